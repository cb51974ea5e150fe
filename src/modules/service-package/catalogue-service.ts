import {
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { transactionOf } from "../../shared/sql"
import type { SqlContext } from "../../shared/sql"
import { Entitlement } from "./models/entitlement"
import { EntitlementItem } from "./models/entitlement-item"
import { EntitlementRefund } from "./models/entitlement-refund"
import { EntitlementSource } from "./models/entitlement-source"
import { OneTimeCode } from "./models/one-time-code"
import { Package } from "./models/package"
import { PackageItem } from "./models/package-item"
import { Service } from "./models/service"
import { ServiceConsumable } from "./models/service-consumable"
import { SessionEntry } from "./models/session-entry"
import { SessionRedemption } from "./models/session-redemption"
import { packageCatalogue } from "./package-catalogue"
import type { PackageBefore } from "./package-catalogue"
import { serviceCatalogue } from "./service-catalogue"
import type { ServiceBefore } from "./service-catalogue"
import type {
  NewPackage,
  PackageChanges,
  PackageContent,
  ServiceChanges,
  ServiceContent,
} from "./types"

/** What a store offers: services, and packages of them. */
export class CatalogueService extends MedusaService({
  Service,
  ServiceConsumable,
  Package,
  PackageItem,
  Entitlement,
  EntitlementItem,
  SessionEntry,
  EntitlementSource,
  EntitlementRefund,
  SessionRedemption,
  OneTimeCode,
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
}
