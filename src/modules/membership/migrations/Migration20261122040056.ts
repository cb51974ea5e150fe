import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122040056 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "balm_tier" ("id" text not null, "rank" integer not null, "name" jsonb not null, "perks" jsonb null, "spend_thresholds" jsonb not null, "visits_threshold" integer null, "multiplier_percent" integer not null default 100, "customer_group_id" text null, "priority_booking_days" integer not null default 0, "birthday_points" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_tier_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_balm_tier_rank" ON "balm_tier" ("rank") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_tier_deleted_at" ON "balm_tier" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "balm_tier_change" ("id" text not null, "member_id" text not null, "from_tier_id" text null, "to_tier_id" text null, "reason" text check ("reason" in ('qualified', 'review', 'manual', 'removed')) not null, "note" text null, "actor_id" text null, "facts" jsonb null, "occurred_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_tier_change_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_tier_change_deleted_at" ON "balm_tier_change" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_tier_change_member" ON "balm_tier_change" ("member_id", "occurred_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "balm_earning_basis" add column if not exists "net_total" numeric null, add column if not exists "ordered_at" timestamptz null, add column if not exists "raw_net_total" jsonb null;`
    )
    // Of orders from before: by their lines, and their first payment.
    this.addSql(
      `update balm_earning_basis b
          set net_total = n.total,
              raw_net_total = jsonb_build_object('value', n.total::text, 'precision', 20),
              ordered_at = coalesce(n.first_at, b.created_at)
         from (select e.id,
                      (select coalesce(sum((line->>'net_amount')::numeric), 0)
                         from jsonb_array_elements(e.lines) line) as total,
                      (select min(s.occurred_at) from balm_points_source s
                        where s.order_id = e.order_id) as first_at
                 from balm_earning_basis e) n
        where n.id = b.id and b.net_total is null;`
    )
    this.addSql(
      `alter table if exists "balm_earning_basis" alter column "net_total" set not null, alter column "ordered_at" set not null, alter column "raw_net_total" set not null;`
    )

    this.addSql(
      `alter table if exists "balm_member" add column if not exists "tier_review_at" timestamptz null, add column if not exists "tier_held_until" timestamptz null;`
    )

    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_points_source_customer" ON "balm_points_source" ("customer_id") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "balm_tier" cascade;`)

    this.addSql(`drop table if exists "balm_tier_change" cascade;`)

    this.addSql(
      `alter table if exists "balm_earning_basis" drop column if exists "net_total", drop column if exists "ordered_at", drop column if exists "raw_net_total";`
    )

    this.addSql(
      `alter table if exists "balm_member" drop column if exists "tier_review_at", drop column if exists "tier_held_until";`
    )

    this.addSql(`drop index if exists "IDX_balm_points_source_customer";`)
  }
}
