import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122071524 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "balm_earning_exclusion" ("id" text not null, "scope_type" text check ("scope_type" in ('product', 'category', 'collection')) not null, "scope_id" text not null, "actor_id" text null, "excluded_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_earning_exclusion_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_earning_exclusion_deleted_at" ON "balm_earning_exclusion" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_balm_earning_exclusion" ON "balm_earning_exclusion" ("scope_type", "scope_id") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "balm_earning_exclusion" cascade;`)
  }
}
