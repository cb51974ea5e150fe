import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121204407 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "balm_entitlement" ("id" text not null, "customer_id" text null, "order_id" text not null, "line_item_id" text not null, "unit_index" integer not null, "package_id" text not null, "variant_id" text not null, "title" text not null, "currency_code" text not null, "amount_paid" numeric not null, "validity_days" integer null, "validity_from" text check ("validity_from" in ('purchase', 'first_use')) not null, "usable_by" text check ("usable_by" in ('owner', 'family', 'anyone')) not null, "transferable" boolean not null, "freezable" boolean not null, "granted_at" timestamptz not null, "expires_at" timestamptz null, "raw_amount_paid" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_entitlement_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_entitlement_customer" ON "balm_entitlement" ("customer_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_entitlement_order" ON "balm_entitlement" ("order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_entitlement_deleted_at" ON "balm_entitlement" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_balm_entitlement_line_unit" ON "balm_entitlement" ("line_item_id", "unit_index") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "balm_entitlement_item" ("id" text not null, "entitlement_id" text not null, "service_id" text not null, "sessions" integer not null, "bonus" boolean not null, "position" integer not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_entitlement_item_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_entitlement_item_entitlement_id" ON "balm_entitlement_item" ("entitlement_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_entitlement_item_deleted_at" ON "balm_entitlement_item" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "balm_entitlement_source" ("id" text not null, "source_type" text check ("source_type" in ('order', 'refund', 'cancellation')) not null, "source_id" text not null, "order_id" text not null, "amount" numeric null, "occurred_at" timestamptz not null, "raw_amount" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_entitlement_source_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_entitlement_source_order" ON "balm_entitlement_source" ("order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_entitlement_source_deleted_at" ON "balm_entitlement_source" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_balm_entitlement_source" ON "balm_entitlement_source" ("source_type", "source_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "balm_package" ("id" text not null, "variant_id" text not null, "validity_days" integer null, "validity_from" text check ("validity_from" in ('purchase', 'first_use')) not null default 'purchase', "usable_by" text check ("usable_by" in ('owner', 'family', 'anyone')) not null default 'owner', "transferable" boolean not null default false, "freezable" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_package_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_balm_package_variant" ON "balm_package" ("variant_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_package_deleted_at" ON "balm_package" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "balm_package_item" ("id" text not null, "package_id" text not null, "service_id" text not null, "sessions" integer not null, "bonus" boolean not null default false, "position" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_package_item_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_package_item_package_id" ON "balm_package_item" ("package_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_package_item_deleted_at" ON "balm_package_item" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "balm_service" ("id" text not null, "product_id" text not null, "duration_minutes" integer not null, "processing_minutes" integer not null default 0, "finishing_minutes" integer not null default 0, "transition_minutes" integer not null default 0, "minimum_interval_days" integer null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_service_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_balm_service_product" ON "balm_service" ("product_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_service_deleted_at" ON "balm_service" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "balm_session_entry" ("id" text not null, "entitlement_id" text not null, "entitlement_item_id" text not null, "kind" text check ("kind" in ('grant', 'redeem', 'reverse', 'expire', 'freeze', 'extend', 'transfer_out', 'transfer_in', 'refund', 'adjust')) not null, "sessions" integer not null, "source_type" text not null, "source_id" text not null, "reason" text null, "actor_id" text null, "occurred_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_session_entry_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_session_entry_entitlement" ON "balm_session_entry" ("entitlement_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_session_entry_deleted_at" ON "balm_session_entry" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_balm_session_entry_source" ON "balm_session_entry" ("source_type", "source_id", "kind", "entitlement_item_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "balm_entitlement_item" add constraint "balm_entitlement_item_entitlement_id_foreign" foreign key ("entitlement_id") references "balm_entitlement" ("id") on update cascade;`
    )

    this.addSql(
      `alter table if exists "balm_package_item" add constraint "balm_package_item_package_id_foreign" foreign key ("package_id") references "balm_package" ("id") on update cascade on delete cascade;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "balm_entitlement_item" drop constraint if exists "balm_entitlement_item_entitlement_id_foreign";`
    )

    this.addSql(
      `alter table if exists "balm_package_item" drop constraint if exists "balm_package_item_package_id_foreign";`
    )

    this.addSql(`drop table if exists "balm_entitlement" cascade;`)

    this.addSql(`drop table if exists "balm_entitlement_item" cascade;`)

    this.addSql(`drop table if exists "balm_entitlement_source" cascade;`)

    this.addSql(`drop table if exists "balm_package" cascade;`)

    this.addSql(`drop table if exists "balm_package_item" cascade;`)

    this.addSql(`drop table if exists "balm_service" cascade;`)

    this.addSql(`drop table if exists "balm_session_entry" cascade;`)
  }
}
