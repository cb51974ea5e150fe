import type { MedusaContainer } from "@medusajs/framework/types"
import { SERVICE_PACKAGE_MODULE } from "../../modules/service-package"
import { readEntitlements } from "../../reads/service-package/entitlement-view"
import { addTime } from "../../shared/clock"
import {
  changeTermsWorkflow,
  expireEntitlementsWorkflow,
  redeemSessionWorkflow,
} from "../../workflows/service-package"
import { servicePackageSweeps } from "../../workflows/service-package/sweeps"
import { runSweep } from "../../workflows/sweeps/sweep"
import type { Shop } from "./checkout"
import type { PackageHandle } from "./data/packages"
import { midnightOf } from "./plan"

type Staff = { customerIds: string[]; managerId: string }

const byUser = (id: string) => ({ type: "user" as const, id, origin: null })

/** How often each package was used since, and how many days lie between. */
const USES: { handle: PackageHandle; visits: number; days: number }[] = [
  { handle: "facial-course-10", visits: 3, days: 14 },
  { handle: "scalp-course-6", visits: 2, days: 14 },
  { handle: "blow-dry-bundle", visits: 2, days: 9 },
]

const PAUSED_DAYS = 9
const GIVEN_SESSIONS = 2

/** Packages with their items, the oldest first. */
const sold = async (
  container: MedusaContainer,
  { catalogue }: Shop,
  handle: PackageHandle
) => {
  const rows = await container
    .resolve(SERVICE_PACKAGE_MODULE)
    .listEntitlements(
      { variant_id: catalogue.get(handle) ?? "" },
      { relations: ["items"], order: { granted_at: "ASC", id: "ASC" } }
    )
  return rows.map((row) => ({
    ...row,
    items: row.items.toSorted((one, other) => one.position - other.position),
  }))
}

type Use = {
  entitlement_id: string
  item_id: string
  staff_id: string
  at: Date
}

/**
 * One session. What the safety engine forbids, or nothing is left of, the
 * desk of the demo did not use either.
 */
const use = async (
  container: MedusaContainer,
  { entitlement_id, item_id, staff_id, at }: Use
): Promise<void> => {
  await redeemSessionWorkflow(container).run({
    input: {
      entitlement_id,
      item_id,
      service_id: null,
      sessions: 1,
      used_by: null,
      by_other: false,
      staff_id,
      location_id: null,
      confirmed: true,
      override_reason: null,
      code: null,
      code_waiver: null,
      idempotency_key: `demo-${item_id}-${at.toISOString()}`,
      actor: byUser(staff_id),
      occurred_at: at.toISOString(),
    },
  })
}

/** Visits of the last months, each with its sessions. */
const useAll = async (
  container: MedusaContainer,
  shop: Shop,
  { customerIds }: Staff,
  now: Date
): Promise<void> => {
  for (const { handle, visits, days } of USES) {
    for (const row of await sold(container, shop, handle)) {
      const [item] = row.items
      const staff_id = shop.servedBy(customerIds.indexOf(row.customer_id ?? ""))
      for (let visit = 1; item && visit <= visits; visit += 1) {
        const at = addTime(row.granted_at, visit * days, "day")
        // Whole days: the same visits, whatever the hour.
        if (at < midnightOf(now)) {
          await use(container, {
            entitlement_id: row.id,
            item_id: item.id,
            staff_id,
            at,
          })
        }
      }
    }
  }
}

/** Somebody is away, and somebody has given two of hers to a friend. */
const change = async (
  container: MedusaContainer,
  shop: Shop,
  { customerIds, managerId }: Staff,
  now: Date
): Promise<void> => {
  const [card] = await sold(container, shop, "family-massage-card")
  const bundles = await sold(container, shop, "blow-dry-bundle")
  const { entitlements } = await readEntitlements(
    container,
    { id: bundles.map(({ id }) => id) },
    { skip: 0, take: bundles.length, order: { granted_at: "ASC", id: "ASC" } }
  )
  const [bundle] = entitlements.filter(
    ({ items: [paid] }) => paid && paid.sessions_left > GIVEN_SESSIONS
  )
  const friend = customerIds.find((id) => id !== bundle?.customer_id)
  const item = bundle?.items[0]?.id
  const at = addTime(now, -PAUSED_DAYS, "day").toISOString()
  if (card) {
    await changeTermsWorkflow(container).run({
      input: {
        entitlement_id: card.id,
        alteration: { kind: "freeze" },
        reason: "Abroad until spring 出国，春天回来",
        idempotency_key: "demo-freeze",
        actor: byUser(managerId),
        occurred_at: at,
      },
    })
  }
  if (bundle && item && friend) {
    await changeTermsWorkflow(container).run({
      input: {
        entitlement_id: bundle.id,
        alteration: {
          kind: "transfer",
          customer_id: friend,
          moved: { [item]: GIVEN_SESSIONS },
        },
        reason: "For her sister 转给妹妹",
        idempotency_key: "demo-transfer",
        actor: byUser(managerId),
        occurred_at: at,
      },
    })
  }
}

/** A moment ago: a serum was handed over. */
const useToday = async (
  container: MedusaContainer,
  shop: Shop,
  { managerId }: Staff,
  now: Date
): Promise<void> => {
  const [glow] = await sold(container, shop, "wedding-glow")
  for (const item of glow?.items ?? []) {
    if (item.kind === "product") {
      await use(container, {
        entitlement_id: item.entitlement_id,
        item_id: item.id,
        staff_id: managerId,
        at: addTime(now, -20, "minute"),
      })
    }
  }
}

/**
 * What happened to the packages since they were sold: visits, a pause, a
 * gift, an end that has come, and what left the stock for it.
 */
export const writeDesk = async (
  container: MedusaContainer,
  shop: Shop,
  staff: Staff,
  now: Date
): Promise<void> => {
  await useAll(container, shop, staff, now)
  await change(container, shop, staff, now)
  await useToday(container, shop, staff, now)
  await expireEntitlementsWorkflow(container).run({
    input: { now: now.toISOString() },
  })
  for (const sweep of servicePackageSweeps) {
    if (sweep.name.startsWith("balm-move-stock")) {
      await runSweep(container, sweep, { since: new Date(0), now })
    }
  }
}
