import { Modules } from "@medusajs/framework/utils"
import { TEAM_MODULE } from "../../src/modules/team"
import { runSweeps } from "../../src/workflows/sweeps"
import {
  balmIntegrationTestRunner,
  cancelOrder,
  createAdmin,
  createCustomer,
  createShop,
  createVirtualProduct,
  eventually,
  placeOrder,
  refundPayment,
  capturePayment,
} from "../helpers"
import type { Shop, SignedIn } from "../helpers"
import type { CustomerDTO, UserDTO } from "@medusajs/framework/types"

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: Shop
    let variantId: string
    let owner: SignedIn<UserDTO>
    let desk: SignedIn<UserDTO>
    let therapist: SignedIn<UserDTO>
    let customer: SignedIn<CustomerDTO>

    beforeAll(async () => {
      const container = getContainer()
      owner = await createAdmin(container)
      await api.get("/admin/staff/me", owner.headers)
      desk = await createAdmin(container, { role: "front_desk" })
      therapist = await createAdmin(container, { role: "therapist" })
      shop = await createShop(container)
      variantId = (
        await createVirtualProduct(container, shop, {
          title: "Facial",
          price: 80,
        })
      ).variantId
      customer = await createCustomer(container, shop.publishableKey)
    })

    const buy = async (servedBy = therapist.entity.id) =>
      await placeOrder(api, shop, customer.headers, [
        { variantId, metadata: { balm_staff_id: servedBy } },
      ])

    const prefer = async (staffId: string | null, version: number) =>
      await api.post(
        `/admin/customers/${customer.entity.id}/card`,
        { version, preferred_staff_id: staffId },
        desk.headers
      )

    /** Whom the therapist sees, by each way to ask. */
    const seen = async (): Promise<string> => {
      const { headers } = therapist
      const list = await api.get("/admin/customers", headers)
      const one = await api.get(`/admin/customers/${customer.entity.id}`, {
        ...headers,
        validateStatus: () => true,
      })
      return `${list.data.count} in the list, ${one.status} alone`
    }
    const NOBODY = "0 in the list, 404 alone"
    const THEM = "1 in the list, 200 alone"

    const served = async () =>
      await getContainer()
        .resolve(TEAM_MODULE)
        .listServedCustomers({ staff_id: therapist.entity.id })

    const dayOf = async ({ id }: { id: string }): Promise<number> => {
      const orders = getContainer().resolve(Modules.ORDER)
      return new Date((await orders.retrieveOrder(id)).created_at).getTime()
    }

    const hasDay = (day: number) => (rows: { last_served_at: Date }[]) =>
      rows.length === 1 && rows[0]?.last_served_at.getTime() === day

    it("widens to whoever asks for them, and narrows again", async () => {
      expect(await seen()).toEqual(NOBODY)
      await prefer(therapist.entity.id, 0)
      expect(await seen()).toEqual(THEM)
      await prefer(owner.entity.id, 1)
      expect(await seen()).toEqual(NOBODY)
      await prefer(therapist.entity.id, 2)
      await prefer(null, 3)
      expect(await seen()).toEqual(NOBODY)
    })

    it("stays where they served, whoever is preferred now", async () => {
      await prefer(therapist.entity.id, 0)
      await buy()
      await eventually(served, (rows) => rows.length === 1)
      await prefer(null, 1)
      expect(await seen()).toEqual(THEM)
    })

    it("goes with a canceled order, unless another one stands", async () => {
      const first = await buy()
      const second = await buy()
      await eventually(served, hasDay(await dayOf(second)))
      await cancelOrder(api, owner.headers, second.id)
      await eventually(served, hasDay(await dayOf(first)))
      expect(await seen()).toEqual(THEM)
      await cancelOrder(api, owner.headers, first.id)
      await eventually(served, (rows) => rows.length === 0)
      expect(await seen()).toEqual(NOBODY)
    })

    it("stays after a refund: they were served", async () => {
      const order = await buy()
      await eventually(served, (rows) => rows.length === 1)
      await capturePayment(api, owner.headers, order.id)
      await refundPayment(api, owner.headers, order.id, 10)
      const now = new Date()
      const since = new Date(now.getTime() - 60_000)
      const outcome = await runSweeps(getContainer(), { since, now })
      expect(outcome["balm-withdraw-served-customers"]).toEqual({
        repaired: 0,
        failed: 0,
      })
      expect(await seen()).toEqual(THEM)
    })

    it("is put right by the sweep, where the event was lost", async () => {
      const order = await buy()
      const [row] = await eventually(served, (rows) => rows.length === 1)
      await cancelOrder(api, owner.headers, order.id)
      await eventually(served, (rows) => rows.length === 0)
      const team = getContainer().resolve(TEAM_MODULE)
      await team.setServed([
        {
          staff_id: therapist.entity.id,
          customer_id: customer.entity.id,
          last_served_at: row?.last_served_at ?? null,
        },
      ])
      expect(await seen()).toEqual(THEM)
      const now = new Date()
      const scope = { since: new Date(now.getTime() - 60_000), now }
      const repaired = await runSweeps(getContainer(), scope)
      expect(repaired["balm-withdraw-served-customers"]).toEqual({
        repaired: 1,
        failed: 0,
      })
      expect(await seen()).toEqual(NOBODY)
      const again = await runSweeps(getContainer(), scope)
      expect(again["balm-withdraw-served-customers"]).toEqual({
        repaired: 0,
        failed: 0,
      })
    })
  },
})
