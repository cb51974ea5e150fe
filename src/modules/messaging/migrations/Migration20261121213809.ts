import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121213809 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "balm_message" add column if not exists "vendor" text null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "balm_message" drop column if exists "vendor";`
    )
  }
}
