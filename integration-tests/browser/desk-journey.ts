import type { Page } from "playwright-core"
import { z } from "@medusajs/framework/zod"
import type texts from "../../src/admin/i18n"
import type { Demo } from "../helpers/checkout"
import { asOwner, buyInDemo } from "../helpers/demo-purchase"
import { eventually } from "../helpers/eventually"

type Words = Pick<(typeof texts)["en"]["balm"], "desk" | "entitlements">

/** What stands around the journey. */
type Around = {
  page: Page
  demo: Demo
  words: Words
  language: string
  open: (path: string) => Promise<void>
  expectSound: () => Promise<void>
}

const PRICE = 500
const SESSIONS = 10

const service = z.object({ service: z.object({ id: z.string() }) })
const bundle = z.object({
  service_package: z.object({ variant_id: z.string() }),
})
const sold = z.object({
  entitlements: z.array(z.object({ id: z.string(), order_id: z.string() })),
})

const product = (title: string, amount: number) => ({
  product: { title, prices: [{ currency_code: "usd", amount }] },
})

/** A course of ten that may be paused and passed on, bought and paid. */
const sell = async ({ demo, language }: Around) => {
  const admin = await asOwner(demo)
  const [first, second, friend] = demo.customers
  const customer = language === "en" ? first : second
  if (!customer || !friend) {
    throw new Error("the demo has too few customers")
  }
  const title = `Salt cave ${language}`
  const made = await admin(service, "/admin/services", {
    ...product(title, 80),
    duration_minutes: 30,
  })
  const course = await admin(bundle, "/admin/service-packages", {
    ...product(`${title} x ${SESSIONS}`, PRICE),
    validity_days: 365,
    transferable: true,
    freezable: true,
    items: [{ service_id: made.service.id, sessions: SESSIONS }],
  })
  const order = await buyInDemo(
    demo,
    customer,
    course.service_package.variant_id
  )
  const [entitlement] = await eventually(
    async () =>
      (await admin(sold, `/admin/entitlements?order_id=${order}`)).entitlements,
    (rows) => rows.length === 1
  )
  return { customer, friend, title, id: entitlement?.id ?? "" }
}

type Sold = Awaited<ReturnType<typeof sell>>

/** Finds the customer at the desk, uses a session, and takes it back. */
const useAndUndo = async (
  { page, words, open, expectSound }: Around,
  { customer, title }: Sold
): Promise<void> => {
  const card = page
    .getByRole("listitem")
    .filter({ hasText: `${title} x ${SESSIONS}` })
    .filter({ hasText: words.desk.left })
  const left = (number: number) =>
    card.getByText(String(number), { exact: true }).waitFor()
  const redeem = card.getByRole("button", { name: words.desk.redeem })
  // In the message and in the list: either of them.
  const undo = page
    .getByRole("listitem")
    .filter({ hasText: title })
    .getByRole("button", { name: words.desk.undo, exact: true })
    .first()

  await open("/balm/desk")
  await page.locator("#balm-desk-customer").fill(customer.email)
  await page.getByRole("button", { name: customer.email }).waitFor()
  await page.keyboard.press("Enter")
  await left(SESSIONS)
  await expectSound()
  // A shaky hand uses one session, too.
  await redeem.dblclick()
  await left(SESSIONS - 1)
  await page.getByText(words.desk.usedToday, { exact: true }).waitFor()
  await expectSound()
  await undo.click()
  await left(SESSIONS)
  await redeem.click()
  await left(SESSIONS - 1)
  await expectSound()
}

/** Fills in why and sends the form; answers when the form is gone. */
const finish = async (
  { page, words }: Around,
  submit: string
): Promise<void> => {
  const dialog = page.getByRole("dialog")
  await dialog.locator("#balm-entitlement-reason").fill("As agreed 已商定")
  await dialog.getByRole("button", { name: submit, exact: true }).click()
  await dialog.getByText(words.entitlements.history).waitFor()
}

/** Gives two away, pauses, goes on, and has the rest paid back. */
const changeAndRefund = async (
  around: Around,
  { id, friend }: Sold
): Promise<void> => {
  const { page, words, open, expectSound } = around
  const { task, ...texts } = words.entitlements
  const dialog = page.getByRole("dialog")
  const choose = (name: string) =>
    dialog.getByRole("button", { name, exact: true }).click()

  await open(`/balm/entitlements?id=${id}`)
  await choose(task.transfer)
  await dialog.locator("#balm-entitlement-to").fill(friend.email)
  await dialog.getByRole("button", { name: friend.email }).click()
  await dialog.locator("#balm-entitlement-item-0").fill("2")
  await expectSound()
  await finish(around, texts.transferNow)
  await dialog
    .getByRole("listitem")
    .filter({ hasText: texts.kind.transfer_out })
    .waitFor()

  await choose(task.pause)
  await finish(around, texts.pause)
  await dialog.getByText(texts.pausedText).waitFor()
  await expectSound()
  await choose(texts.resume)
  await finish(around, texts.resume)

  await choose(task.refund)
  // 7 sessions of 50; and 500 less 2 x 50 given away less 80 for the one used.
  await dialog.getByRole("radio").filter({ hasText: "320" }).waitFor()
  await dialog.getByRole("radio").filter({ hasText: "350" }).click()
  await expectSound()
  const pay = await dialog.locator('button[type="submit"]').innerText()
  expect(pay).toContain("350")
  await finish(around, pay)
  await dialog.getByText(texts.state.refunded).first().waitFor()
  await expectSound()
}

/** Bought, used, taken back, passed on, paused and paid back, by hand. */
export const walkDesk = async (around: Around): Promise<void> => {
  const bought = await sell(around)
  await useAndUndo(around, bought)
  await changeAndRefund(around, bought)
}
