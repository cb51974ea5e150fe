import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121235435 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "balm_audit_entry" ("id" text not null, "sequence" integer not null, "occurred_at" timestamptz not null, "actor_type" text not null, "actor_id" text not null, "origin" text null, "action" text not null, "customer_id" text null, "subject_type" text not null, "subject_id" text not null, "reason" text null, "details" jsonb not null, "previous_hash" text not null, "hash" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_audit_entry_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_balm_audit_entry_sequence" ON "balm_audit_entry" ("sequence") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_audit_entry_deleted_at" ON "balm_audit_entry" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_audit_entry_customer" ON "balm_audit_entry" ("customer_id", "sequence") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_audit_entry_actor" ON "balm_audit_entry" ("actor_id", "sequence") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_audit_entry_action" ON "balm_audit_entry" ("action", "sequence") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "balm_audit_head" ("id" text not null, "sequence" integer not null, "hash" text not null, "signature" text not null, "key_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_audit_head_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_audit_head_deleted_at" ON "balm_audit_head" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    // The log grows; nothing else can happen to it, whoever asks.
    this
      .addSql(`create or replace function balm_audit_entry_refuse() returns trigger language plpgsql as $$
      begin
        raise exception 'balm_audit_entry is append-only';
      end $$;`)
    this.addSql(
      `create or replace trigger balm_audit_entry_append_only before update or delete or truncate on "balm_audit_entry" for each statement execute function balm_audit_entry_refuse();`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "balm_audit_entry" cascade;`)

    this.addSql(`drop table if exists "balm_audit_head" cascade;`)

    this.addSql(`drop function if exists balm_audit_entry_refuse() cascade;`)
  }
}
