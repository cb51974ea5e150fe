import type { MedusaContainer } from "@medusajs/framework/types"
import { invitesStillOpen } from "../feedback/reasons"
import { INVITE_SOURCE } from "../feedback/sources"
import { pointsStillExpiring } from "../membership/reasons"
import { POINTS_EXPIRY_SOURCE } from "../membership/sources"
import { patchTestsToRemindOf } from "../safety/reasons"
import { PATCH_TEST_SOURCE } from "../safety/sources"
import {
  codesStillGood,
  packagesStillEnding,
  sessionsStillDue,
} from "../service-package/reasons"
import {
  ONE_TIME_CODE_SOURCE,
  PACKAGE_EXPIRY_SOURCE,
  SESSION_INTERVAL_SOURCE,
} from "../service-package/sources"

/**
 * Says which of these sources are still a reason to send, for example the
 * invites that nobody has answered yet.
 */
export type ReasonCheck = (
  container: MedusaContainer,
  sourceIds: string[]
) => Promise<Set<string>>

/**
 * One check per `source_type`, asked when a message is about to go. A source
 * without a check stays a reason for ever.
 */
export const reasonChecks: Readonly<Record<string, ReasonCheck>> = {
  [ONE_TIME_CODE_SOURCE]: codesStillGood,
  [INVITE_SOURCE]: invitesStillOpen,
  [PATCH_TEST_SOURCE]: patchTestsToRemindOf,
  [POINTS_EXPIRY_SOURCE]: pointsStillExpiring,
  [PACKAGE_EXPIRY_SOURCE]: packagesStillEnding,
  [SESSION_INTERVAL_SOURCE]: sessionsStillDue,
}
