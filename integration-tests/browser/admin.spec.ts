import { chromium } from "playwright-core"
import type { Browser, Page } from "playwright-core"
import { z } from "@medusajs/framework/zod"
import texts from "../../src/admin/i18n"
import { Checkout } from "../helpers/checkout"
import { freePort } from "../helpers/free-port"
import { describeIf, requirement } from "../helpers/requirements"

/** Compiling, building, migrating and selling the demo store, then looking. */
const TIMEOUT_MILLISECONDS = 600_000

const BROWSER_ARGUMENTS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
]

/** Each page by its path below `/app/balm`, with its texts. */
const PAGES = [
  { path: "", name: "home" },
  { path: "/cases", name: "cases" },
  { path: "/feedback", name: "feedback" },
  { path: "/entitlements", name: "entitlements" },
  { path: "/members", name: "members" },
  { path: "/messages", name: "messages" },
  { path: "/settings", name: "settings" },
  { path: "/audit", name: "audit" },
  { path: "/team", name: "team" },
] as const

const LANGUAGES = ["en", "zhCN"] as const

/** `cases.title` instead of a text: the key of a missing one. */
const KEY = new RegExp(
  `\\b(?:${Object.keys(texts.en.balm).join("|")})\\.[a-z]\\w*(?:\\.\\w+)*`
)

/** A tablet held upright: the narrowest screen we promise. */
const TABLET = { width: 820, height: 1180 }

const owners = z.object({
  entitlements: z.array(z.object({ customer_id: z.string().nullable() })),
})

describeIf(requirement.chromium(), "the admin in a browser", (program) => {
  jest.setTimeout(TIMEOUT_MILLISECONDS)

  let checkout: Checkout
  let browser: Browser

  beforeAll(async () => {
    checkout = new Checkout()
    await checkout.start({ PORT: String(await freePort()) })
    browser = await chromium.launch({
      executablePath: program,
      args: BROWSER_ARGUMENTS,
    })
  })

  afterAll(async () => {
    await browser?.close()
    await checkout.remove()
  })

  describe.each([...LANGUAGES])("in %s", (language) => {
    const words = texts[language].balm
    let page: Page
    let problems: string[]

    const open = async (path: string): Promise<void> => {
      await page.goto(`${checkout.demo().url}/app${path}`)
      await page.waitForLoadState("networkidle")
    }

    const heading = (name: string) =>
      page.getByRole("heading", { name, exact: true })

    /** Nothing broken, nothing untranslated, nothing cut off. */
    const expectSound = async (): Promise<void> => {
      expect(problems).toEqual([])
      expect(await page.locator("body").innerText()).not.toMatch(KEY)
      const overhang = await page.evaluate(() =>
        [
          document.documentElement,
          ...document.querySelectorAll("main, *:has(> table)"),
        ].map((element) => element.scrollWidth - element.clientWidth)
      )
      expect(Math.max(...overhang)).toEqual(0)
    }

    beforeAll(async () => {
      const { url, staff } = checkout.demo()
      const owner = staff.find(({ role }) => role === "owner")
      const context = await browser.newContext({
        viewport: TABLET,
        locale: "en-US",
      })
      await context.addCookies([{ name: "lng", value: language, url }])
      page = await context.newPage()
      page.setDefaultTimeout(60_000)
      await page.goto(`${url}/app/login`)
      await page.fill('input[name="email"]', owner?.email ?? "")
      await page.fill('input[name="password"]', owner?.password ?? "")
      await page.click('button[type="submit"]')
      await page.waitForURL("**/app/orders")
      page.on("console", (message) => {
        // Medusa's own order list asks a server far away for flags.
        const foreign = !message.location().url.startsWith(url)
        if (message.type() === "error" && !foreign) {
          problems.push(message.text())
        }
      })
      page.on("pageerror", (error) => problems.push(error.message))
    })

    beforeEach(() => {
      problems = []
    })

    afterAll(() => page.context().close())

    it.each([...PAGES])(
      "shows $name, and its guide",
      async ({ path, name }) => {
        await open(`/balm${path}`)
        await heading(words[name].title).waitFor()
        await page.getByRole("alert").waitFor({ state: "detached" })
        await expectSound()

        await page.getByRole("button", { name: words.common.help }).click()
        await page.getByRole("dialog").getByRole("heading").nth(1).waitFor()
        await expectSound()
      }
    )

    it.each([
      ["feedback", words.feedback.fullText],
      ["entitlements", words.entitlements.history],
      ["members", words.members.history],
      ["messages", words.messages.preview],
    ])("opens a row of %s", async (name, part) => {
      await open(`/balm/${name}`)
      // The last cell: names lead to the customer's page.
      await page.locator("tbody tr").first().locator("td").last().click()
      await page.getByRole("dialog").getByText(part, { exact: true }).waitFor()
      await expectSound()
    })

    it("shows the overview on a customer's page", async () => {
      const answer = await page.request.get(
        `${checkout.demo().url}/admin/entitlements?limit=20`
      )
      const { entitlements } = owners.parse(await answer.json())
      const owner = entitlements.find(({ customer_id }) => customer_id !== null)
      await open(`/customers/${owner?.customer_id ?? ""}`)
      await heading(words.overview.title).waitFor()
      await page.getByText(words.overview.sessionsLeft).waitFor()
      expect(await page.getByText(words.overview.packagesNone).count()).toEqual(
        0
      )
      await expectSound()
    })
  })
})
