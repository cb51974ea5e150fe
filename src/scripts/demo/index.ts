import { updateStoresWorkflow } from "@medusajs/medusa/core-flows"
import {
  ContainerRegistrationKeys,
  MedusaError,
  Modules,
} from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { BALM_SETTINGS_MODULE } from "../../modules/settings"
import { addTime } from "../../shared/clock"
import { runSweeps } from "../../workflows/sweeps"
import { backdate, backdateEffects } from "./backdate"
import { writeCards } from "./cards"
import { createCatalogue } from "./catalogue"
import { sellAll } from "./checkout"
import type { Shop, Sold } from "./checkout"
import { writeDesk } from "./desk"
import { writeHealthRecords, writeHealthTerms, writePhotos } from "./health"
import { createPeople, createStaff } from "./people"
import { planSales } from "./plan"
import { silenceBalmSubscribers } from "./quiet"
import { relive } from "./relive"
import type { SeedFacts, SeedRequest } from "./request"
import { writeRewards } from "./rewards"
import { writeSafety } from "./safety"
import { createStore, first } from "./store"
import { writeTiers } from "./tiers"

/** On the store when the demo is complete; a second run finds it. */
const MARK = "balm_demo_seeded_at"

const findStore = async (container: MedusaContainer) =>
  first(await container.resolve(Modules.STORE).listStores(), "store")

const refuseForeignData = async (container: MedusaContainer): Promise<void> => {
  const [, products] = await container
    .resolve(Modules.PRODUCT)
    .listAndCountProducts({}, { take: 1 })
  if (products > 0) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "The demo store is written into an empty database only, and this one holds products."
    )
  }
}

/** What the effects need to know of the trade. */
type Trade = {
  facts: SeedFacts
  shop: Shop
  sold: Sold[]
  customerIds: string[]
  ownerId: string
  managerId: string
}

/** Six months of custom: everything a till would have seen. */
const trade = async (
  container: MedusaContainer,
  request: SeedRequest,
  now: Date
): Promise<Trade> => {
  const store = await createStore(container)
  const catalogue = await createCatalogue(container, store)
  const staff = await createStaff(container, request.staff, {
    locationIds: [store.locationId],
    now,
  })
  const { people, signIns } = await createPeople(
    container,
    request.customer_password
  )
  const therapist = staff.get("therapist") ?? ""
  await writeCards(container, { people, staff }, now)
  await writeSafety(container, { people, testedBy: therapist }, now)
  await writeHealthTerms(container, therapist)
  await writeHealthRecords(container, { people, askedBy: therapist }, now)
  await writePhotos(container, { people, takenBy: therapist }, now)
  // The therapist has customers of her own; the manager serves the others.
  const servedBy = (customer: number): string =>
    customer % 5 < 3 ? therapist : (staff.get("manager") ?? "")
  const shop = { store, catalogue, people, servedBy }
  const sold = await sellAll(container, shop, planSales(now))
  const firstSale = new Map<number, Date>()
  for (const { sale } of sold) {
    firstSale.set(sale.customer, firstSale.get(sale.customer) ?? sale.at)
  }
  await backdate(
    container,
    sold,
    people.map(({ id }, index) => ({
      customerId: id,
      at: addTime(firstSale.get(index) ?? addTime(now, -20, "day"), -1, "hour"),
    }))
  )
  const oldest = sold[0]?.sale.at ?? now
  // The demo pretends that Balm was there from its first sale on.
  await container.resolve(BALM_SETTINGS_MODULE).change(
    {
      "general.count_orders_from": addTime(oldest, -1, "day").toISOString(),
    },
    null
  )
  return {
    facts: { publishable_key: store.publishableKey, customers: signIns },
    shop,
    sold,
    customerIds: people.map(({ id }) => id),
    ownerId: staff.get("owner") ?? "",
    managerId: staff.get("manager") ?? "",
  }
}

/**
 * Writes the demo store into an empty database, once.
 *
 * @param now the day the history counts back from
 * @returns the facts for the launcher; `undefined` when it was there already
 */
export const writeDemoStore = async (
  container: MedusaContainer,
  request: SeedRequest,
  now: Date
): Promise<SeedFacts | undefined> => {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const { id, metadata } = await findStore(container)
  if (metadata?.[MARK]) {
    logger.info("The demo store is there already; nothing was changed.")
    return undefined
  }
  await refuseForeignData(container)
  silenceBalmSubscribers(container)
  const { facts, shop, sold, ...people } = await trade(container, request, now)
  await relive(container, sold, people.managerId, now)
  await runSweeps(container, { since: addTime(now, -1, "day"), now })
  await writeDesk(container, shop, people, now)
  await writeTiers(container, people, now)
  await writeRewards(container, shop, people, now)
  await backdateEffects(container)
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id },
      update: { metadata: { [MARK]: now.toISOString() } },
    },
  })
  return facts
}
