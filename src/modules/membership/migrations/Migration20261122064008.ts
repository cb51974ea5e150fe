import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122064008 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "balm_points_source" drop constraint if exists "balm_points_source_source_type_check";`
    )

    this.addSql(
      `alter table if exists "balm_earning_basis" add column if not exists "order_version" integer null, add column if not exists "counts" boolean null;`
    )

    this.addSql(
      `alter table if exists "balm_points_source" add constraint "balm_points_source_source_type_check" check("source_type" in ('capture', 'refund', 'cancellation', 'change'));`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "balm_points_source" drop constraint if exists "balm_points_source_source_type_check";`
    )

    this.addSql(
      `alter table if exists "balm_earning_basis" drop column if exists "order_version", drop column if exists "counts";`
    )

    this.addSql(
      `alter table if exists "balm_points_source" add constraint "balm_points_source_source_type_check" check("source_type" in ('capture', 'refund', 'cancellation'));`
    )
  }
}
