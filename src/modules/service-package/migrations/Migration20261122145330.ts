import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122145330 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_one_time_code_recipient" ON "balm_one_time_code" ("recipient") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_balm_one_time_code_recipient";`)
  }
}
