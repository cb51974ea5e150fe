import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121204949 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "balm_setting" ("id" text not null, "key" text not null, "value" jsonb not null, "changed_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_setting_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_balm_setting_key" ON "balm_setting" ("key") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_setting_deleted_at" ON "balm_setting" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    // Installed into a running store, Balm must not reward its whole past.
    this.addSql(
      `insert into "balm_setting" ("id", "key", "value") values ('bset_general.count_orders_from', 'general.count_orders_from', jsonb_build_object('value', to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')));`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "balm_setting" cascade;`)
  }
}
