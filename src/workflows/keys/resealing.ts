import { HEALTH_PROFILE_MODULE } from "../../modules/health-profile"

/** Every module with sealed rows: its service has `resealBatch`. */
export const RESEALING_MODULES = [HEALTH_PROFILE_MODULE] as const
