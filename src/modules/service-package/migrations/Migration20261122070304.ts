import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122070304 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "balm_entitlement" add column if not exists "gift_key" text null;`
    )
    this.addSql(
      `alter table if exists "balm_entitlement" alter column "order_id" type text using ("order_id"::text);`
    )
    this.addSql(
      `alter table if exists "balm_entitlement" alter column "order_id" drop not null;`
    )
    this.addSql(
      `alter table if exists "balm_entitlement" alter column "line_item_id" type text using ("line_item_id"::text);`
    )
    this.addSql(
      `alter table if exists "balm_entitlement" alter column "line_item_id" drop not null;`
    )
    this.addSql(
      `alter table if exists "balm_entitlement" alter column "package_id" type text using ("package_id"::text);`
    )
    this.addSql(
      `alter table if exists "balm_entitlement" alter column "package_id" drop not null;`
    )
    this.addSql(
      `alter table if exists "balm_entitlement" alter column "variant_id" type text using ("variant_id"::text);`
    )
    this.addSql(
      `alter table if exists "balm_entitlement" alter column "variant_id" drop not null;`
    )
    this.addSql(
      `alter table if exists "balm_entitlement" alter column "currency_code" type text using ("currency_code"::text);`
    )
    this.addSql(
      `alter table if exists "balm_entitlement" alter column "currency_code" drop not null;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_balm_entitlement_gift" ON "balm_entitlement" ("gift_key") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "UQ_balm_entitlement_gift";`)
    this.addSql(
      `alter table if exists "balm_entitlement" drop column if exists "gift_key";`
    )

    this.addSql(
      `alter table if exists "balm_entitlement" alter column "order_id" type text using ("order_id"::text);`
    )
    this.addSql(
      `alter table if exists "balm_entitlement" alter column "order_id" set not null;`
    )
    this.addSql(
      `alter table if exists "balm_entitlement" alter column "line_item_id" type text using ("line_item_id"::text);`
    )
    this.addSql(
      `alter table if exists "balm_entitlement" alter column "line_item_id" set not null;`
    )
    this.addSql(
      `alter table if exists "balm_entitlement" alter column "package_id" type text using ("package_id"::text);`
    )
    this.addSql(
      `alter table if exists "balm_entitlement" alter column "package_id" set not null;`
    )
    this.addSql(
      `alter table if exists "balm_entitlement" alter column "variant_id" type text using ("variant_id"::text);`
    )
    this.addSql(
      `alter table if exists "balm_entitlement" alter column "variant_id" set not null;`
    )
    this.addSql(
      `alter table if exists "balm_entitlement" alter column "currency_code" type text using ("currency_code"::text);`
    )
    this.addSql(
      `alter table if exists "balm_entitlement" alter column "currency_code" set not null;`
    )
  }
}
