import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121211404 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "balm_earning_basis" ("id" text not null, "order_id" text not null, "currency_code" text not null, "order_total" numeric not null, "full_points" numeric not null, "multiplier_percent" integer not null, "lines" jsonb not null, "raw_order_total" jsonb not null, "raw_full_points" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_earning_basis_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_balm_earning_basis_order" ON "balm_earning_basis" ("order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_earning_basis_deleted_at" ON "balm_earning_basis" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "balm_member" ("id" text not null, "customer_id" text not null, "tier_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_member_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_balm_member_customer" ON "balm_member" ("customer_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_member_deleted_at" ON "balm_member" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "balm_points_allocation" ("id" text not null, "debit_entry_id" text not null, "credit_entry_id" text not null, "points" integer not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_points_allocation_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_points_allocation_credit" ON "balm_points_allocation" ("credit_entry_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_points_allocation_deleted_at" ON "balm_points_allocation" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_balm_points_allocation" ON "balm_points_allocation" ("debit_entry_id", "credit_entry_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "balm_points_entry" ("id" text not null, "member_id" text not null, "sequence" integer not null, "kind" text check ("kind" in ('accrue', 'redeem', 'expire', 'reverse', 'adjust', 'bonus', 'return')) not null, "points" integer not null, "total_after" integer not null, "lifetime_after" integer not null, "order_id" text null, "source_type" text not null, "source_id" text not null, "reason" text null, "actor_id" text null, "occurred_at" timestamptz not null, "available_at" timestamptz not null, "expires_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_points_entry_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_points_entry_order" ON "balm_points_entry" ("order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_points_entry_deleted_at" ON "balm_points_entry" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_balm_points_entry_source" ON "balm_points_entry" ("source_type", "source_id", "kind", "member_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_balm_points_entry_sequence" ON "balm_points_entry" ("member_id", "sequence") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_points_entry_available" ON "balm_points_entry" ("member_id", "available_at") WHERE points > 0 and deleted_at is null;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_points_entry_expires" ON "balm_points_entry" ("member_id", "expires_at") WHERE points > 0 and deleted_at is null;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_points_entry_debit" ON "balm_points_entry" ("member_id") WHERE points < 0 and deleted_at is null;`
    )

    this.addSql(
      `create table if not exists "balm_points_source" ("id" text not null, "source_type" text check ("source_type" in ('capture', 'refund', 'cancellation')) not null, "source_id" text not null, "order_id" text not null, "customer_id" text null, "amount" numeric not null, "outcome" text check ("outcome" in ('counted', 'no_customer', 'no_rate', 'too_old', 'no_order')) not null, "occurred_at" timestamptz not null, "raw_amount" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_points_source_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_points_source_order" ON "balm_points_source" ("order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_points_source_deleted_at" ON "balm_points_source" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_balm_points_source" ON "balm_points_source" ("source_type", "source_id") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "balm_earning_basis" cascade;`)

    this.addSql(`drop table if exists "balm_member" cascade;`)

    this.addSql(`drop table if exists "balm_points_allocation" cascade;`)

    this.addSql(`drop table if exists "balm_points_entry" cascade;`)

    this.addSql(`drop table if exists "balm_points_source" cascade;`)
  }
}
