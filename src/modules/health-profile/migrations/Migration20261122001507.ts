import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122001507 extends Migration {
  // The columns `sealed` are written by hand: Medusa's models have no bytea,
  // and none of its generic reads is to touch them.
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "balm_health_profile" ("id" text not null, "customer_id" text not null, "version" integer not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_health_profile_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_balm_health_profile_customer" ON "balm_health_profile" ("customer_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_health_profile_deleted_at" ON "balm_health_profile" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "balm_health_term" ("id" text not null, "code" text not null, "retired_at" timestamptz null, "key_id" text not null, "sealed" bytea not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_health_term_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_balm_health_term_code" ON "balm_health_term" ("code") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_health_term_deleted_at" ON "balm_health_term" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_health_term_key" ON "balm_health_term" ("key_id", "id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "balm_health_value" ("id" text not null, "customer_id" text not null, "version" integer not null, "slot" integer not null, "key_id" text not null, "sealed" bytea not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_health_value_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_health_value_deleted_at" ON "balm_health_value" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_balm_health_value" ON "balm_health_value" ("customer_id", "version", "slot") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_health_value_key" ON "balm_health_value" ("key_id", "id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "balm_health_version" ("id" text not null, "customer_id" text not null, "version" integer not null, "recorded_at" timestamptz not null, "actor_type" text not null, "actor_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_health_version_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_health_version_deleted_at" ON "balm_health_version" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_balm_health_version" ON "balm_health_version" ("customer_id", "version") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "balm_progress_photo" ("id" text not null, "customer_id" text not null, "content_type" text not null, "bytes" integer not null, "taken_at" timestamptz not null, "recorded_by" text not null, "key_id" text not null, "sealed" bytea not null, "sealed_caption" bytea null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_progress_photo_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_progress_photo_deleted_at" ON "balm_progress_photo" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_progress_photo_customer" ON "balm_progress_photo" ("customer_id", "taken_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_progress_photo_key" ON "balm_progress_photo" ("key_id", "id") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "balm_health_profile" cascade;`)

    this.addSql(`drop table if exists "balm_health_term" cascade;`)

    this.addSql(`drop table if exists "balm_health_value" cascade;`)

    this.addSql(`drop table if exists "balm_health_version" cascade;`)

    this.addSql(`drop table if exists "balm_progress_photo" cascade;`)
  }
}
