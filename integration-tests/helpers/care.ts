import type { CustomerDTO, UserDTO } from "@medusajs/framework/types"
import { AUDIT_MODULE } from "../../src/modules/audit"
import { createAdmin, createCustomer } from "./people"
import type { SignedIn } from "./people"
import type { Suite } from "./runner"
import { createShop, createVirtualProduct } from "./shop"

const DAY = 86_400_000

/** ISO 8601; negative: so many days ahead. */
export const daysAgo = (days: number): string =>
  new Date(Date.now() - days * DAY).toISOString()

/** What nobody has said about a product. */
export const EMPTY_CARD = {
  version: 0,
  contraindications: [],
  ingredients: [],
  minimum_age: null,
  patch_test: null,
}

type Tools = {
  admin: SignedIn<UserDTO>
  customer: SignedIn<CustomerDTO>
  publishableKey: string
  /** Products that are treatments: "Steam facial", "Hair colour". */
  facial: string
  colour: string
}

/** A store with an owner, a customer and two treatments. */
export const openCareRoom = async ({
  api,
  getContainer,
}: Suite): Promise<Tools> => {
  const container = getContainer()
  const shop = await createShop(container)
  const admin = await createAdmin(container, { role: "owner" })
  const customer = await createCustomer(container, shop.publishableKey, {
    first_name: "Mei",
    phone: "+14155550132",
  })
  const treatment = async (title: string): Promise<string> => {
    const { productId } = await createVirtualProduct(container, shop, {
      title,
      price: 60,
    })
    await api.post(
      "/admin/services",
      { product_id: productId, duration_minutes: 60 },
      admin.headers
    )
    return productId
  }
  return {
    admin,
    customer,
    publishableKey: shop.publishableKey,
    facial: await treatment("Steam facial"),
    colour: await treatment("Hair colour"),
  }
}

/** What staff do with that customer, through the routes. */
export const careDesk = ({ api, getContainer }: Suite, room: () => Tools) => {
  const own = (path: string) =>
    `/admin/customers/${room().customer.entity.id}/${path}`
  const get = async (path: string) =>
    (await api.get(path, room().admin.headers)).data
  const post = (path: string, body: unknown, headers: object = {}) => {
    const { headers: signedIn } = room().admin.headers
    return api.post(path, body, { headers: { ...signedIn, ...headers } })
  }
  return {
    own,
    get,
    post,
    writeCard: (product: string, card: object) =>
      post(`/admin/safety-cards/${product}`, { ...EMPTY_CARD, ...card }),
    profile: (values: object, version = 0) =>
      post(own("health-profile"), { version, profile: values }),
    /** The customer's answer on care. */
    agree: (state: "given" | "withdrawn") =>
      api.post(
        "/store/customers/me/consents",
        { consents: [{ purpose: "care", state, wording_version: "care-1" }] },
        room().customer.headers
      ),
    /** Treatment, verdict and reasons, in the store's order. */
    verdicts: async () =>
      (await get(own("safety"))).safety.map(
        (row: {
          title: string
          verdict: string
          findings: { text: { en: string } }[]
        }) => [row.title, row.verdict, row.findings.map(({ text }) => text.en)]
      ),
    /** The log, oldest first, without the making of the treatments. */
    audited: async (action?: string) =>
      (
        await getContainer()
          .resolve(AUDIT_MODULE)
          .listAuditEntries(action ? { action } : {}, {
            order: { sequence: "ASC" },
          })
      )
        .filter((entry) => entry.action !== "service.write")
        .map((entry) => ({
          action: entry.action,
          reason: entry.reason,
          actor_id: entry.actor_id,
          customer_id: entry.customer_id,
          subject_id: entry.subject_id,
          details: entry.details,
        })),
  }
}
