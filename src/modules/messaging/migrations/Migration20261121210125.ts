import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121210125 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "balm_message" ("id" text not null, "channel" text not null, "purpose" text check ("purpose" in ('marketing', 'care', 'transactional', 'internal')) not null, "template_key" text not null, "locale" text not null, "customer_id" text null, "recipient" text null, "zone" text null, "subject" text null, "body" text not null, "blocks" jsonb null, "dedupe_key" text not null, "status" text check ("status" in ('queued', 'held', 'sending', 'sent', 'delivered', 'undelivered', 'failed', 'suppressed')) not null default 'queued', "send_at" timestamptz not null, "next_attempt_at" timestamptz not null, "attempts" integer not null default 0, "uncounted_attempts" integer not null default 0, "last_error" text null, "rule" text null, "external_id" text null, "sending_since" timestamptz null, "unconfirmed_since" timestamptz null, "resend_allowed" boolean not null default false, "sent_at" timestamptz null, "source_type" text not null, "source_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_message_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_message_customer" ON "balm_message" ("customer_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_balm_message_dedupe_key" ON "balm_message" ("dedupe_key") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_message_external_id" ON "balm_message" ("external_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_message_deleted_at" ON "balm_message" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_message_source" ON "balm_message" ("source_type", "source_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_message_due" ON "balm_message" ("next_attempt_at", "id") WHERE status in ('queued', 'held') AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_message_sending" ON "balm_message" ("sending_since") WHERE status = 'sending' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_message_created" ON "balm_message" ("created_at") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "balm_message" cascade;`)
  }
}
