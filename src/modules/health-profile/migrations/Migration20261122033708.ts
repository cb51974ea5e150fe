import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122033708 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "balm_health_term" add column if not exists "version" integer not null default 1;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "balm_health_term" drop column if exists "version";`
    )
  }
}
