import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122025833 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "balm_patch_test" add column if not exists "idempotency_key" text null;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_balm_patch_test_request" ON "balm_patch_test" ("customer_id", "idempotency_key") WHERE idempotency_key is not null and deleted_at is null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "UQ_balm_patch_test_request";`)
    this.addSql(
      `alter table if exists "balm_patch_test" drop column if exists "idempotency_key";`
    )
  }
}
