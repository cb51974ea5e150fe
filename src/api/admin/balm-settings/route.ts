import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { systemClock } from "../../../shared/clock"
import { changeSettingsWorkflow } from "../../../workflows/settings"
import { listSettings } from "../../../workflows/settings/list-settings"
import { actorOf } from "../../utils/actor"
import type { AdminChangeBalmSettingsBody } from "./validators"

/** Every rule a store may change, by context, with its present value. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  res.json({ balm_settings: await listSettings(req.scope) })
}

/** Changes settings, all or none; null puts one back to its default. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminChangeBalmSettingsBody>,
  res: MedusaResponse
) => {
  await changeSettingsWorkflow(req.scope).run({
    input: {
      values: req.validatedBody.values,
      actor: actorOf(req),
      occurred_at: systemClock().toISOString(),
    },
  })
  res.json({ balm_settings: await listSettings(req.scope) })
}
