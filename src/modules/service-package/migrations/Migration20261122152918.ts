import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122152918 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_session_redemption_used_by" ON "balm_session_redemption" ("used_by") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_balm_session_redemption_used_by";`)
  }
}
