import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SERVICE_PACKAGE_MODULE } from "../../src/modules/service-package"
import {
  balmIntegrationTestRunner,
  cancelOrder,
  capturePayment,
  createAdmin,
  createCustomer,
  createShop,
  createVirtualProduct,
  eventually,
  killServers,
  placeOrder,
  startServer,
} from "../helpers"

const TIMEOUT_MILLISECONDS = 300_000

/** Milliseconds the server lives on after the last answer it gave. */
const LIVES_ON = [0, 40]

const SESSIONS = 6
const PRICE = 300

type Effects = {
  id: string
  canceled: boolean
  grants: number
  sessions: number
  points: number
  captured: number
  invites: number
  messages: number
}

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer, dbConfig }) => {
    /** What every order has once, when nothing was lost and nothing doubled. */
    const EFFECTS = `
      select o.id, o.canceled_at is not null as canceled,
        (select count(*)::int from balm_session_entry e
          join balm_entitlement t on t.id = e.entitlement_id
          where t.order_id = o.id and e.kind = 'grant') as grants,
        (select coalesce(sum(e.sessions), 0)::int from balm_session_entry e
          join balm_entitlement t on t.id = e.entitlement_id
          where t.order_id = o.id) as sessions,
        (select coalesce(sum(e.points), 0)::int from balm_points_entry e
          where e.order_id = o.id) as points,
        (select coalesce(sum(c.amount), 0)::int from capture c
          join payment p on p.id = c.payment_id
          join order_payment_collection l
            on l.payment_collection_id = p.payment_collection_id
          where l.order_id = o.id) as captured,
        (select count(*)::int from balm_feedback_invite i
          where i.order_id = o.id) as invites,
        (select count(*)::int from balm_message m
          join balm_feedback_invite i on i.id = m.source_id
          where i.order_id = o.id) as messages
      from "order" o order by o.id`

    afterAll(killServers)

    // Four boots of the server, which a busy machine takes its time over.
    jest.setTimeout(TIMEOUT_MILLISECONDS)

    /** A course to buy, and who buys it. */
    const openShop = async () => {
      const container = getContainer()
      const shop = await createShop(container)
      const admin = await createAdmin(container)
      const customer = await createCustomer(container, shop.publishableKey)
      const course = await createVirtualProduct(container, shop, {
        title: "Course of six",
        price: PRICE,
      })
      const service = container.resolve(SERVICE_PACKAGE_MODULE)
      const card = await service.createServices({
        product_id: course.productId,
        duration_minutes: 60,
      })
      await service.definePackages([
        {
          variant_id: course.variantId,
          items: [{ service_id: card.id, sessions: SESSIONS }],
        },
      ])
      /** @param at where the server listens */
      const buy = (at: string) =>
        placeOrder(api.create({ baseURL: at }), shop, customer.headers, [
          { variantId: course.variantId },
        ])
      return { admin, buy }
    }

    const read = async (): Promise<Effects[]> => {
      const sql = getContainer().resolve(
        ContainerRegistrationKeys.PG_CONNECTION
      )
      return (await sql.raw(EFFECTS)).rows
    }

    it("has every effect of its orders when it stops as it should", async () => {
      const { buy } = await openShop()
      // No sweep comes by in the time this takes.
      const server = await startServer(dbConfig.clientUrl, {
        BALM_SWEEP_SECONDS: "3600",
      })
      await buy(server.url)
      await buy(server.url)
      await server.stop()
      const done = { grants: 1, sessions: SESSIONS, invites: 1, messages: 3 }
      expect(await read()).toMatchObject([done, done])
    })

    it("brings every order to its effects after kill -9 and a restart", async () => {
      const { admin, buy: buyAt } = await openShop()

      for (const livesOn of LIVES_ON) {
        const server = await startServer(dbConfig.clientUrl)
        const client = api.create({ baseURL: server.url })
        const buy = () => buyAt(server.url)
        // One after another: a customer's first two payment sessions at one
        // moment make two account holders, which Medusa refuses.
        const first = await buy()
        const second = await buy()
        await capturePayment(client, admin.headers, first.id)
        await cancelOrder(client, admin.headers, second.id)
        await buy()
        await buy()
        await new Promise((resolve) => setTimeout(resolve, livesOn))
        await server.kill()
      }

      const restarted = await startServer(dbConfig.clientUrl, {
        BALM_SWEEP_SECONDS: "1",
      })
      const complete = (row: Effects): boolean =>
        row.grants === 1 &&
        row.sessions === (row.canceled ? 0 : SESSIONS) &&
        row.points === (row.canceled ? 0 : row.captured) &&
        row.invites === 1 &&
        (row.canceled || row.messages === 3)
      const wanted = (rows: Effects[]) => rows.every(complete)
      const rows = await eventually(read, wanted, 30_000)
      expect(rows).toHaveLength(4 * LIVES_ON.length)
      expect(rows.map((row) => row.points).sort()).toEqual(
        LIVES_ON.flatMap(() => [0, 0, 0, PRICE]).sort()
      )
      // A sweep that is not idempotent would go on adding.
      await new Promise((resolve) => setTimeout(resolve, 2_500))
      expect(await read()).toEqual(rows)
      await restarted.stop()
    })
  },
})
