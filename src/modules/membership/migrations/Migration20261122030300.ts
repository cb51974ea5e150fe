import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const LEDGER_TABLES = [
  "balm_member",
  "balm_points_source",
  "balm_earning_basis",
  "balm_points_entry",
  "balm_points_lot",
  "balm_points_allocation",
]

export class Migration20261122030300 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "balm_points_lot" ("id" text not null, "member_id" text not null, "order_id" text null, "points_left" integer not null, "available_at" timestamptz not null, "expires_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_points_lot_pkey" primary key ("id"), constraint CK_balm_points_lot_left check (points_left >= 0));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_points_lot_deleted_at" ON "balm_points_lot" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_points_lot_available" ON "balm_points_lot" ("member_id", "available_at") WHERE points_left > 0 and deleted_at is null;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_points_lot_expires" ON "balm_points_lot" ("member_id", "expires_at") WHERE points_left > 0 and deleted_at is null;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_points_lot_order" ON "balm_points_lot" ("order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_points_lot_expiring" ON "balm_points_lot" ("expires_at") WHERE points_left > 0 and deleted_at is null;`
    )

    // Rows of a ledger are never soft-deleted: an index that holds every row
    // under one key costs each insert, and a planner without statistics takes
    // it for a short way.
    for (const table of LEDGER_TABLES) {
      this.addSql(`drop index if exists "IDX_${table}_deleted_at";`)
    }

    // What is left of the points that came in before there were lots.
    this.addSql(
      `insert into balm_points_lot (id, member_id, order_id, points_left, available_at, expires_at)
       select e.id, e.member_id, e.order_id, e.points - coalesce(sum(a.points), 0), e.available_at, e.expires_at
         from balm_points_entry e
         left join balm_points_allocation a on a.credit_entry_id = e.id and a.deleted_at is null
        where e.points > 0 and e.deleted_at is null
        group by e.id
       on conflict (id) do nothing;`
    )
    this.addSql(`drop index if exists "IDX_balm_points_entry_available";`)
    this.addSql(`drop index if exists "IDX_balm_points_entry_expires";`)
  }

  override async down(): Promise<void> {
    for (const table of LEDGER_TABLES) {
      this.addSql(
        `create index if not exists "IDX_${table}_deleted_at" on "${table}" ("deleted_at") where deleted_at is null;`
      )
    }

    this.addSql(`drop table if exists "balm_points_lot" cascade;`)

    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_points_entry_available" ON "balm_points_entry" ("member_id", "available_at") WHERE points > 0 and deleted_at is null;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_points_entry_expires" ON "balm_points_entry" ("member_id", "expires_at") WHERE points > 0 and deleted_at is null;`
    )
  }
}
