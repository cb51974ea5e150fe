import { findRule } from "../../src/api/authorisation/find-rule"
import { missingFor } from "../../src/modules/team/rules/access"
import { may, ROLES } from "../../src/modules/team/rules/permissions"
import type { Role } from "../../src/modules/team/rules/permissions"
import {
  balmIntegrationTestRunner,
  createAdmin,
  findPages,
  HEALTH_WORD,
  NEWCOMER,
  openPrivateShop,
  recordRoutes,
  SECRETS,
  SPENT,
  walkPages,
} from "../helpers"
import type { Answer, Ask, Page, PrivateShop } from "../helpers"

const running = recordRoutes()

/** Every GET of the server. A stream never ends; the index is not there. */
const routes = () =>
  running.filter(
    ({ method, path }) =>
      method === "GET" &&
      path.startsWith("/admin/") &&
      !/\/subscribe$|^\/admin\/index\//.test(path)
  )

/** By which a room could be left for another. */
const EXTRAS = {
  fields: [
    "*customer,*customer.addresses,+metadata,*shipping_address,*billing_address",
    "*customers,*customers.addresses",
    "*addresses,*orders,*orders.shipping_address,+orders.total",
    "*orders.customer,*carts,*carts.customer",
    "*payment_collections,*payment_collections.payments,*variants.order_items",
    "*order,*order.customer,*order.shipping_address,*order.items",
  ],
  reason: "before_service",
}

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: PrivateShop
    let pages: Page[]
    const seen = new Set<string>()
    const opened = new Set<string>()

    const askAs =
      (headers: { headers: Record<string, string> }): Ask =>
      async (path) => {
        const url = new URL(path, api.defaults.baseURL)
        const response = await fetch(url, headers)
        return { status: response.status, text: await response.text() }
      }

    beforeAll(async () => {
      shop = await openPrivateShop(api, getContainer())
      const ask = askAs(shop.staff.owner.headers)
      const asOwner: Ask = async (path) => {
        const answer = await ask(path)
        for (const secret of [...SECRETS, SPENT, HEALTH_WORD]) {
          if (answer.text.includes(secret)) {
            seen.add(secret)
          }
        }
        if (answer.status < 300) {
          opened.add(path)
        }
        return answer
      }
      pages = await findPages(routes(), asOwner, EXTRAS)
    })

    it("goes through every GET route, and passes by every secret", () => {
      const walked = new Set(pages.map(({ route }) => route))
      expect(routes().filter(({ path }) => !walked.has(path))).toEqual([])
      expect(
        [...SECRETS, SPENT, HEALTH_WORD].filter((one) => !seen.has(one))
      ).toEqual([])
      const open = new Set(
        pages
          .filter(({ path, most }) => opened.has(most ?? path))
          .map(({ route }) => route)
      )
      process.stdout.write(
        `walk: ${routes().length} routes, ${open.size} with something to show; ${pages.length} pages, ${pages.filter(({ most, parts }) => most ?? parts[0]).length} of which show more when asked\n`
      )
      expect(open.size).toBeGreaterThan(120)
    })

    /** What this answer shows that this role may not see. */
    const leaksOf = (role: Role | null, question: string, text: string) => [
      ...(may(role, "contact.read")
        ? []
        : SECRETS.filter((secret) => text.includes(secret))),
      ...(may(role, "spend.read") || !text.includes(SPENT) ? [] : [SPENT]),
      ...(may(role, "health.read") || !text.includes(HEALTH_WORD)
        ? []
        : [HEALTH_WORD]),
      ...(may(role, "staff.read")
        ? []
        : [shop.staff.owner.entity.email, NEWCOMER].filter((email) =>
            text.includes(email)
          )),
      ...(role === "therapist" &&
      (text.includes("Vanderfremd") ||
        (text.includes(shop.foreign.entity.id) &&
          !question.includes(shop.foreign.entity.id)))
        ? ["somebody else's customer"]
        : []),
    ]

    for (const role of [...ROLES.filter((one) => one !== "owner"), null]) {
      it(`shows ${role ?? "somebody without a role"} only what the table allows`, async () => {
        const who = role
          ? shop.staff[role]
          : await createAdmin(getContainer(), {})
        const leaks: string[] = []
        const misjudged: string[] = []
        const judge = (
          question: string,
          { status, text }: Answer,
          page: Page
        ) => {
          for (const leak of leaksOf(role, question, text)) {
            leaks.push(`${question}: ${leak}`)
          }
          const access = { role, actor_id: who.entity.id }
          const need = findRule("GET", page.path)?.need ?? "staff.write"
          const [, , , subject] = page.path.split("/")
          const denied = missingFor(need, access, subject) !== null
          if (question === page.path && denied !== (status === 403)) {
            misjudged.push(`${question}: ${status}`)
          }
        }
        await walkPages(pages, askAs(who.headers), judge)
        expect(leaks).toEqual([])
        expect(misjudged).toEqual([])
      })
    }
  },
})
