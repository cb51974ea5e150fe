import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122132223 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "balm_one_time_code" ("id" text not null, "purpose" text check ("purpose" in ('redeem', 'claim')) not null, "customer_id" text not null, "channel" text check ("channel" in ('sms', 'email')) not null, "recipient" text not null, "attempts" integer not null default 0, "issued_at" timestamptz not null, "expires_at" timestamptz not null, "used_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_one_time_code_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_one_time_code_customer" ON "balm_one_time_code" ("customer_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_one_time_code_deleted_at" ON "balm_one_time_code" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(`drop table if exists "balm_redemption_code" cascade;`)
  }

  override async down(): Promise<void> {
    this.addSql(
      `create table if not exists "balm_redemption_code" ("id" text not null, "customer_id" text not null, "code_hash" text not null, "attempts" integer not null default 0, "expires_at" timestamptz not null, "used_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_redemption_code_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_redemption_code_customer" ON "balm_redemption_code" ("customer_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_redemption_code_deleted_at" ON "balm_redemption_code" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(`drop table if exists "balm_one_time_code" cascade;`)
  }
}
