import { chromium } from "playwright-core"
import type { Browser, Page } from "playwright-core"
import { z } from "@medusajs/framework/zod"
import texts from "../../src/admin/i18n"
import type { Role } from "../../src/modules/team/rules/permissions"
import { customers } from "../../src/scripts/demo/data/customers"
import { healthRecords } from "../../src/scripts/demo/data/health"
import { Checkout } from "../helpers/checkout"
import { freePort } from "../helpers/free-port"
import { describeIf, requirement } from "../helpers/requirements"
import { walkDesk } from "./desk-journey"

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
  { path: "/desk", name: "desk" },
  { path: "/cases", name: "cases" },
  { path: "/feedback", name: "feedback" },
  { path: "/entitlements", name: "entitlements" },
  { path: "/services", name: "services" },
  { path: "/packages", name: "packages" },
  { path: "/members", name: "members" },
  { path: "/tiers", name: "tiers" },
  { path: "/rewards", name: "rewards" },
  { path: "/package-liability", name: "owed" },
  { path: "/points-liability", name: "liability" },
  { path: "/messages", name: "messages" },
  { path: "/settings", name: "settings" },
  { path: "/health-terms", name: "terms" },
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

const customersSchema = z.object({
  customers: z.array(z.object({ id: z.string() })),
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

    /** A window of its own, signed in as one of the demo's team. */
    const signIn = async (role: Role): Promise<Page> => {
      const { url, staff } = checkout.demo()
      const who = staff.find((one) => one.role === role)
      const context = await browser.newContext({
        viewport: TABLET,
        locale: "en-US",
      })
      await context.addCookies([{ name: "lng", value: language, url }])
      const fresh = await context.newPage()
      fresh.setDefaultTimeout(60_000)
      await fresh.goto(`${url}/app/login`)
      await fresh.fill('input[name="email"]', who?.email ?? "")
      await fresh.fill('input[name="password"]', who?.password ?? "")
      await fresh.click('button[type="submit"]')
      await fresh.waitForURL("**/app/orders")
      return fresh
    }

    beforeAll(async () => {
      const { url } = checkout.demo()
      page = await signIn("owner")
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
      ["services", words.services.treatment],
      ["packages", words.packages.terms],
      ["members", words.members.history],
      ["messages", words.messages.preview],
    ])("opens a row of %s", async (name, part) => {
      await open(`/balm/${name}`)
      // The last cell: names lead to the customer's page.
      await page.locator("tbody tr").first().locator("td").last().click()
      await page.getByRole("dialog").getByText(part, { exact: true }).waitFor()
      await expectSound()
    })

    it("adds a service and a package of it, each in one form", async () => {
      const dialog = page.getByRole("dialog")
      const save = () =>
        dialog.getByRole("button", { name: words.common.save }).click()
      const service = `Ear candles ${language}`

      await open("/balm/services")
      await page.getByRole("button", { name: words.services.add }).click()
      await save()
      await dialog.getByText(words.catalogue.fault.onePrice).waitFor()
      await expectSound()
      await dialog.getByLabel(words.catalogue.name).fill(service)
      await dialog.locator("#balm-price-usd").fill("45")
      await dialog.getByRole("button", { name: words.services.addStep }).click()
      await dialog.locator("#balm-step-0").fill("Warm towel")
      await save()
      await dialog.getByText("Warm towel").waitFor()
      // On sale at once: nothing is left to be checked.
      await dialog.getByText("$45").waitFor()
      expect(
        await dialog.getByText(words.catalogue.problemsTitle).count()
      ).toEqual(0)
      await expectSound()

      await open("/balm/packages")
      await page.getByRole("button", { name: words.packages.add }).click()
      await dialog.getByLabel(words.catalogue.name).fill(`${service} x 10`)
      await dialog.locator("#balm-price-usd").fill("400")
      await dialog
        .getByRole("searchbox", { name: words.packages.findService })
        .fill(service)
      await dialog.locator("#balm-item-0").click()
      await page.getByRole("option", { name: service }).click()
      await save()
      await dialog.getByText(words.packages.terms).waitFor()
      await dialog.getByText("$400").first().waitFor()
      await expectSound()
    })

    it("sells a course; the desk uses, undoes, passes on, pauses and refunds", async () => {
      const demo = checkout.demo()
      await walkDesk({ page, demo, words, language, open, expectSound })
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

    describe("on the page of a customer with a health record", () => {
      const [someone] = healthRecords
      const person = customers[someone?.person ?? 0]
      /** Words of the record that stand nowhere else. */
      const told = someone?.told.allergies?.[0]?.name ?? ""
      let path: string

      const section = (title: string) =>
        page
          .locator("div")
          .filter({ has: heading(title) })
          .filter({ has: page.getByRole("button") })
          .last()
          .locator("xpath=ancestor-or-self::*[contains(@class,'divide-y')][1]")

      const showRecord = async (): Promise<void> => {
        const show = page.getByRole("button", {
          name: words.health.show,
          exact: true,
        })
        // With the keyboard alone: the first reason has the focus.
        await show.focus()
        await page.keyboard.press("Enter")
        await page.getByText(words.health.whyText).waitFor()
        await page.keyboard.press("Enter")
        await page.getByText(told).first().waitFor()
      }

      beforeAll(async () => {
        const answer = await page.request.get(
          `${checkout.demo().url}/admin/customers?q=${encodeURIComponent(person?.email ?? "")}`
        )
        const { customers: found } = customersSchema.parse(await answer.json())
        path = `/customers/${found[0]?.id ?? ""}`
      })

      beforeEach(async () => {
        await open(path)
        await heading(words.health.title).waitFor()
      })

      it("hides the record until somebody says why, then shows what could hurt first", async () => {
        expect(told).not.toBe("")
        expect(await page.locator("body").innerText()).not.toContain(told)
        await showRecord()
        const first = section(words.health.title).getByRole("listitem").first()
        expect(await first.innerText()).toContain(told)
        expect((await first.innerText()).toLowerCase()).toContain(
          words.health.levels.stop.toLowerCase()
        )
        const facts = section(words.health.title).locator("dl")
        expect((await first.boundingBox())?.y ?? 0).toBeLessThan(
          (await facts.boundingBox())?.y ?? 0
        )
        await expectSound()
        await page
          .getByRole("button", { name: words.health.hide, exact: true })
          .click()
        expect(await page.locator("body").innerText()).not.toContain(told)
      })

      it("saves what staff correct, and shows what changed", async () => {
        await showRecord()
        const record = section(words.health.title)
        await record
          .getByRole("button", { name: words.health.edit, exact: true })
          .click()
        const form = page.getByRole("dialog")
        const note = `Quiet room, please (${language}) 安静`
        await form
          .getByLabel(words.health.fields.notes, { exact: true })
          .fill(note)
        await expectSound()
        await form
          .getByRole("button", { name: words.common.save, exact: true })
          .click()
        await record.getByText(note).waitFor()
        await record
          .getByRole("button", { name: words.health.history, exact: true })
          .click()
        await page.getByRole("dialog").getByText(note).first().waitFor()
        await expectSound()
      })

      it("checks every treatment, the worst first", async () => {
        const safety = section(words.safety.title)
        await safety
          .getByRole("button", { name: words.safety.check, exact: true })
          .click()
        const first = safety.getByRole("listitem").first()
        await first.waitFor()
        expect(await first.innerText()).toContain(words.safety.verdicts.block)
        await expectSound()
        await safety
          .getByRole("button", { name: words.safety.newTest, exact: true })
          .click()
        await page
          .getByRole("dialog")
          .getByText(words.safety.product, { exact: true })
          .waitFor()
        await expectSound()
      })

      it("changes the client card", async () => {
        const card = section(words.card.title)
        await card
          .getByRole("button", { name: words.card.edit, exact: true })
          .click()
        const form = page.getByRole("dialog")
        const likes = `Jasmine tea (${language}) 茉莉花茶`
        await form
          .getByLabel(words.card.fields.likes, { exact: true })
          .fill(likes)
        await expectSound()
        await form
          .getByRole("button", { name: words.common.save, exact: true })
          .click()
        await card.getByText(likes).waitFor()
        await expectSound()
      })

      it("puts each look on the audit log, in words", async () => {
        await showRecord()
        await open("/balm/audit")
        const row = page.locator("tbody tr").first()
        await row.waitFor()
        await row.locator("td").last().click()
        await page
          .getByRole("dialog")
          .getByText(words.audit.why, { exact: true })
          .waitFor()
        await expectSound()
        expect(await page.locator("body").innerText()).not.toContain(told)
      })

      it("shows the front desk no record, and no trace of one", async () => {
        const desk = await signIn("front_desk")
        await desk.goto(`${checkout.demo().url}/app${path}`)
        await desk.waitForLoadState("networkidle")
        await desk
          .getByRole("heading", { name: words.card.title, exact: true })
          .waitFor()
        for (const title of [words.health.title, words.safety.title]) {
          expect(
            await desk
              .getByRole("heading", { name: title, exact: true })
              .count()
          ).toEqual(0)
        }
        expect(await desk.locator("body").innerText()).not.toContain(told)
        await desk.context().close()
      })
    })
  })
})
