import { AUDIT_MODULE } from "../../modules/audit"
import { HEALTH_PROFILE_MODULE } from "../../modules/health-profile"
import { SAFETY_MODULE } from "../../modules/safety"

/** Every module whose service has `resealBatch`: sealed rows, and signatures. */
export const RESEALING_MODULES = [
  HEALTH_PROFILE_MODULE,
  SAFETY_MODULE,
  AUDIT_MODULE,
] as const
