import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122070312 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_points_entry_adjusted" ON "balm_points_entry" ("actor_id", "occurred_at") WHERE kind = 'adjust' and deleted_at is null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_balm_points_entry_adjusted";`)
  }
}
