import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121211330 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "balm_feedback" ("id" text not null, "invite_id" text not null, "order_id" text not null, "customer_id" text null, "stars" integer not null, "stars_staff" integer null, "stars_place" integer null, "text" text not null, "topics" text[] not null, "locale" text check ("locale" in ('en', 'zh')) not null, "revision" integer not null, "submitted_at" timestamptz not null, "edited_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_feedback_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_balm_feedback_invite" ON "balm_feedback" ("invite_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_feedback_order" ON "balm_feedback" ("order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_feedback_customer" ON "balm_feedback" ("customer_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_feedback_deleted_at" ON "balm_feedback" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_feedback_submitted" ON "balm_feedback" ("submitted_at", "id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "balm_feedback_analysis" ("id" text not null, "feedback_id" text not null, "revision" integer not null, "analyst" text check ("analyst" in ('offline', 'openai')) not null, "fallback" boolean not null, "sentiment" text check ("sentiment" in ('positive', 'neutral', 'negative')) not null, "severity" integer not null, "topics" text[] not null, "health_or_safety" boolean not null, "summary" text not null, "suggested_reply" text not null, "citations" text[] not null, "negative" boolean not null, "reasons" text[] not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_feedback_analysis_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_feedback_analysis_deleted_at" ON "balm_feedback_analysis" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_balm_feedback_analysis_revision" ON "balm_feedback_analysis" ("feedback_id", "revision") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "balm_feedback_invite" ("id" text not null, "order_id" text not null, "customer_id" text null, "status" text check ("status" in ('planned', 'not_asked', 'withdrawn')) not null, "reason" text null, "locale" text check ("locale" in ('en', 'zh')) not null, "service_at" timestamptz not null, "expires_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_feedback_invite_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_balm_feedback_invite_order" ON "balm_feedback_invite" ("order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_feedback_invite_customer" ON "balm_feedback_invite" ("customer_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_feedback_invite_deleted_at" ON "balm_feedback_invite" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "balm_recovery_case" ("id" text not null, "feedback_id" text not null, "order_id" text not null, "customer_id" text null, "state" text check ("state" in ('open', 'acknowledged', 'contacted', 'resolved', 'closed')) not null, "severity" integer not null, "reason" text not null, "opened_at" timestamptz not null, "acknowledged_at" timestamptz null, "acknowledged_by" text null, "contacted_at" timestamptz null, "resolved_at" timestamptz null, "closed_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "balm_recovery_case_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_balm_recovery_case_feedback" ON "balm_recovery_case" ("feedback_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_recovery_case_customer" ON "balm_recovery_case" ("customer_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_recovery_case_deleted_at" ON "balm_recovery_case" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_balm_recovery_case_state" ON "balm_recovery_case" ("state", "opened_at") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "balm_feedback" cascade;`)

    this.addSql(`drop table if exists "balm_feedback_analysis" cascade;`)

    this.addSql(`drop table if exists "balm_feedback_invite" cascade;`)

    this.addSql(`drop table if exists "balm_recovery_case" cascade;`)
  }
}
