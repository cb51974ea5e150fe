import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import type { AnySettingValue } from "../../shared/settings"
import { transactionOf } from "../../shared/sql"
import type { SqlContext } from "../../shared/sql"
import { Setting } from "./models/setting"

export default class SettingsModuleService extends MedusaService({ Setting }) {
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
   * Stores values, whole: json columns merge on an ORM update, so this is one
   * upsert by key.
   */
  @InjectTransactionManager()
  async store(
    values: Record<string, AnySettingValue>,
    changedBy: string | null,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    const sql = transactionOf(context)
    await sql("balm_setting")
      .insert(
        Object.entries(values).map(([key, value]) => ({
          id: `bset_${key}`,
          key,
          value: { value },
          changed_by: changedBy,
        }))
      )
      .onConflict(sql.raw("(key) where deleted_at is null"))
      .merge({
        value: sql.raw("excluded.value"),
        changed_by: changedBy,
        updated_at: sql.fn.now(),
      })
  }

  /** Puts keys back to their defaults. */
  @InjectTransactionManager()
  async forget(
    keys: string[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await transactionOf(context)("balm_setting").whereIn("key", keys).delete()
  }
}
