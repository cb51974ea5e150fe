import type { CustomerDTO, UserDTO } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { MEMBERSHIP_MODULE } from "../../src/modules/membership"
import { reconcile } from "../../src/reads/membership/reconcile"
import { addTime } from "../../src/shared/clock"
import {
  balmIntegrationTestRunner,
  cancelOrder,
  capturePayment,
  createAdmin,
  createCustomer,
  createLadder,
  createShop,
  createVirtualProduct,
  eventually,
  placeOrder,
  pointsDifferences,
  refundPayment,
} from "../helpers"
import type { Ladder, Shop, SignedIn } from "../helpers"

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: Shop
    let admin: SignedIn<UserDTO>
    let customer: SignedIn<CustomerDTO>
    let ladder: Ladder
    /** 140 dollars, of which 40 went back. */
    let kept: string
    let canceled: string
    let nobodys: string
    const ids: Record<string, string> = {}

    const service = () => getContainer().resolve(MEMBERSHIP_MODULE)
    const sql = (text: string, values: string[] = []) =>
      getContainer()
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .raw(text, values)
    const found = async () =>
      (await pointsDifferences(getContainer())).map(
        ({ fault, subject_id }) => `${fault} ${subject_id}`
      )
    const settled = (orderId: string, count: number) =>
      eventually(
        () => service().listPointsSources({ order_id: orderId }),
        (rows) => rows.length >= count
      )

    beforeAll(async () => {
      const container = getContainer()
      shop = await createShop(container)
      admin = await createAdmin(container, { role: "owner" })
      customer = await createCustomer(container, shop.publishableKey)
      ladder = await createLadder(container)
      const { variantId } = await createVirtualProduct(container, shop, {
        title: "Serum",
        price: 70,
      })
      const buy = async (headers = customer.headers) =>
        (await placeOrder(api, shop, headers, [{ variantId, quantity: 2 }])).id
      kept = await buy()
      await capturePayment(api, admin.headers, kept)
      await settled(kept, 1)
      await refundPayment(api, admin.headers, kept, 40)
      await settled(kept, 2)
      canceled = await buy()
      await capturePayment(api, admin.headers, canceled)
      await settled(canceled, 1)
      await cancelOrder(api, admin.headers, canceled)
      await settled(canceled, 3)
      nobodys = await buy(shop.headers)
      await capturePayment(api, admin.headers, nobodys)
      await settled(nobodys, 1)
      const [member] = await eventually(
        () => service().listMembers({}),
        ([row]) => row?.tier_id === ladder.tiers.Silver
      )
      ids.member = member?.id ?? ""
      await eventually(
        () =>
          container
            .resolve(Modules.CUSTOMER)
            .listCustomers({ groups: [ladder.groups.Silver ?? ""] }),
        (rows) => rows.length === 1
      )
      for (const {
        id,
        source_type,
        order_id,
      } of await service().listPointsEntries({})) {
        ids[`${source_type} of ${order_id}`] = id
      }
      for (const {
        source_id,
        source_type,
        order_id,
      } of await service().listPointsSources({})) {
        ids[`${order_id} ${source_type}`] = source_id
      }
    })

    const capture = () => ids[`${kept} capture`] ?? ""
    const refund = () => ids[`${kept} refund`] ?? ""
    const captureLine = () => ids[`capture of ${kept}`] ?? ""
    const refundLine = () => ids[`refund of ${kept}`] ?? ""

    it("finds nothing where nothing is wrong, and has looked at it all", async () => {
      const looked: Record<string, number> = {}
      for await (const page of reconcile(getContainer(), {
        since: new Date(0),
        settledBefore: addTime(new Date(), 1, "hour"),
      })) {
        expect(page.differences).toEqual([])
        looked[page.subject] = (looked[page.subject] ?? 0) + page.looked
      }
      expect(looked).toEqual({
        orders: 3,
        "orders changed since": 0,
        movements: 6,
        "lines of the ledger": 4,
        ledgers: 1,
        redemptions: 0,
        "tiers of members": 1,
        "groups of tiers": 2,
      })
    })

    it("says it in a sentence that tells where to look", async () => {
      await sql("delete from balm_points_entry where id = ?", [refundLine()])
      const [first] = await pointsDifferences(getContainer())
      expect(first?.text).toMatch(
        new RegExp(
          `^Order #\\d+ \\(${kept}\\): 100 usd is paid and kept, which makes 200 points; the ledger has 280\\.$`
        )
      )
    })

    it("finds a capture that nobody dealt with, once it must have been", async () => {
      await sql("delete from balm_points_source where source_id = ?", [
        capture(),
      ])
      // Its line has lost its reason, too; its points wait with it.
      expect(await found()).toEqual([
        `not_counted ${kept}`,
        `no_source ${captureLine()}`,
      ])
      const differences = []
      for await (const page of reconcile(getContainer(), {
        since: new Date(0),
        settledBefore: addTime(new Date(), -10, "minute"),
      })) {
        differences.push(...page.differences.map(({ fault }) => fault))
      }
      expect(differences).toEqual(["no_source"])
    })

    it("leaves alone what came before orders counted", async () => {
      await sql(
        "delete from balm_points_source where source_type = 'capture' and order_id = ?",
        [nobodys]
      )
      expect(await found()).toEqual([`not_counted ${nobodys}`])
      const differences = []
      for await (const page of reconcile(getContainer(), {
        since: addTime(new Date(), 1, "hour"),
        settledBefore: addTime(new Date(), 1, "hour"),
      })) {
        differences.push(...page.differences)
      }
      expect(differences).toEqual([])
    })

    it("finds what Medusa does not know", async () => {
      await sql("delete from refund where id = ?", [refund()])
      expect(await found()).toEqual([
        `points ${kept}`,
        `not_in_medusa ${refund()}`,
      ])
    })

    it("finds a cancellation that Medusa does not know", async () => {
      await sql('update "order" set canceled_at = null where id = ?', [
        canceled,
      ])
      expect(await found()).toEqual([`not_in_medusa ${canceled}`])
    })

    it("finds another amount, and another order", async () => {
      await sql(
        "update balm_points_source set amount = 130 where source_id = ?",
        [capture()]
      )
      expect(await found()).toEqual([`other_amount ${kept}`])
      await sql(
        "update balm_points_source set amount = 140, order_id = ? where source_id = ?",
        [nobodys, capture()]
      )
      expect(await found()).toEqual([
        `other_order ${kept}`,
        `no_source ${captureLine()}`,
      ])
    })

    it("finds points posted twice, also where the ledger adds up", async () => {
      const { member = "" } = ids
      await sql(
        `insert into balm_points_entry
                (id, member_id, sequence, kind, points, total_after, lifetime_after, order_id,
                 source_type, source_id, occurred_at, available_at, expires_at)
         select 'bpent_twice', member_id, 5, 'reverse', -10, total_after - 10, lifetime_after - 10, ?,
                'capture', ?, now(), now(), null
           from balm_points_entry where member_id = ? order by sequence desc limit 1`,
        [kept, capture(), member]
      )
      const lot = captureLine()
      await sql(
        "update balm_points_lot set points_left = points_left - 10 where id = ?",
        [lot]
      )
      await sql(
        "insert into balm_points_allocation (id, debit_entry_id, credit_entry_id, points) values ('bpall_twice', 'bpent_twice', ?, 10)",
        [lot]
      )
      expect(await found()).toEqual([`posted_twice ${kept}`, `points ${kept}`])
    })

    it("finds points in a stranger's ledger", async () => {
      await sql(
        "insert into balm_member (id, customer_id) values ('bmem_other', 'cus_other')"
      )
      await sql(
        "update balm_points_entry set member_id = 'bmem_other', sequence = 1 where id = ?",
        [refundLine()]
      )
      expect(await found()).toContain(`two_members ${kept}`)
      await sql("delete from balm_member where id = 'bmem_other'")
      expect(await found()).toContain(`no_member ${refundLine()}`)
    })

    it("finds a basis that is gone, and an order that is", async () => {
      await sql("delete from balm_earning_basis where order_id = ?", [kept])
      expect(await found()).toEqual([`no_basis ${kept}`])
      await sql('update "order" set deleted_at = now() where id = ?', [kept])
      expect(await found()).toEqual(
        [captureLine(), refundLine()].sort().map((id) => `no_order ${id}`)
      )
    })

    it.each([
      [
        "sums",
        "update balm_points_entry set total_after = total_after + 1 where sequence = 1",
      ],
      [
        "lots",
        "update balm_points_lot set points_left = points_left + 1 where points_left > 0",
      ],
      ["debits", "update balm_points_allocation set points = points + 1"],
    ])("finds %s that do not add up", async (fault, break_) => {
      await sql(break_)
      expect(await found()).toContain(`${fault} ${ids.member}`)
    })

    it("finds points that are held while points are owed", async () => {
      await sql("delete from balm_points_allocation where debit_entry_id = ?", [
        refundLine(),
      ])
      await sql(
        "update balm_points_lot set points_left = points_left + 80 where id = ?",
        [captureLine()]
      )
      expect(await found()).toEqual([`debts ${ids.member}`])
    })

    it("finds a tier without history, and one that history has left", async () => {
      await sql("delete from balm_tier_change")
      expect(await found()).toEqual([`tier ${ids.member}`])
      await sql("update balm_member set tier_id = null")
      expect(await found()).toEqual([`group ${customer.entity.id}`])
    })

    it("finds who is missing in the group of their tier", async () => {
      await sql("delete from customer_group_customer")
      expect(await found()).toEqual([`group ${customer.entity.id}`])
    })
  },
})
