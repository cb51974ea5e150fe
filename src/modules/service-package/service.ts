import {
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { transactionOf } from "../../shared/sql"
import type { SqlContext } from "../../shared/sql"
import { Entitlement } from "./models/entitlement"
import { EntitlementItem } from "./models/entitlement-item"
import { EntitlementSource } from "./models/entitlement-source"
import { Package } from "./models/package"
import { PackageItem } from "./models/package-item"
import { Service } from "./models/service"
import { SessionEntry } from "./models/session-entry"
import { planWithdrawal } from "./rules/plan-withdrawal"
import { GIFT, ledgerQueries } from "./ledger"
import { packageCatalogue } from "./package-catalogue"
import type { PackageBefore } from "./package-catalogue"
import { giftEntitlement } from "./rules/gift-entitlement"
import { serviceCatalogue } from "./service-catalogue"
import type { ServiceBefore } from "./service-catalogue"
import type {
  Gift,
  NewPackage,
  OrderGrant,
  PackageChanges,
  PackageContent,
  PostedGrants,
  PostedWithdrawals,
  ServiceChanges,
  ServiceContent,
  Withdrawal,
} from "./types"

export default class ServicePackageModuleService extends MedusaService({
  Service,
  Package,
  PackageItem,
  Entitlement,
  EntitlementItem,
  SessionEntry,
  EntitlementSource,
}) {
  /**
   * Defines packages with their items, all or none.
   *
   * @returns ids in the order given
   */
  @InjectTransactionManager()
  async definePackages(
    packages: NewPackage[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[]> {
    const rows = await this.createPackages(
      packages.map(({ items: _, ...terms }) => terms),
      context
    )
    await this.createPackageItems(
      rows.flatMap((row, index) =>
        (packages[index]?.items ?? []).map((item, position) => ({
          ...item,
          position,
          package_id: row.id,
        }))
      ),
      context
    )
    return rows.map((row) => row.id)
  }

  /** Describes how a product is performed. */
  @InjectTransactionManager()
  async addService(
    productId: string,
    content: ServiceContent,
    @MedusaContext() context: SqlContext = {}
  ): Promise<ServiceBefore> {
    return await serviceCatalogue(transactionOf(context)).add(
      productId,
      content
    )
  }

  /** Changes a service; what is not given stays. */
  @InjectTransactionManager()
  async changeService(
    id: string,
    changes: ServiceChanges,
    @MedusaContext() context: SqlContext = {}
  ): Promise<ServiceBefore> {
    return await serviceCatalogue(transactionOf(context)).change(id, changes)
  }

  /** Takes a service off the list. */
  @InjectTransactionManager()
  async removeService(
    id: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<ServiceBefore> {
    return await serviceCatalogue(transactionOf(context)).remove(id)
  }

  /** Compensation: puts a service back to what it was. */
  @InjectTransactionManager()
  async putServiceBack(
    before: ServiceBefore,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await serviceCatalogue(transactionOf(context)).restore(before)
  }

  /** Turns a variant into a package. */
  @InjectTransactionManager()
  async addPackage(
    variantId: string,
    content: PackageContent,
    @MedusaContext() context: SqlContext = {}
  ): Promise<PackageBefore> {
    return await packageCatalogue(transactionOf(context)).add(
      variantId,
      content
    )
  }

  /** Changes a package; what was sold of it stays as it was. */
  @InjectTransactionManager()
  async changePackage(
    id: string,
    changes: PackageChanges,
    @MedusaContext() context: SqlContext = {}
  ): Promise<PackageBefore> {
    return await packageCatalogue(transactionOf(context)).change(id, changes)
  }

  /** Takes a package off the list; what was sold of it stays. */
  @InjectTransactionManager()
  async removePackage(
    id: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<PackageBefore> {
    return await packageCatalogue(transactionOf(context)).remove(id)
  }

  /** Compensation: puts a package back to what it was. */
  @InjectTransactionManager()
  async putPackageBack(
    before: PackageBefore,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await packageCatalogue(transactionOf(context)).restore(before)
  }

  /**
   * Writes what orders grant, each order once: the source row decides. An
   * order already dealt with is passed over.
   *
   * @returns what this call wrote: orders claimed and entitlements granted
   */
  @InjectTransactionManager()
  async postGrants(
    grants: OrderGrant[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<PostedGrants> {
    const ledger = ledgerQueries(transactionOf(context))
    const fresh = await ledger.claimSources(
      grants.map((grant) => ({
        source_type: "order" as const,
        source_id: grant.order_id,
        order_id: grant.order_id,
        amount: grant.order_total,
        occurred_at: grant.placed_at,
      }))
    )
    const entitlementIds = await ledger.grant(
      grants
        .filter((grant) => fresh.has(grant.order_id))
        .flatMap((grant) => grant.entitlements)
    )
    return { order_ids: [...fresh], entitlement_ids: entitlementIds }
  }

  /**
   * Gives sessions away, each gift once.
   *
   * @returns entitlement id by gift key, those given before among them
   */
  @InjectTransactionManager()
  async giveSessions(
    gifts: Gift[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<Map<string, string>> {
    const ledger = ledgerQueries(transactionOf(context))
    const keys = gifts.map(({ key }) => key)
    const before = await ledger.gifts(keys)
    await ledger.grant(
      gifts.filter(({ key }) => !before.has(key)).map(giftEntitlement)
    )
    return await ledger.gifts(keys)
  }

  /**
   * Takes gifts back that nobody has used yet, each once.
   *
   * @returns keys of the gifts of which nothing is left and nothing was used
   */
  @InjectTransactionManager()
  async takeGiftsBack(
    keys: string[],
    { now, reason }: { now: Date; reason: string | null },
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[]> {
    const ledger = ledgerQueries(transactionOf(context))
    const gifts = await ledger.openGifts(keys)
    const taken = await this.listSessionEntries(
      { source_type: GIFT, kind: "refund", source_id: keys },
      {},
      context
    )
    const before = new Set(taken.map((entry) => entry.source_id))
    const unused = gifts.filter(({ given, left }) => given === left)
    await this.createSessionEntries(
      unused.map((gift) => ({
        entitlement_id: gift.entitlement_id,
        entitlement_item_id: gift.entitlement_item_id,
        kind: "refund" as const,
        sessions: -gift.left,
        source_type: GIFT,
        source_id: gift.gift_key,
        reason,
        occurred_at: now,
      })),
      context
    )
    return [...before, ...unused.map(({ gift_key }) => gift_key)]
  }

  /** Compensation: removes exactly what {@link postGrants} wrote. */
  @InjectTransactionManager()
  async undoGrants(
    { order_ids, entitlement_ids }: PostedGrants,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await ledgerQueries(transactionOf(context)).erase({
      source_type: "order",
      source_ids: order_ids,
      entitlement_ids,
    })
  }

  /**
   * Takes back unused sessions for refunds and cancellations, each once. The
   * order's entitlement rows are locked, so two refunds at one moment, or a
   * refund and a redemption, take turns.
   *
   * @returns what this call wrote: sources claimed, entitlements that lost
   */
  @InjectTransactionManager()
  async postWithdrawals(
    withdrawals: Withdrawal[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<PostedWithdrawals> {
    const ledger = ledgerQueries(transactionOf(context))
    const orderIds = withdrawals.map((withdrawal) => withdrawal.order_id)
    await ledger.lockOrders(orderIds)
    const fresh = await ledger.claimSources(withdrawals)
    const accounts = await ledger.orderAccounts(orderIds)
    const entries = withdrawals
      .filter((withdrawal) => fresh.has(withdrawal.source_id))
      .flatMap((withdrawal) => {
        const account = accounts.get(withdrawal.order_id)
        if (!account) {
          return []
        }
        account.canceled ||= withdrawal.source_type === "cancellation"
        return planWithdrawal(account).map(({ item, sessions }) => {
          item.balance -= sessions
          item.withdrawn += sessions
          return {
            entitlement_id: item.entitlement_id,
            entitlement_item_id: item.entitlement_item_id,
            kind: "refund" as const,
            sessions: -sessions,
            source_type: withdrawal.source_type,
            source_id: withdrawal.source_id,
            occurred_at: withdrawal.occurred_at,
          }
        })
      })
    await this.createSessionEntries(entries, context)
    return {
      sources: withdrawals.filter(({ source_id }) => fresh.has(source_id)),
      entitlement_ids: [...new Set(entries.map((row) => row.entitlement_id))],
    }
  }

  /** Compensation: removes exactly what {@link postWithdrawals} wrote. */
  @InjectTransactionManager()
  async undoWithdrawals(
    { sources }: PostedWithdrawals,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    const ledger = ledgerQueries(transactionOf(context))
    for (const source_type of ["refund", "cancellation"] as const) {
      await ledger.erase({
        source_type,
        source_ids: sources
          .filter((source) => source.source_type === source_type)
          .map((source) => source.source_id),
        entitlement_ids: [],
      })
    }
  }
}
