import {
  balmIntegrationTestRunner,
  createAdmin,
  createCustomer,
  createStoreAccess,
} from "../helpers"

/** The harness itself: what every other HTTP spec stands on. */
balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    describe("access", () => {
      it("lets a user into the admin and nobody else", async () => {
        const { entity, headers } = await createAdmin(getContainer())
        const own = await api.get("/admin/users/me", headers)
        expect(own.data.user.id).toEqual(entity.id)

        const stranger = await api
          .get("/admin/users/me")
          .catch((error: { response: unknown }) => error.response)
        expect(stranger.status).toEqual(401)
      })

      it("starts each test from the same database", async () => {
        const { headers } = await createAdmin(getContainer())
        const users = await api.get("/admin/users", headers)
        expect(users.data.count).toEqual(1)
      })

      it("lets a customer into the store", async () => {
        const { publishableKey } = await createStoreAccess(getContainer())
        const { entity, headers } = await createCustomer(
          getContainer(),
          publishableKey
        )
        const own = await api.get("/store/customers/me", headers)
        expect(own.data.customer.id).toEqual(entity.id)

        const keyless = await api
          .get("/store/products")
          .catch((error: { response: unknown }) => error.response)
        expect(keyless.status).toEqual(400)
      })
    })
  },
})
