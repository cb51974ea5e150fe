// @ts-check
import { existsSync } from "fs"
import { createRequire } from "module"
import { delimiter, join } from "path"
import { root } from "../folder.mjs"
import { expect, Lacking } from "./checks.mjs"

/** A page of ours, and what its heading says. */
const PAGE = { path: "/app/balm/messages", heading: "Messages" }

const NAMES = ["chromium", "chromium-browser", "google-chrome", "chrome"]

const findChromium = () =>
  (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((path) => existsSync(path))

/**
 * Signs in and opens a page of Balm's in a real browser.
 *
 * @param {string} chromium
 * @param {string} url
 * @param {{ email: string, password: string }} user
 */
const openPage = async (chromium, url, user) => {
  const requireFromRoot = createRequire(join(root, "package.json"))
  const { chromium: driver } = requireFromRoot("playwright-core")
  const browser = await driver.launch({
    executablePath: chromium,
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  })
  try {
    const page = await browser.newPage({ locale: "en-US" })
    /** @type {string[]} */
    const faults = []
    page.on("pageerror", (/** @type {Error} */ error) =>
      faults.push(error.message)
    )
    await page.goto(`${url}/app/login`)
    await page.fill('input[name="email"]', user.email)
    await page.fill('input[name="password"]', user.password)
    await page.keyboard.press("Enter")
    await page.waitForURL((/** @type {URL} */ to) => !/login/.test(to.pathname))
    await page.goto(url + PAGE.path)
    await page
      .getByRole("heading", { name: PAGE.heading })
      .first()
      .waitFor({ timeout: 30_000 })
    expect(faults.length === 0, faults.join("; "))
  } finally {
    await browser.close()
  }
}

/**
 * @param {import("./checks.mjs").Checks} checks
 * @param {string} url
 * @param {{ email: string, password: string }} user
 */
export const checkAdminPage = async (checks, url, user) => {
  await checks.check("the admin is served", async () => {
    const reply = await fetch(`${url}/app`)
    const text = await reply.text()
    expect(
      reply.ok && text.includes("<script"),
      `it answered ${reply.status}: ${text.slice(0, 100)}`
    )
  })
  await checks.check("the admin shows a page of Balm's", async () => {
    const chromium = findChromium()
    if (!chromium && process.env.BALM_CI !== "1") {
      throw new Lacking("no Chromium on this machine; install chromium")
    }
    expect(chromium, "no Chromium on this machine; install chromium")
    await openPage(chromium, url, user)
  })
}
