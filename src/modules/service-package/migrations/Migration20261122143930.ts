import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122143930 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_session_redemption_customer" ON "balm_session_redemption" ("customer_id") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_balm_session_redemption_customer";`)
  }
}
