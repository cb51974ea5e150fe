import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122001545 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "balm_consent_entry" ("id" text not null, "customer_id" text not null, "sequence" integer not null, "purpose" text check ("purpose" in ('care', 'marketing')) not null, "channel" text check ("channel" in ('sms', 'email')) null, "state" text check ("state" in ('given', 'withdrawn')) not null, "wording_version" text not null, "language" text not null, "source" text check ("source" in ('store', 'staff', 'import', 'reply')) not null, "source_id" text not null, "actor_type" text not null, "actor_id" text not null, "note" text null, "occurred_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_consent_entry_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_consent_entry_deleted_at" ON "balm_consent_entry" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_balm_consent_entry_sequence" ON "balm_consent_entry" ("customer_id", "sequence") WHERE deleted_at IS NULL;`
    )
    // A care consent has no channel, and null is never equal to null.
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_balm_consent_entry_source" ON "balm_consent_entry" ("customer_id", "purpose", coalesce("channel", ''), "source", "source_id") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "balm_consent_entry" cascade;`)
  }
}
