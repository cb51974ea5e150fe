import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122001615 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "balm_served_customer" ("id" text not null, "staff_id" text not null, "customer_id" text not null, "last_served_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_served_customer_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_served_customer_customer" ON "balm_served_customer" ("customer_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_served_customer_deleted_at" ON "balm_served_customer" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_balm_served_customer_pair" ON "balm_served_customer" ("staff_id", "customer_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "balm_staff_member" ("id" text not null, "actor_type" text check ("actor_type" in ('user', 'api-key')) not null, "actor_id" text not null, "role" text check ("role" in ('owner', 'manager', 'front_desk', 'therapist', 'marketer')) not null, "location_ids" text[] not null, "skills" text[] not null, "active_from" text null, "active_until" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_staff_member_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_staff_member_deleted_at" ON "balm_staff_member" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_balm_staff_member_actor" ON "balm_staff_member" ("actor_type", "actor_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_staff_member_role" ON "balm_staff_member" ("role") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "balm_served_customer" cascade;`)

    this.addSql(`drop table if exists "balm_staff_member" cascade;`)
  }
}
