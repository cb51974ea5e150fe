import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Written by hand: the claim looks for rows of one recipient and one text. */
export class Migration20261121213800 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create index if not exists "IDX_balm_message_twin" on "balm_message" ("recipient", md5("body")) where status in ('queued', 'held', 'sending') and deleted_at is null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_balm_message_twin";`)
  }
}
