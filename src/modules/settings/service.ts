import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { finishGathered } from "../../shared/gather"
import { readBalmOptions } from "../../shared/options"
import { transactionOf } from "../../shared/sql"
import type { SqlContext } from "../../shared/sql"
import { Setting } from "./models/setting"
import type { SettingChanges, StoredSetting } from "./types"

/** What a store has decided: settings, and the zone its days are counted in. */
export default class SettingsModuleService extends MedusaService({ Setting }) {
  /** IANA; read it through `readStoreZone`. */
  readonly storeZone: string

  constructor(container: Record<string, unknown>, options: unknown) {
    super(container, options)
    this.storeZone = readBalmOptions(options).timeZone
  }

  /**
   * Medusa asks each module before it stops, while the database and every
   * module still answer. One of Balm's has to speak for all.
   */
  readonly __hooks = { onApplicationPrepareShutdown: finishGathered }

  /** Stored values by key; a key at its default is absent. */
  @InjectManager()
  async storedValues(
    keys: string[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<Map<string, unknown>> {
    const rows = await this.listSettings(
      { key: keys },
      { take: keys.length },
      context
    )
    return new Map(rows.map((row) => [row.key, row.value["value"]]))
  }

  /**
   * Changes settings, all or none; null puts a key back to its default.
   *
   * Values are written whole: json columns merge on an ORM update, so this is
   * one upsert by key.
   *
   * @returns what was stored before, for {@link restore}
   */
  @InjectTransactionManager()
  async change(
    values: SettingChanges,
    changedBy: string | null,
    @MedusaContext() context: SqlContext = {}
  ): Promise<StoredSetting[]> {
    const sql = transactionOf(context)
    const keys = Object.keys(values).sort()
    const before: StoredSetting[] = await sql("balm_setting")
      .select("id", "key", "value", "changed_by", "created_at", "updated_at")
      .whereIn("key", keys)
      .whereNull("deleted_at")
      .orderBy("key")
      .forUpdate()
    const rows = keys.flatMap((key) => {
      const value = values[key] ?? null
      return value === null
        ? []
        : { id: `bset_${key}`, key, value: { value }, changed_by: changedBy }
    })
    await sql("balm_setting")
      .whereIn(
        "key",
        keys.filter((key) => values[key] === null)
      )
      .delete()
    if (rows.length > 0) {
      await sql("balm_setting")
        .insert(rows)
        .onConflict(sql.raw("(key) where deleted_at is null"))
        .merge({
          value: sql.raw("excluded.value"),
          changed_by: changedBy,
          updated_at: sql.fn.now(),
        })
    }
    return before
  }

  /** Compensation: puts keys back to exactly what {@link change} found. */
  @InjectTransactionManager()
  async restore(
    keys: string[],
    before: StoredSetting[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    const sql = transactionOf(context)
    await sql("balm_setting").whereIn("key", keys).delete()
    if (before.length > 0) {
      await sql("balm_setting").insert(before)
    }
  }
}
