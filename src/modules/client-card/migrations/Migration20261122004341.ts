import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122004341 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "balm_client_card" ("id" text not null, "customer_id" text not null, "version" integer not null, "field_versions" jsonb not null, "birth_calendar" text check ("birth_calendar" in ('solar', 'lunar')) null, "birth_month" integer null, "birth_day" integer null, "birth_leap_month" boolean not null default false, "birth_year" integer null, "gender" text check ("gender" in ('female', 'male', 'other')) null, "locale" text null, "zone" text null, "source_channel" text check ("source_channel" in ('walk_in', 'online', 'referral', 'social', 'search', 'event', 'other')) null, "preferred_staff_id" text null, "preferred_hours" text null, "likes" text null, "dislikes" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_client_card_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_balm_client_card_customer" ON "balm_client_card" ("customer_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_client_card_deleted_at" ON "balm_client_card" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "balm_client_note" ("id" text not null, "customer_id" text not null, "text" text not null, "author_id" text not null, "written_at" timestamptz not null, "struck_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_client_note_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_client_note_deleted_at" ON "balm_client_note" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_client_note_customer" ON "balm_client_note" ("customer_id", "written_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "balm_client_tag" ("id" text not null, "customer_id" text not null, "tag" text not null, "added_by" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_client_tag_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_client_tag_deleted_at" ON "balm_client_tag" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_balm_client_tag" ON "balm_client_tag" ("customer_id", "tag") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_client_tag_tag" ON "balm_client_tag" ("tag") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "balm_client_card" cascade;`)

    this.addSql(`drop table if exists "balm_client_note" cascade;`)

    this.addSql(`drop table if exists "balm_client_tag" cascade;`)
  }
}
