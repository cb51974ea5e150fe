import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { toString as draw } from "qrcode"
import { SERVICE_PACKAGE_MODULE } from "../../../../../modules/service-package"
import { addTime, systemClock } from "../../../../../shared/clock"

/** Long enough to be opened at home, too short to be worth passing on. */
const GOOD_FOR_HOURS = 24

/**
 * What a customer shows at the desk to be found: as text for a scanner, and
 * drawn as SVG. It finds them, and is no right to anything.
 */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const expires_at = addTime(systemClock(), GOOD_FOR_HOURS, "hour")
  const token = req.scope
    .resolve(SERVICE_PACKAGE_MODULE)
    .checkIn.issue(req.auth_context.actor_id, expires_at)
  res.json({
    qr_code: {
      token,
      svg: await draw(token, { type: "svg", margin: 2 }),
      expires_at,
    },
  })
}
