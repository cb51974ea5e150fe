import type { MedusaContainer } from "@medusajs/framework/types"
import { auditPersonalData } from "../../modules/audit/personal-data"
import { clientCardPersonalData } from "../../modules/client-card/personal-data"
import { consentPersonalData } from "../../modules/consent/personal-data"
import { feedbackPersonalData } from "../../modules/feedback/personal-data"
import { HEALTH_PROFILE_MODULE } from "../../modules/health-profile"
import { healthProfilePersonalData } from "../../modules/health-profile/personal-data"
import { membershipPersonalData } from "../../modules/membership/personal-data"
import { messagingPersonalData } from "../../modules/messaging/personal-data"
import { SAFETY_MODULE } from "../../modules/safety"
import { safetyPersonalData } from "../../modules/safety/personal-data"
import { servicePackagePersonalData } from "../../modules/service-package/personal-data"
import { teamPersonalData } from "../../modules/team/personal-data"
import type { PersonalData, PersonalRecords } from "../../shared/personal-data"

/** What every context keeps about people, in the order a person asks. */
export const personalData: readonly PersonalData[] = [
  clientCardPersonalData,
  healthProfilePersonalData,
  safetyPersonalData,
  consentPersonalData,
  servicePackagePersonalData,
  membershipPersonalData,
  feedbackPersonalData,
  messagingPersonalData,
  teamPersonalData,
  auditPersonalData,
]

/** Modules that open their sealed rows themselves, by context. */
export const sealedRecords = (
  container: MedusaContainer
): ReadonlyMap<string, PersonalRecords> =>
  new Map<string, PersonalRecords>([
    [
      healthProfilePersonalData.context,
      container.resolve(HEALTH_PROFILE_MODULE),
    ],
    [safetyPersonalData.context, container.resolve(SAFETY_MODULE)],
  ])
