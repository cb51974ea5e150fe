import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122135242 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "balm_entitlement_source" drop constraint if exists "balm_entitlement_source_source_type_check";`
    )

    this.addSql(
      `alter table if exists "balm_session_entry" drop constraint if exists "balm_session_entry_kind_check";`
    )

    this.addSql(
      `alter table if exists "balm_entitlement_source" add column if not exists "order_version" integer null;`
    )
    this.addSql(
      `alter table if exists "balm_entitlement_source" add constraint "balm_entitlement_source_source_type_check" check("source_type" in ('order', 'change', 'refund', 'cancellation'));`
    )

    this.addSql(
      `alter table if exists "balm_session_entry" add constraint "balm_session_entry_kind_check" check("kind" in ('grant', 'redeem', 'reverse', 'expire', 'freeze', 'unfreeze', 'extend', 'transfer_out', 'transfer_in', 'refund', 'adjust', 'claim'));`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "balm_entitlement_source" drop constraint if exists "balm_entitlement_source_source_type_check";`
    )

    this.addSql(
      `alter table if exists "balm_session_entry" drop constraint if exists "balm_session_entry_kind_check";`
    )

    this.addSql(
      `alter table if exists "balm_entitlement_source" drop column if exists "order_version";`
    )

    this.addSql(
      `alter table if exists "balm_entitlement_source" add constraint "balm_entitlement_source_source_type_check" check("source_type" in ('order', 'refund', 'cancellation'));`
    )

    this.addSql(
      `alter table if exists "balm_session_entry" add constraint "balm_session_entry_kind_check" check("kind" in ('grant', 'redeem', 'reverse', 'expire', 'freeze', 'unfreeze', 'extend', 'transfer_out', 'transfer_in', 'refund', 'adjust'));`
    )
  }
}
