/**
 * The runner makes tables from the models, which have no bytea: adds the
 * columns that only the migration knows.
 */
export const addSealedColumns = async (manager: {
  execute: (sql: string) => Promise<unknown>
}): Promise<void> => {
  for (const [table, column] of [
    ["balm_health_value", "sealed"],
    ["balm_health_term", "sealed"],
    ["balm_progress_photo", "sealed"],
    ["balm_progress_photo", "sealed_caption"],
  ]) {
    await manager.execute(`alter table ${table} add column ${column} bytea`)
  }
}
