import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { AUDIT_MODULE } from "../../modules/audit"
import type { AuditAction, AuditEntryRow } from "../../modules/audit/types"
import { readCustomerContacts } from "../customer/contacts"

export type AuditFilters = {
  actor_id?: string | undefined
  customer_id?: string | undefined
  subject_id?: string | undefined
  action?: AuditAction | AuditAction[] | undefined
  from?: Date | undefined
  to?: Date | undefined
  /** Part of the reason. */
  q?: string | undefined
}

export type AuditEntryView = Omit<
  AuditEntryRow,
  "created_at" | "updated_at" | "deleted_at"
> & {
  /** As they are called today; null where nobody of that id is left. */
  actor_name: string | null
  customer_name: string | null
}

const staffSchema = z.array(
  z.object({
    id: z.string(),
    first_name: z.string().nullish(),
    last_name: z.string().nullish(),
    email: z.string().nullish(),
    title: z.string().nullish(),
  })
)

type Person = {
  first_name?: string | null | undefined
  last_name?: string | null | undefined
  email?: string | null | undefined
}

const nameOf = ({ first_name, last_name, email }: Person): string | null =>
  [first_name, last_name].filter(Boolean).join(" ") || email || null

const FIELDS = {
  user: ["id", "first_name", "last_name", "email"],
  api_key: ["id", "title"],
} as const

/** Names of users or API keys, in one query. */
const readNames = async (
  container: MedusaContainer,
  entity: keyof typeof FIELDS,
  ids: string[]
): Promise<[string, string | null][]> => {
  if (ids.length === 0) {
    return []
  }
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity,
      fields: [...FIELDS[entity]],
      filters: { id: [...new Set(ids)] },
    })
  return staffSchema
    .parse(data)
    .map((row) => [row.id, row.title ?? nameOf(row)])
}

const named = async (
  container: MedusaContainer,
  rows: AuditEntryRow[]
): Promise<AuditEntryView[]> => {
  const actors = (type: string) =>
    rows.flatMap((row) => (row.actor_type === type ? [row.actor_id] : []))
  const [users, keys, customers] = await Promise.all([
    readNames(container, "user", actors("user")),
    readNames(container, "api_key", actors("api-key")),
    readCustomerContacts(container, [
      ...actors("customer"),
      ...rows.map((row) => row.customer_id),
    ]),
  ])
  const people = new Map([
    ...users,
    ...keys,
    ...[...customers].map(([id, row]): [string, string | null] => [
      id,
      nameOf(row),
    ]),
  ])
  return rows.map(
    ({ created_at: _, updated_at: __, deleted_at: ___, ...entry }) => ({
      ...entry,
      actor_name: people.get(entry.actor_id) ?? null,
      customer_name: people.get(entry.customer_id ?? "") ?? null,
    })
  )
}

const conditions = ({ from, to, q, ...filters }: AuditFilters) => ({
  ...Object.fromEntries(
    Object.entries(filters).filter(([, value]) => value !== undefined)
  ),
  ...((from || to) && {
    occurred_at: { ...(from && { $gte: from }), ...(to && { $lt: to }) },
  }),
  ...(q && { reason: { $ilike: `%${q.replace(/[\\%_]/g, "\\$&")}%` } }),
})

/** The log, newest first. */
export const readAuditLog = async (
  container: MedusaContainer,
  filters: AuditFilters,
  page: { take: number; skip: number }
): Promise<{ entries: AuditEntryView[]; count: number }> => {
  const [rows, count] = await container
    .resolve(AUDIT_MODULE)
    .listAndCountAuditEntries(conditions(filters), {
      ...page,
      order: { sequence: "DESC" },
    })
  return { entries: await named(container, rows), count }
}

const EXPORT_PAGE = 500

/**
 * The same, whole, page by page: by sequence and never by offset, since the
 * log grows meanwhile.
 */
export async function* streamAuditLog(
  container: MedusaContainer,
  filters: AuditFilters
): AsyncGenerator<AuditEntryView[]> {
  let before: number | undefined
  for (;;) {
    const rows = await container.resolve(AUDIT_MODULE).listAuditEntries(
      {
        ...conditions(filters),
        ...(before !== undefined && { sequence: { $lt: before } }),
      },
      { take: EXPORT_PAGE, order: { sequence: "DESC" } }
    )
    before = rows.at(-1)?.sequence
    if (before === undefined) {
      return
    }
    yield await named(container, rows)
  }
}
