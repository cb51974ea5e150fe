import type { MedusaContainer } from "@medusajs/framework/types"
import { SERVICE_PACKAGE_MODULE } from "../../modules/service-package"
import { CODE_MARK } from "../../modules/service-package/rules/one-time-code"
import { readStillDue } from "../../reads/service-package/due-sessions"
import { readStillEnding } from "../../reads/service-package/ending-packages"
import { systemClock } from "../../shared/clock"

/** Of these codes, those that still open something. */
export const codesStillGood = async (
  container: MedusaContainer,
  codeIds: string[]
): Promise<Set<string>> => {
  const codes = await container
    .resolve(SERVICE_PACKAGE_MODULE)
    .listOneTimeCodes(
      { id: codeIds, used_at: null, expires_at: { $gt: systemClock() } },
      { select: ["id"], take: codeIds.length }
    )
  return new Set(codes.map(({ id }) => id))
}

/** Puts the digits of a code where a text leaves room for them. */
export const fillInCode = (
  container: MedusaContainer,
  codeId: string,
  text: string
): string =>
  text.replaceAll(
    CODE_MARK,
    container.resolve(SERVICE_PACKAGE_MODULE).digits.of(codeId)
  )

/** Of these reminders, those whose customer still has sessions that end then. */
export const packagesStillEnding = (
  container: MedusaContainer,
  sources: string[]
): Promise<Set<string>> => readStillEnding(container, sources, systemClock())

/** Of these redemptions, those that nothing has followed, with sessions left. */
export const sessionsStillDue = (
  container: MedusaContainer,
  redemptionIds: string[]
): Promise<Set<string>> => readStillDue(container, redemptionIds, systemClock())
