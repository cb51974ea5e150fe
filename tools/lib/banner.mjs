// @ts-check
import { balm } from "./folder.mjs"

/**
 * @typedef {object} Facts
 * @property {string} url
 * @property {string} publishable_key
 * @property {{ role: string, email: string, password: string }[]} staff
 * @property {{ email: string, password: string }[]} customers
 */

const english = {
  running: "Balm is running",
  admin: "Admin",
  key: "Publishable key",
  signIn: "Sign in as",
  customer: "customer",
  password: "password",
  own: "This database holds a store of your own: sign in with your own users.",
  noUser:
    "There is no demo store here. Make yourself a user with: npx medusa user -e you@example.com -p <password>",
  try: "Three things to try",
  things: [
    "Open a customer in the admin: points, packages and feedback on one page.",
    "Open Messages in the admin: every message as its receiver would see it.",
    "Buy something as a customer through the store API, and watch both change.",
  ],
  saved: "The same facts, for scripts",
  log: "Log of the server",
  stop: "Ctrl-C stops everything.",
}

/** @type {typeof english} */
const chinese = {
  running: "Balm 已启动",
  admin: "管理后台",
  key: "可公开密钥",
  signIn: "登录身份",
  customer: "顾客",
  password: "密码",
  own: "该数据库中已有您自己的店铺：请用您自己的账号登录。",
  noUser:
    "这里没有演示店铺。请先创建账号：npx medusa user -e you@example.com -p <密码>",
  try: "不妨试试这三件事",
  things: [
    "在后台打开一位顾客：积分、套餐与评价都在同一页。",
    "在后台打开“消息”：每条消息都与收件人看到的一样。",
    "以顾客身份通过商店 API 下单，看看这两处如何变化。",
  ],
  saved: "同样的信息（供脚本使用）",
  log: "服务器日志",
  stop: "按 Ctrl-C 停止全部进程。",
}

/** Chinese where the terminal is set to it. */
const words = () =>
  /^zh/i.test(
    process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || ""
  )
    ? chinese
    : english

/**
 * @param {string[][]} rows
 * @returns {string[]} lines, each column as wide as its widest cell
 */
const table = (rows) =>
  rows.map((row) => {
    const cells = row.map((cell, column) =>
      cell.padEnd(Math.max(...rows.map((other) => other[column]?.length ?? 0)))
    )
    return `    ${cells.join("  ").trimEnd()}`
  })

/**
 * What a newcomer needs, once the store answers.
 *
 * @param {Facts} facts
 * @param {{ since: number, hasUsers: boolean }} more since in milliseconds
 */
export const banner = (facts, { since, hasUsers }) => {
  const text = words()
  const things = text.things.map((thing, index) => `    ${index + 1}. ${thing}`)
  const people = table(
    [
      ...facts.staff,
      ...facts.customers
        .slice(0, 1)
        .map((customer) => ({ role: text.customer, ...customer })),
    ].map(({ role, email, password }) => [
      role,
      email,
      `${text.password} ${password}`,
    ])
  )
  return [
    "",
    `${text.running} (${Math.round((Date.now() - since) / 1000)} s)`,
    "",
    `  ${text.admin}: ${facts.url}/app`,
    `  ${text.key}: ${facts.publishable_key || "-"}`,
    "",
    ...(people.length > 0
      ? [`  ${text.signIn}`, ...people]
      : [`  ${hasUsers ? text.own : text.noUser}`]),
    "",
    `  ${text.try}`,
    ...things,
    "",
    `  ${text.saved}: ${balm("demo.json")}`,
    `  ${text.log}: ${balm("server.log")}`,
    `  ${text.stop}`,
    "",
  ].join("\n")
}
