import {
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import { readBalmOptions } from "../../shared/options"
import { transactionOf } from "../../shared/sql"
import type { SqlContext } from "../../shared/sql"
import { unwrap } from "../../shared/errors"
import { ServedCustomer } from "./models/served-customer"
import { StaffMember } from "./models/staff-member"
import { teamQueries } from "./queries"
import { parseHostRules } from "./rules/host-rules"
import type { HostRule } from "./rules/host-rules"
import { keepAnOwner } from "./rules/keep-an-owner"
import type {
  ServedBefore,
  Service,
  StaffActor,
  StaffChange,
  StoredStaffMember,
} from "./types"

const LAST_OWNER =
  "A store needs an owner who stays: make somebody else owner first, then change this one."

/** Who works here, in which role, and whom they have served. */
export default class TeamModuleService extends MedusaService({
  StaffMember,
  ServedCustomer,
}) {
  /** Who becomes owner where nobody is one; undefined: the first user. */
  readonly ownerEmail: string | undefined

  /** Who may use what other plugins and the store itself have added. */
  readonly routeRules: readonly HostRule[]

  constructor(container: Record<string, unknown>, options: unknown) {
    super(container, options)
    const { ownerEmail, routeRules } = readBalmOptions(options)
    this.ownerEmail = ownerEmail
    this.routeRules = unwrap(
      parseHostRules(routeRules),
      (fault) => `medusa-plugin-balm: check the plugin option ${fault}.`
    )
  }

  /**
   * Gives somebody a role, or changes what is said about them.
   *
   * @param today `YYYY-MM-DD`, in the store's zone
   * @returns the row as it was; null where there was none
   * @throws 400 where the store would be left without an owner who stays
   */
  @InjectTransactionManager()
  async setMember(
    actor: StaffActor,
    change: StaffChange,
    today: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<StoredStaffMember | null> {
    const queries = teamQueries(transactionOf(context))
    await queries.takeTurn()
    const before = await queries.member(actor)
    const changed = {
      actor_type: actor.type,
      actor_id: actor.id,
      role: change.role,
      location_ids: change.location_ids ?? before?.location_ids ?? [],
      skills: change.skills ?? before?.skills ?? [],
      active_from:
        change.active_from === undefined
          ? (before?.active_from ?? null)
          : change.active_from,
      active_until:
        change.active_until === undefined
          ? (before?.active_until ?? null)
          : change.active_until,
    }
    if (changed.role === "owner" && actor.type === "api-key") {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "An API key cannot be owner: whoever holds the key would hold the store. Give it the role manager."
      )
    }
    if (before) {
      const { id } = before
      unwrap(
        keepAnOwner(await queries.owners(), id, { ...changed, id }, today),
        () => LAST_OWNER
      )
    }
    await queries.write(changed)
    return before ?? null
  }

  /**
   * Takes a role away.
   *
   * @param options `today` as in {@link setMember}; `force`: the user is gone
   * from Medusa, nothing is left to keep
   * @returns the row as it was; null where there was none
   * @throws 400 for the last owner who stays
   */
  @InjectTransactionManager()
  async removeMember(
    actor: StaffActor,
    options: { today: string; force: boolean },
    @MedusaContext() context: SqlContext = {}
  ): Promise<StoredStaffMember | null> {
    const queries = teamQueries(transactionOf(context))
    await queries.takeTurn()
    const before = await queries.member(actor)
    if (!before) {
      return null
    }
    if (!options.force) {
      unwrap(
        keepAnOwner(await queries.owners(), before.id, null, options.today),
        () => LAST_OWNER
      )
    }
    await queries.remove(actor)
    return before
  }

  /** Compensation of {@link setMember} and {@link removeMember}. */
  @InjectTransactionManager()
  async restoreMember(
    actor: StaffActor,
    before: StoredStaffMember | null,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    const queries = teamQueries(transactionOf(context))
    await queries.takeTurn()
    await (before ? queries.write(before) : queries.remove(actor))
  }

  /**
   * Makes somebody owner where nobody is.
   *
   * @returns false where somebody is owner already
   */
  @InjectTransactionManager()
  async appointFirstOwner(
    userId: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<boolean> {
    const queries = teamQueries(transactionOf(context))
    await queries.takeTurn()
    const owners = await queries.owners()
    if (owners.length > 0) {
      return false
    }
    await queries.write({
      actor_type: "user",
      actor_id: userId,
      role: "owner",
      location_ids: [],
      skills: [],
      active_from: null,
      active_until: null,
    })
    return true
  }

  /**
   * Records who has served whom; a pair keeps the latest day. Safe to repeat.
   *
   * @returns how the pairs were before, for {@link setServed}
   */
  @InjectTransactionManager()
  async recordServed(
    services: Service[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<ServedBefore[]> {
    return await teamQueries(transactionOf(context)).recordServed(services)
  }

  /**
   * Sets who served whom, a day of null being never: for what a canceled
   * order leaves, and as the compensation of {@link recordServed} and itself.
   *
   * @returns how the pairs were before
   */
  @InjectTransactionManager()
  async setServed(
    pairs: ServedBefore[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<ServedBefore[]> {
    return await teamQueries(transactionOf(context)).setServed(pairs)
  }
}
