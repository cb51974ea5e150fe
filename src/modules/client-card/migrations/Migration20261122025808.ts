import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122025808 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_client_card_preferred_staff" ON "balm_client_card" ("preferred_staff_id") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_balm_client_card_preferred_staff";`)
  }
}
