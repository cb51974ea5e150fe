// @ts-check
import { processorTime, settled } from "./cpu.mjs"
import { checkOut, newShopper } from "./shoppers.mjs"

/**
 * @typedef {import("./servers.mjs").Contender} Contender
 * @typedef {Record<string, string>} Headers
 *
 * @typedef {object} Cell one line of the table
 * @property {number} history orders each customer had before
 * @property {number} clients
 * @property {Side} stock
 * @property {Side} balm
 *
 * @typedef {object} Side
 * @property {number[]} samples milliseconds that each completion took
 * @property {number[]} cpu for each block: milliseconds of the server's
 *   processor per checkout, from the new cart to the last effect
 */

/**
 * One block: so many clients, each checking out so many times in a row. What
 * it leaves behind is waited for, so that the next block starts on a quiet
 * machine.
 *
 * @param {Contender} contender
 * @param {(() => Promise<Headers>)[]} crowd
 * @param {number} rounds
 */
const block = async (contender, crowd, rounds) => {
  const baskets = []
  for (const nextShopper of crowd) {
    const shoppers = []
    for (let round = 0; round < rounds; round += 1) {
      shoppers.push(await nextShopper())
    }
    baskets.push(shoppers)
  }
  await settled(contender.pid)
  const before = processorTime(contender.pid)
  const samples = await Promise.all(
    baskets.map(async (shoppers) => {
      const own = []
      for (const shopper of shoppers) {
        const { milliseconds } = await checkOut(contender, shopper)
        own.push(milliseconds)
      }
      return own
    })
  )
  await settled(contender.pid)
  const used = processorTime(contender.pid) - before
  return { samples: samples.flat(), cpu: used / (crowd.length * rounds) }
}

/**
 * No two clients are ever the same customer at the same time.
 *
 * @param {Contender} contender
 * @param {Headers[]} regulars none: each checkout is a first one
 * @param {number} clients
 * @returns {(() => Promise<Headers>)[]} by client: who is next
 */
const crowdOf = (contender, regulars, clients) =>
  Array.from({ length: clients }, (_, client) => {
    const own = regulars.filter((_, index) => index % clients === client)
    let turn = 0
    return async () => {
      turn += 1
      return own[turn % own.length] ?? newShopper(contender)
    }
  })

/**
 * Measures both, block by block, in the order A B B A: what else goes on on
 * the machine hits both alike.
 *
 * @param {{ stock: Contender, balm: Contender }} contenders
 * @param {object} plan
 * @param {number} plan.history
 * @param {number} plan.clients
 * @param {number} plan.blocks for each of the two
 * @param {number} plan.rounds checkouts of each client in a block
 * @param {{ stock: Headers[], balm: Headers[] }} plan.regulars
 * @returns {Promise<Cell>}
 */
export const measure = async (contenders, plan) => {
  const { history, clients, blocks, rounds, regulars } = plan
  const sides = /** @type {const} */ (["stock", "balm"])
  const crowds = {
    stock: crowdOf(contenders.stock, regulars.stock, clients),
    balm: crowdOf(contenders.balm, regulars.balm, clients),
  }
  /** @type {Cell} */
  const cell = {
    history,
    clients,
    stock: { samples: [], cpu: [] },
    balm: { samples: [], cpu: [] },
  }
  // The first block of each warms up and is not counted.
  for (let number = 0; number <= blocks; number += 1) {
    for (const side of number % 2 === 0 ? sides : [...sides].reverse()) {
      const { samples, cpu } = await block(
        contenders[side],
        crowds[side],
        rounds
      )
      if (number > 0) {
        cell[side].samples.push(...samples)
        cell[side].cpu.push(cpu)
      }
    }
  }
  return cell
}
