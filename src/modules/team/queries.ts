import { generateEntityId } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type {
  ServedBefore,
  Service,
  StaffActor,
  StoredStaffMember,
} from "./types"

const MEMBERS = "balm_staff_member"
const SERVED = "balm_served_customer"

const COLUMNS = [
  "id",
  "actor_type",
  "actor_id",
  "role",
  "location_ids",
  "skills",
  "active_from",
  "active_until",
  "created_at",
  "updated_at",
] as const

const pairKey = (pair: { staff_id: string; customer_id: string }) =>
  `${pair.staff_id} ${pair.customer_id}`

/** The SQL of the team, all inside one transaction. */
export const teamQueries = (sql: Knex) => ({
  /**
   * Whoever changes roles takes turns: "is there another owner?" must still
   * be true when the change is written, also where no row exists to lock.
   */
  async takeTurn(): Promise<void> {
    await sql.raw("select pg_advisory_xact_lock(hashtext(?))", [
      "balm_team.roles",
    ])
  },

  async member(actor: StaffActor): Promise<StoredStaffMember | undefined> {
    const [row]: StoredStaffMember[] = await sql(MEMBERS)
      .select(COLUMNS)
      .where({ actor_type: actor.type, actor_id: actor.id })
      .whereNull("deleted_at")
    return row
  },

  async owners(): Promise<StoredStaffMember[]> {
    return await sql(MEMBERS)
      .select(COLUMNS)
      .where({ role: "owner", actor_type: "user" })
      .whereNull("deleted_at")
  },

  /** Writes a row whole, over what is there. */
  async write(
    member: Omit<StoredStaffMember, "id" | "created_at" | "updated_at"> &
      Partial<Pick<StoredStaffMember, "id" | "created_at" | "updated_at">>
  ): Promise<void> {
    await sql(MEMBERS)
      .insert({ id: generateEntityId("", "bstaff"), ...member })
      .onConflict(sql.raw("(actor_type, actor_id) where deleted_at is null"))
      .merge({
        role: member.role,
        location_ids: member.location_ids,
        skills: member.skills,
        active_from: member.active_from,
        active_until: member.active_until,
        updated_at: member.updated_at ?? sql.fn.now(),
      })
  },

  async remove(actor: StaffActor): Promise<void> {
    await sql(MEMBERS)
      .where({ actor_type: actor.type, actor_id: actor.id })
      .delete()
  },

  /**
   * Keeps the latest day each pair met; @returns how it was before, pair by
   * pair. Pairs are written in one order, so that two runs never wait for
   * each other in a circle.
   */
  async recordServed(services: Service[]): Promise<ServedBefore[]> {
    if (services.length === 0) {
      return []
    }
    const latest = new Map<string, Service>()
    for (const service of services) {
      const known = latest.get(pairKey(service))
      if (!known || known.served_at < service.served_at) {
        latest.set(pairKey(service), service)
      }
    }
    const pairs = [...latest.entries()]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, service]) => service)
    const rows: ServedBefore[] = await sql(SERVED)
      .select("staff_id", "customer_id", "last_served_at")
      .whereIn(
        ["staff_id", "customer_id"],
        pairs.map((pair) => [pair.staff_id, pair.customer_id])
      )
      .whereNull("deleted_at")
    const before = new Map(rows.map((row) => [pairKey(row), row]))
    await sql(SERVED)
      .insert(
        pairs.map(({ served_at, ...pair }) => ({
          id: generateEntityId("", "bserved"),
          ...pair,
          last_served_at: served_at,
        }))
      )
      .onConflict(sql.raw("(staff_id, customer_id) where deleted_at is null"))
      .merge({
        last_served_at: sql.raw(
          "greatest(excluded.last_served_at, balm_served_customer.last_served_at)"
        ),
        updated_at: sql.fn.now(),
      })
    return pairs.map(
      ({ staff_id, customer_id }) =>
        before.get(pairKey({ staff_id, customer_id })) ?? {
          staff_id,
          customer_id,
          last_served_at: null,
        }
    )
  },

  /**
   * Sets pairs to a day, or takes them away, whatever is there.
   *
   * @returns how they were
   */
  async setServed(pairs: ServedBefore[]): Promise<ServedBefore[]> {
    const before: ServedBefore[] = []
    const ordered = pairs.toSorted((one, other) =>
      pairKey(one) < pairKey(other) ? -1 : 1
    )
    for (const { last_served_at, ...pair } of ordered) {
      const [row]: ServedBefore[] = await sql(SERVED)
        .select("staff_id", "customer_id", "last_served_at")
        .where(pair)
        .whereNull("deleted_at")
        .forUpdate()
      before.push(row ?? { ...pair, last_served_at: null })
      if (last_served_at === null) {
        await sql(SERVED).where(pair).delete()
      } else if (row) {
        await sql(SERVED)
          .where(pair)
          .update({ last_served_at, updated_at: sql.fn.now() })
      } else {
        await sql(SERVED)
          .insert({
            id: generateEntityId("", "bserved"),
            ...pair,
            last_served_at,
          })
          .onConflict(
            sql.raw("(staff_id, customer_id) where deleted_at is null")
          )
          .ignore()
      }
    }
    return before
  },
})
