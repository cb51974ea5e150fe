import type { MedusaContainer } from "@medusajs/framework/types"
import { readStillExpiring } from "../../reads/membership/expiring-points"
import { systemClock } from "../../shared/clock"

/** Of these warnings, those whose member still has points to lose. */
export const pointsStillExpiring = (
  container: MedusaContainer,
  sources: string[]
): Promise<Set<string>> => readStillExpiring(container, sources, systemClock())
