// @ts-check
import { existsSync } from "fs"
import { join } from "path"
import { sleep } from "../processes.mjs"
import { StoreClient } from "../store-client.mjs"
import { expect, Lacking } from "./checks.mjs"

const EFFECT_WITHIN_MILLISECONDS = 15_000

/**
 * One route of each kind, and one sale: a package is defined in the admin,
 * seen and bought in the store, and its sessions are granted.
 *
 * @param {import("./checks.mjs").Checks} checks
 * @param {object} host
 * @param {string} host.url
 * @param {{ email: string, password: string }} host.user
 * @param {string} host.installed folder of the installed package
 */
export const checkRoutes = async (checks, { url, user, installed }) => {
  const client = new StoreClient(url)
  const admin = await checks.need("a user signs in", () =>
    client.signIn(user.email, user.password)
  )
  const shop = await client.openShop(admin)
  const facial = await client.createProduct(admin, shop, "Facial", 60)
  const course = await client.createProduct(admin, shop, "Ten facials", 500)

  await checks.check("an admin route is closed to strangers", async () => {
    const { status } = await client.send("GET", "/admin/service-packages")
    expect(status === 401, `it answered ${status}`)
  })
  await checks.check("an admin route answers", async () => {
    const { service } = await client.post(
      "/admin/services",
      { product_id: facial.product, duration_minutes: 60 },
      admin
    )
    await client.post(
      "/admin/service-packages",
      {
        variant_id: course.variant,
        items: [{ service_id: service.id, sessions: 10 }],
      },
      admin
    )
    const { count } = await client.get("/admin/service-packages", admin)
    expect(count === 1, `it counts ${count} packages instead of 1`)
  })
  await checks.check("a store route answers", async () => {
    const { service_packages } = await client.get(
      "/store/service-packages",
      shop.key
    )
    const [shown] = service_packages
    expect(
      shown?.variant_id === course.variant,
      `it shows ${JSON.stringify(service_packages)}`
    )
  })
  await checks.check("a hook route refuses what is not signed", async () => {
    if (!existsSync(join(installed, ".medusa/server/src/api/hooks"))) {
      throw new Lacking("the package has none yet")
    }
    const { status } = await client.send("POST", "/hooks/slack/interactivity", {
      body: {},
    })
    expect(status === 401 || status === 400, `it answered ${status}`)
  })
  await checks.check("a sale has its effect", async () => {
    const buyer = await client.signUp(shop, "lin@fresh-store.test", "a-Pass-1")
    const cart = await client.fillCart(shop, buyer, [course.variant])
    const order = await client.complete(cart, buyer)
    const deadline = Date.now() + EFFECT_WITHIN_MILLISECONDS
    for (;;) {
      const path = `/admin/entitlements?order_id=${order}`
      const { count } = await client.get(path, admin)
      if (count === 1) {
        return
      }
      expect(Date.now() < deadline, `${count} entitlements instead of 1`)
      await sleep(200)
    }
  })
}
