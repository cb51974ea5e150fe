import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122070257 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "balm_redemption" ("id" text not null, "member_id" text not null, "customer_id" text not null, "reward_id" text null, "kind" text check ("kind" in ('amount_off', 'percentage_off', 'free_product', 'free_session', 'cart_amount')) not null, "state" text check ("state" in ('issued', 'used', 'returned')) not null default 'issued', "points" integer not null, "content" jsonb not null, "currency_code" text null, "amount" numeric null, "idempotency_key" text not null, "code" text null, "promotion_id" text null, "entitlement_id" text null, "cart_id" text null, "order_id" text null, "order_total" numeric null, "points_used" integer null, "actor_id" text null, "issued_at" timestamptz not null, "expires_at" timestamptz null, "closed_at" timestamptz null, "return_reason" text check ("return_reason" in ('expired', 'canceled', 'withdrawn', 'failed')) null, "note" text null, "raw_amount" jsonb null, "raw_order_total" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_redemption_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_redemption_customer" ON "balm_redemption" ("customer_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_redemption_reward" ON "balm_redemption" ("reward_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_balm_redemption_code" ON "balm_redemption" ("code") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_redemption_order" ON "balm_redemption" ("order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_balm_redemption_key" ON "balm_redemption" ("member_id", "idempotency_key") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_redemption_open" ON "balm_redemption" ("expires_at") WHERE state = 'issued' and deleted_at is null;`
    )

    this.addSql(
      `create table if not exists "balm_reward" ("id" text not null, "kind" text check ("kind" in ('amount_off', 'percentage_off', 'free_product', 'free_session')) not null, "name" jsonb not null, "description" jsonb null, "cost_points" integer not null, "amounts" jsonb null, "percentage" integer null, "variant_id" text null, "service_id" text null, "sessions" integer null, "per_member" integer null, "period_days" integer null, "stock" integer null, "tier_id" text null, "valid_from" timestamptz null, "valid_until" timestamptz null, "is_active" boolean not null default true, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_reward_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_reward_deleted_at" ON "balm_reward" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "balm_points_entry" add column if not exists "redemption_id" text null;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_points_entry_redemption" ON "balm_points_entry" ("redemption_id") WHERE redemption_id is not null and deleted_at is null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "balm_redemption" cascade;`)

    this.addSql(`drop table if exists "balm_reward" cascade;`)

    this.addSql(`drop index if exists "IDX_balm_points_entry_redemption";`)
    this.addSql(
      `alter table if exists "balm_points_entry" drop column if exists "redemption_id";`
    )
  }
}
