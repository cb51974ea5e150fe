import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { findRule } from "../../src/api/authorisation/find-rule"
import { missingFor } from "../../src/modules/team/rules/access"
import { ROLES } from "../../src/modules/team/rules/permissions"
import type { Role } from "../../src/modules/team/rules/permissions"
import { eachOf } from "../../src/shared/parallel"
import {
  balmIntegrationTestRunner,
  createAdmin,
  createSecretKey,
  recordRoutes,
} from "../helpers"
import type { RunningRoute } from "../helpers"

type Caller = {
  name: string
  role: Role | null
  headers: Record<string, string>
}

const running = recordRoutes()

/** Nobody signs in for these; Medusa asks for no user there. */
const PUBLIC = ["GET /admin/feature-flags", "POST /admin/invites/accept"]

const adminRoutes = (): RunningRoute[] =>
  running.filter(
    ({ method, path }) =>
      /^\/admin(\/|$)/.test(path) && !PUBLIC.includes(`${method} ${path}`)
  )

/** Ids that nobody has: no request of the matrix changes anything real. */
const concrete = (path: string, id = "nobody_has_1"): string =>
  path.replace(/:\w+/g, id)

let asked = 0
/**
 * Another id for each request: Medusa's workflows lock what they work on, and
 * two of them in flight would wait for each other until one gives up.
 */
const nextId = (): string => `nobody_has_${++asked}`

/** An export would write a file: a page size that is none stops it. */
const harmless = (path: string): string =>
  path.endsWith("/export") ? `${path}?limit=none` : path

/** Our own words, so that a 403 of Medusa's is not taken for one. */
const OURS = /\(Balm, Team\)|No rule says/

const ANSWER_MILLISECONDS = 3_000

/** Requests in flight at once: the database works while Node does. */
const IN_FLIGHT = 8

/**
 * Medusa proves a key with scrypt, 50 ms of processor time each time it is
 * used. The two keys here are proved once, and remembered.
 */
const rememberKeys = (container: MedusaContainer): void => {
  const keys = container.resolve(Modules.API_KEY)
  const prove = keys.authenticate.bind(keys)
  const proved = new Map<string, ReturnType<typeof prove>>()
  jest.spyOn(keys, "authenticate").mockImplementation((token) => {
    const known = proved.get(token) ?? prove(token)
    proved.set(token, known)
    return known
  })
}

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    /** The status, and whether it was Balm that said no; bodies may not end. */
    const ask = async (
      { method, path }: RunningRoute,
      caller: Caller
    ): Promise<{ status: number; refused: boolean }> => {
      const url = new URL(
        harmless(concrete(path, nextId())),
        api.defaults.baseURL
      )
      const response = await fetch(url, {
        method,
        signal: AbortSignal.timeout(ANSWER_MILLISECONDS),
        headers: { ...caller.headers, "content-type": "application/json" },
        ...(method === "POST" && { body: "{}" }),
      }).catch((error: Error) => {
        // Who is refused is told so at once. A stream of events is silent
        // until there is one: it was let in.
        if (error.name === "TimeoutError") {
          return undefined
        }
        throw error
      })
      if (!response) {
        return { status: 200, refused: false }
      }
      const { status } = response
      if (status !== 403) {
        await response.body?.cancel()
        return { status, refused: false }
      }
      return { status, refused: OURS.test(await response.text()) }
    }

    const callers = async (): Promise<Caller[]> => {
      const container = getContainer()
      rememberKeys(container)
      const owner = await createAdmin(container)
      await api.get("/admin/staff/me", owner.headers)
      const staff: Caller[] = [
        { name: "owner", role: "owner", headers: owner.headers.headers },
      ]
      for (const role of ROLES.filter((one) => one !== "owner")) {
        const { headers } = await createAdmin(container, { role })
        staff.push({ name: role, role, headers: headers.headers })
      }
      const none = await createAdmin(container)
      const key = await createSecretKey(container)
      const manager = await createSecretKey(container, "manager")
      return [
        ...staff,
        { name: "no role", role: null, headers: none.headers.headers },
        { name: "key", role: null, headers: key.headers.headers },
        {
          name: "key as manager",
          role: "manager",
          headers: manager.headers.headers,
        },
      ]
    }

    describe("authorisation matrix", () => {
      it("has a rule for every admin route of the running server", () => {
        const lawless = adminRoutes()
          .filter(({ method, path }) => !findRule(method, concrete(path)))
          .map(({ method, path }) => `${method} ${path}`)
        expect(lawless).toEqual([])
        expect(adminRoutes().length).toBeGreaterThan(300)
      })

      it("lets each role through where the table says so, and nowhere else", async () => {
        const everybody = await callers()
        const wrong: string[] = []
        const broken = new Map<string, string[]>()
        let cells = 0
        await eachOf(adminRoutes(), IN_FLIGHT, async (route) => {
          const need = findRule(route.method, concrete(route.path))?.need
          for (const caller of need ? everybody : []) {
            const access = { role: caller.role, actor_id: "somebody" }
            const denied =
              need !== undefined && missingFor(need, access, "nobody") !== null
            const { status, refused } = await ask(route, caller)
            cells += 1
            const name = `${route.method} ${route.path}`
            if (refused !== denied) {
              wrong.push(`${name} as ${caller.name}: ${status}`)
            }
            if (status >= 500) {
              broken.set(name, [...(broken.get(name) ?? []), caller.name])
            }
          }
        })
        process.stdout.write(
          `authorisation matrix: ${adminRoutes().length} routes x ${everybody.length} callers = ${cells} requests\n`
        )
        expect(wrong).toEqual([])
        // What breaks for the owner too is no matter of who may.
        const ours = [...broken].filter(([, names]) => !names.includes("owner"))
        expect(ours).toEqual([])
      }, 600_000)
    })
  },
})
