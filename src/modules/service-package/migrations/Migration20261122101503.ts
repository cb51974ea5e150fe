import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122101503 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "balm_entitlement_refund" add column if not exists "kept" numeric not null default 0, add column if not exists "raw_kept" jsonb not null default '{"value":"0","precision":20}';`
    )

    this.addSql(
      `alter table if exists "balm_session_entry" add column if not exists "value" numeric not null default 0, add column if not exists "raw_value" jsonb not null default '{"value":"0","precision":20}';`
    )
    // What was written before lines had a value: by sessions.
    this.addSql(
      `with worth as (
         select l.id, trunc(i.amount_paid * l.sessions / i.sessions, 2) as value
           from balm_session_entry l join balm_entitlement_item i on i.id = l.entitlement_item_id
          where i.sessions > 0)
       update balm_session_entry l
          set value = worth.value,
              raw_value = jsonb_build_object('value', worth.value::text, 'precision', 20)
         from worth where worth.id = l.id and worth.value <> 0;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "balm_entitlement_refund" drop column if exists "kept", drop column if exists "raw_kept";`
    )

    this.addSql(
      `alter table if exists "balm_session_entry" drop column if exists "value", drop column if exists "raw_value";`
    )
  }
}
