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

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer, dbConfig }) => {
    /** What every order has once, when nothing was lost and nothing doubled. */
    const EFFECTS = `
      select o.id,
        (select count(*)::int from balm_session_entry e
          join balm_entitlement t on t.id = e.entitlement_id
          where t.order_id = o.id and e.kind = 'grant') as grants,
        (select coalesce(sum(e.sessions), 0)::int from balm_session_entry e
          join balm_entitlement t on t.id = e.entitlement_id
          where t.order_id = o.id) as sessions
      from "order" o order by o.id`

    afterAll(killServers)

    // Four boots of the server, which a busy machine takes its time over.
    jest.setTimeout(TIMEOUT_MILLISECONDS)

    it("brings every order to its effects after kill -9 and a restart", async () => {
      const container = getContainer()
      const shop = await createShop(container)
      const admin = await createAdmin(container)
      const customer = await createCustomer(container, shop.publishableKey)
      const course = await createVirtualProduct(container, shop, {
        title: "Course of six",
        price: 300,
      })
      const service = container.resolve(SERVICE_PACKAGE_MODULE)
      const card = await service.createServices({
        product_id: course.productId,
        duration_minutes: 60,
      })
      await service.definePackages([
        {
          variant_id: course.variantId,
          items: [{ service_id: card.id, sessions: 6 }],
        },
      ])

      const canceled = new Set<string>()
      for (const livesOn of LIVES_ON) {
        const server = await startServer(dbConfig.clientUrl)
        const client = api.create({ baseURL: server.url })
        const buy = () =>
          placeOrder(client, shop, customer.headers, [
            { variantId: course.variantId },
          ])
        // One after another: a customer's first two payment sessions at one
        // moment make two account holders, which Medusa refuses.
        const first = await buy()
        const second = await buy()
        await capturePayment(client, admin.headers, first.id)
        await cancelOrder(client, admin.headers, second.id)
        canceled.add(second.id)
        await buy()
        await buy()
        await new Promise((resolve) => setTimeout(resolve, livesOn))
        await server.kill()
      }

      const restarted = await startServer(dbConfig.clientUrl, {
        BALM_SWEEP_SECONDS: "1",
      })
      const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const read = async (): Promise<
        { id: string; grants: number; sessions: number }[]
      > => (await sql.raw(EFFECTS)).rows
      const wanted = (rows: Awaited<ReturnType<typeof read>>) =>
        rows.every(
          (row) =>
            row.grants === 1 && row.sessions === (canceled.has(row.id) ? 0 : 6)
        )
      const rows = await eventually(read, wanted, 30_000)
      expect(rows).toHaveLength(4 * LIVES_ON.length)
      // A sweep that is not idempotent would go on adding.
      await new Promise((resolve) => setTimeout(resolve, 2_500))
      expect(await read()).toEqual(rows)
      await restarted.stop()
    })
  },
})
