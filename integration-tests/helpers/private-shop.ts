import { Modules } from "@medusajs/framework/utils"
import type {
  CustomerDTO,
  MedusaContainer,
  UserDTO,
} from "@medusajs/framework/types"
import { FEEDBACK_MODULE } from "../../src/modules/feedback"
import { SERVICE_PACKAGE_MODULE } from "../../src/modules/service-package"
import { TEAM_MODULE } from "../../src/modules/team"
import type { Role } from "../../src/modules/team/rules/permissions"
import { eventually } from "./eventually"
import { createAdmin, createCustomer } from "./people"
import type { SignedIn } from "./people"
import type { Suite } from "./runner"
import {
  capturePayment,
  createShop,
  createVirtualProduct,
  placeOrder,
  refundPayment,
} from "./shop"
import type { Shop } from "./shop"

type Api = Suite["api"]

/** What nobody without the right may find anywhere; each is unmistakable. */
export const CONTACT = {
  own: {
    email: "wren@private.example",
    phone: "+13105550132",
    street: "77 Hidden Lane",
    city: "Secretville",
    postal: "94199-7",
    company: "Quiet Holdings",
    metadata: "+8613800138000",
    note: "alt@private.example",
    spaced: "310 555 0199",
  },
  foreign: {
    email: "otto@elsewhere.example",
    phone: "+442079460958",
    street: "5 Veiled Road",
  },
}
export const SECRETS = [
  ...Object.values(CONTACT.own),
  ...Object.values(CONTACT.foreign),
]
/** Three at 63.17: the sum stands in no price list. */
export const SPENT = "189.51"
/** Of a colleague to be. */
export const NEWCOMER = "newcomer@staff.example"
/** A word of the health record, which stands nowhere else. */
export const HEALTH_WORD = "moonwort resin"

/** Two customers whose every detail is private, and one of each role. */
export interface PrivateShop {
  shop: Shop
  staff: Record<Role, SignedIn<UserDTO>>
  /** Served by the therapist. */
  own: SignedIn<CustomerDTO>
  /** Served by somebody else. */
  foreign: SignedIn<CustomerDTO>
  /** One of each. */
  orders: { own: string; foreign: string }
}

const address = (contact: { street: string; phone: string }) => ({
  first_name: "Wren",
  address_1: contact.street,
  city: CONTACT.own.city,
  postal_code: CONTACT.own.postal,
  company: CONTACT.own.company,
  phone: contact.phone,
  country_code: "us",
})

const hireStaff = async (
  api: Api,
  container: MedusaContainer
): Promise<PrivateShop["staff"]> => {
  const owner = await createAdmin(container)
  await api.get("/admin/staff/me", owner.headers)
  await api.post("/admin/invites", { email: NEWCOMER }, owner.headers)
  return {
    owner,
    manager: await createAdmin(container, { role: "manager" }),
    front_desk: await createAdmin(container, { role: "front_desk" }),
    therapist: await createAdmin(container, { role: "therapist" }),
    marketer: await createAdmin(container, { role: "marketer" }),
  }
}

const meetCustomers = async (
  container: MedusaContainer,
  shop: Shop
): Promise<Pick<PrivateShop, "own" | "foreign">> => {
  const people = container.resolve(Modules.CUSTOMER)
  const own = await createCustomer(container, shop.publishableKey, {
    email: CONTACT.own.email,
    phone: CONTACT.own.phone,
    first_name: "Wren",
    last_name: "Vale",
  })
  const foreign = await createCustomer(container, shop.publishableKey, {
    email: CONTACT.foreign.email,
    phone: CONTACT.foreign.phone,
    first_name: "Ottokar",
    last_name: "Vanderfremd",
  })
  await people.updateCustomers(own.entity.id, {
    company_name: CONTACT.own.company,
    metadata: {
      wechat: CONTACT.own.metadata,
      remark: `mail ${CONTACT.own.note} or call ${CONTACT.own.spaced}`,
    },
  })
  await people.createCustomerAddresses([
    { ...address(CONTACT.own), customer_id: own.entity.id },
    { ...address(CONTACT.foreign), customer_id: foreign.entity.id },
  ])
  const group = await people.createCustomerGroups({ name: "Regulars" })
  await people.addCustomerToGroup([
    { customer_id: own.entity.id, customer_group_id: group.id },
    { customer_id: foreign.entity.id, customer_group_id: group.id },
  ])
  return { own, foreign }
}

/** @returns variants: goods, and a course of sessions */
const fillShelf = async (container: MedusaContainer, shop: Shop) => {
  const serum = await createVirtualProduct(container, shop, {
    title: "Serum",
    price: 63.17,
  })
  const course = await createVirtualProduct(container, shop, {
    title: "Course of ten",
    price: 500,
  })
  const packages = container.resolve(SERVICE_PACKAGE_MODULE)
  const service = await packages.createServices({
    product_id: course.productId,
    duration_minutes: 60,
  })
  await packages.definePackages([
    {
      variant_id: course.variantId,
      items: [{ service_id: service.id, sessions: 10 }],
    },
  ])
  return { serum: serum.variantId, course: course.variantId }
}

const buy = async (
  api: Api,
  shop: Shop,
  customer: SignedIn<CustomerDTO>,
  contact: { street: string; phone: string; email: string },
  lines: { variantId: string; quantity?: number }[],
  servedBy: string
) =>
  await placeOrder(
    api,
    shop,
    customer.headers,
    lines.map((line) => ({
      ...line,
      metadata: { balm_staff_id: servedBy },
    })),
    {
      email: contact.email,
      shipping_address: address(contact),
      billing_address: address(contact),
      metadata: { caller: contact.phone },
    }
  )

/** Two of the own customer's orders, one of the other's; paid, and a refund. */
const sell = async (
  api: Api,
  container: MedusaContainer,
  { shop, staff, own, foreign }: Omit<PrivateShop, "orders">
): Promise<PrivateShop["orders"]> => {
  const { owner } = staff
  const { serum, course } = await fillShelf(container, shop)
  const lines = [{ variantId: serum, quantity: 3 }, { variantId: course }]
  const { id: therapistId } = staff.therapist.entity
  const order = await buy(api, shop, own, CONTACT.own, lines, therapistId)
  const other = await buy(
    api,
    shop,
    foreign,
    CONTACT.foreign,
    lines,
    "user_else"
  )
  const goods = [{ variantId: serum, quantity: 3 }]
  const second = await buy(api, shop, own, CONTACT.own, goods, therapistId)
  for (const { id } of [order, other]) {
    await capturePayment(api, owner.headers, id)
  }
  await refundPayment(api, owner.headers, order.id, 10)
  await eventually(
    async () =>
      await container
        .resolve(TEAM_MODULE)
        .listServedCustomers({ staff_id: therapistId }),
    (rows) => rows.length === 1
  )
  const packages = container.resolve(SERVICE_PACKAGE_MODULE)
  await eventually(
    async () => await packages.listEntitlements({}),
    (rows) => rows.length === 2
  )
  await api.post(
    "/admin/draft-orders",
    {
      email: CONTACT.own.email,
      customer_id: own.entity.id,
      region_id: shop.regionId,
      sales_channel_id: shop.salesChannelId,
      shipping_address: address(CONTACT.own),
      items: [{ variant_id: serum, quantity: 3 }],
    },
    owner.headers
  )
  // An order takes one change at a time.
  for (const [room, id] of [
    ["returns", order.id],
    ["exchanges", second.id],
    ["claims", other.id],
  ]) {
    const body = { order_id: id, ...(room === "claims" && { type: "refund" }) }
    await api.post(`/admin/${room}`, body, owner.headers)
  }
  return { own: order.id, foreign: other.id }
}

/** What people wrote: feedback, notes, a message, a health record. */
const writeAbout = async (
  api: Api,
  container: MedusaContainer,
  { shop, staff, own }: Omit<PrivateShop, "orders">
): Promise<void> => {
  const invites = await eventually(
    async () =>
      await container.resolve(FEEDBACK_MODULE).listFeedbackInvites({}),
    (rows) => rows.length === 3
  )
  const feedback = container.resolve(FEEDBACK_MODULE)
  for (const invite of invites.slice(0, 2)) {
    await api.post(
      `/store/feedback/${feedback.links.token(invite)}`,
      {
        stars: 1,
        text: `It burned. Call ${CONTACT.own.spaced} or ${CONTACT.own.note}`,
      },
      shop.headers
    )
  }
  await eventually(
    async () => await feedback.listRecoveryCases({}),
    (rows) => rows.length === 2
  )
  await container.resolve(Modules.NOTIFICATION).createNotifications({
    to: CONTACT.own.email,
    channel: "feed",
    template: "walk",
    data: {
      title: "Reminder",
      description: `for ${CONTACT.own.email}, ${CONTACT.own.metadata}`,
      number: 8613800138000,
    },
  })
  const card = `/admin/customers/${own.entity.id}`
  await api.post(
    `${card}/notes`,
    { text: `Her sister is at ${CONTACT.own.spaced}, ${CONTACT.own.note}` },
    staff.front_desk.headers
  )
  await api.post(
    `${card}/health-profile`,
    { version: 0, profile: { allergies: [{ name: HEALTH_WORD }] } },
    staff.therapist.headers
  )
}

/** A shop in which everything that could leak is there to leak. */
export const openPrivateShop = async (
  api: Api,
  container: MedusaContainer
): Promise<PrivateShop> => {
  const shop = await createShop(container, "usd", ["us"])
  const staff = await hireStaff(api, container)
  const people = { shop, staff, ...(await meetCustomers(container, shop)) }
  const orders = await sell(api, container, people)
  await writeAbout(api, container, people)
  return { ...people, orders }
}
