import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122001716 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "balm_patch_test" ("id" text not null, "customer_id" text not null, "product_id" text not null, "tested_at" timestamptz not null, "valid_from" timestamptz not null, "valid_until" timestamptz not null, "recorded_by" text not null, "key_id" text not null, "sealed" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_patch_test_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_patch_test_key" ON "balm_patch_test" ("key_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_patch_test_deleted_at" ON "balm_patch_test" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_patch_test_customer" ON "balm_patch_test" ("customer_id", "tested_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_patch_test_valid_until" ON "balm_patch_test" ("valid_until") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "balm_safety_card" ("id" text not null, "product_id" text not null, "version" integer not null, "key_id" text not null, "sealed" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_safety_card_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_balm_safety_card_product" ON "balm_safety_card" ("product_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_safety_card_key" ON "balm_safety_card" ("key_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_safety_card_deleted_at" ON "balm_safety_card" ("deleted_at") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "balm_patch_test" cascade;`)

    this.addSql(`drop table if exists "balm_safety_card" cascade;`)
  }
}
