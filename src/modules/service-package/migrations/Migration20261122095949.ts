import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122095949 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "balm_entitlement_refund" ("id" text not null, "entitlement_id" text not null, "order_id" text null, "method" text check ("method" in ('pro_rata', 'list_price', 'full')) not null, "state" text check ("state" in ('withdrawn', 'paid', 'failed')) not null, "currency_code" text null, "amount" numeric not null, "quote" jsonb not null, "payment_id" text null, "refund_id" text null, "idempotency_key" text not null, "reason" text not null, "actor_id" text null, "occurred_at" timestamptz not null, "raw_amount" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_entitlement_refund_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_entitlement_refund_of" ON "balm_entitlement_refund" ("entitlement_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_entitlement_refund_order" ON "balm_entitlement_refund" ("order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_balm_entitlement_refund_key" ON "balm_entitlement_refund" ("idempotency_key") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_entitlement_refund_deleted_at" ON "balm_entitlement_refund" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "balm_redemption_code" ("id" text not null, "customer_id" text not null, "code_hash" text not null, "attempts" integer not null default 0, "expires_at" timestamptz not null, "used_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_redemption_code_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_redemption_code_customer" ON "balm_redemption_code" ("customer_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_redemption_code_deleted_at" ON "balm_redemption_code" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "balm_service_consumable" ("id" text not null, "service_id" text not null, "inventory_item_id" text not null, "quantity" numeric not null, "raw_quantity" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_service_consumable_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_service_consumable_service_id" ON "balm_service_consumable" ("service_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_service_consumable_deleted_at" ON "balm_service_consumable" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_balm_service_consumable_item" ON "balm_service_consumable" ("service_id", "inventory_item_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "balm_session_redemption" ("id" text not null, "entitlement_id" text not null, "entitlement_item_id" text not null, "customer_id" text null, "used_by" text null, "service_id" text null, "variant_id" text null, "sessions" integer not null, "staff_id" text null, "location_id" text null, "idempotency_key" text not null, "verdict" text check ("verdict" in ('allow', 'warn', 'needs_consent', 'block')) not null, "override_reason" text null, "stock" jsonb not null, "stock_state" text check ("stock_state" in ('none', 'due', 'moving', 'moved', 'return_due', 'returning', 'returned')) not null, "performed_at" timestamptz not null, "actor_id" text null, "reversed_at" timestamptz null, "reversed_by" text null, "reversal_reason" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_session_redemption_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_session_redemption_entitlement" ON "balm_session_redemption" ("entitlement_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_balm_session_redemption_key" ON "balm_session_redemption" ("idempotency_key") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_session_redemption_deleted_at" ON "balm_session_redemption" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_session_redemption_stock" ON "balm_session_redemption" ("stock_state") WHERE stock_state in ('due', 'moving', 'return_due', 'returning') and deleted_at is null;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_session_redemption_performed" ON "balm_session_redemption" ("performed_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "balm_service_consumable" add constraint "balm_service_consumable_service_id_foreign" foreign key ("service_id") references "balm_service" ("id") on update cascade on delete cascade;`
    )

    this.addSql(
      `alter table if exists "balm_session_entry" drop constraint if exists "balm_session_entry_kind_check";`
    )

    this.addSql(
      `alter table if exists "balm_entitlement" add column if not exists "frozen_at" timestamptz null, add column if not exists "transferred_from_id" text null;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_entitlement_transferred" ON "balm_entitlement" ("transferred_from_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_entitlement_expires" ON "balm_entitlement" ("expires_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "balm_entitlement_item" add column if not exists "kind" text check ("kind" in ('service', 'category', 'product')) not null default 'service', add column if not exists "category_id" text null, add column if not exists "variant_id" text null, add column if not exists "amount_paid" numeric not null default 0, add column if not exists "list_price" numeric null, add column if not exists "raw_amount_paid" jsonb not null default '{"value":"0","precision":20}', add column if not exists "raw_list_price" jsonb null;`
    )
    this.addSql(
      `alter table if exists "balm_entitlement_item" alter column "service_id" type text using ("service_id"::text);`
    )
    this.addSql(
      `alter table if exists "balm_entitlement_item" alter column "service_id" drop not null;`
    )

    // What was sold before items had prices of their own: by sessions, what
    // rounding leaves to the first.
    this.addSql(
      `with part as (
         select i.id, i.entitlement_id,
                trunc(e.amount_paid * i.sessions / sum(i.sessions) over whole, 2) as amount,
                row_number() over (whole order by i.position, i.id) as at,
                e.amount_paid as total
           from balm_entitlement_item i join balm_entitlement e on e.id = i.entitlement_id
          where not i.bonus and i.sessions > 0
         window whole as (partition by i.entitlement_id)),
       exact as (
         select id, amount + case when at = 1
                  then total - sum(amount) over (partition by entitlement_id)
                  else 0 end as amount
           from part)
       update balm_entitlement_item i
          set amount_paid = exact.amount,
              raw_amount_paid = jsonb_build_object('value', exact.amount::text, 'precision', 20)
         from exact where exact.id = i.id and exact.amount <> 0;`
    )

    this.addSql(
      `alter table if exists "balm_package_item" add column if not exists "kind" text check ("kind" in ('service', 'category', 'product')) not null default 'service', add column if not exists "category_id" text null, add column if not exists "variant_id" text null, add column if not exists "price_weight" integer null;`
    )
    this.addSql(
      `alter table if exists "balm_package_item" alter column "service_id" type text using ("service_id"::text);`
    )
    this.addSql(
      `alter table if exists "balm_package_item" alter column "service_id" drop not null;`
    )

    this.addSql(
      `alter table if exists "balm_service" add column if not exists "skills" text[] not null default '{}', add column if not exists "room_kind" text null, add column if not exists "guide" jsonb null;`
    )

    this.addSql(
      `alter table if exists "balm_session_entry" add column if not exists "days" integer null, add column if not exists "reverses_id" text null;`
    )
    this.addSql(
      `alter table if exists "balm_session_entry" add constraint "balm_session_entry_kind_check" check("kind" in ('grant', 'redeem', 'reverse', 'expire', 'freeze', 'unfreeze', 'extend', 'transfer_out', 'transfer_in', 'refund', 'adjust'));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_balm_session_entry_reverses" ON "balm_session_entry" ("reverses_id") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "balm_entitlement_refund" cascade;`)

    this.addSql(`drop table if exists "balm_redemption_code" cascade;`)

    this.addSql(`drop table if exists "balm_service_consumable" cascade;`)

    this.addSql(`drop table if exists "balm_session_redemption" cascade;`)

    this.addSql(
      `alter table if exists "balm_session_entry" drop constraint if exists "balm_session_entry_kind_check";`
    )

    this.addSql(`drop index if exists "IDX_balm_entitlement_transferred";`)
    this.addSql(`drop index if exists "IDX_balm_entitlement_expires";`)
    this.addSql(
      `alter table if exists "balm_entitlement" drop column if exists "frozen_at", drop column if exists "transferred_from_id";`
    )

    this.addSql(
      `alter table if exists "balm_entitlement_item" drop column if exists "kind", drop column if exists "category_id", drop column if exists "variant_id", drop column if exists "amount_paid", drop column if exists "list_price", drop column if exists "raw_amount_paid", drop column if exists "raw_list_price";`
    )

    this.addSql(
      `alter table if exists "balm_entitlement_item" alter column "service_id" type text using ("service_id"::text);`
    )
    this.addSql(
      `alter table if exists "balm_entitlement_item" alter column "service_id" set not null;`
    )

    this.addSql(
      `alter table if exists "balm_package_item" drop column if exists "kind", drop column if exists "category_id", drop column if exists "variant_id", drop column if exists "price_weight";`
    )

    this.addSql(
      `alter table if exists "balm_package_item" alter column "service_id" type text using ("service_id"::text);`
    )
    this.addSql(
      `alter table if exists "balm_package_item" alter column "service_id" set not null;`
    )

    this.addSql(
      `alter table if exists "balm_service" drop column if exists "skills", drop column if exists "room_kind", drop column if exists "guide";`
    )

    this.addSql(`drop index if exists "UQ_balm_session_entry_reverses";`)
    this.addSql(
      `alter table if exists "balm_session_entry" drop column if exists "days", drop column if exists "reverses_id";`
    )

    this.addSql(
      `alter table if exists "balm_session_entry" add constraint "balm_session_entry_kind_check" check("kind" in ('grant', 'redeem', 'reverse', 'expire', 'freeze', 'extend', 'transfer_out', 'transfer_in', 'refund', 'adjust'));`
    )
  }
}
