import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { systemClock } from "../../../../shared/clock"
import {
  removeStaffMemberWorkflow,
  setStaffMemberWorkflow,
} from "../../../../workflows/team"
import { actorOf } from "../../../utils/actor"
import { findStaff } from "../find-staff"
import type { AdminSetStaffBody } from "../validators"

/** One user or API key with their role; 404 names the id. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  res.json({ staff: await findStaff(req.scope, req.params["id"] ?? "") })
}

const refuseUnknownLocations = async (
  container: MedusaContainer,
  ids: string[]
): Promise<void> => {
  const known = await container
    .resolve(Modules.STOCK_LOCATION)
    .listStockLocations({ id: ids }, { select: ["id"], take: ids.length })
  const found = new Set(known.map((location) => location.id))
  const unknown = ids.filter((id) => !found.has(id))
  if (unknown.length > 0) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `No stock location ${unknown.join(", ")}: choose from the list of locations.`
    )
  }
}

/** Gives somebody a role, or changes their stores, skills and days. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminSetStaffBody>,
  res: MedusaResponse
) => {
  const { id, type } = await findStaff(req.scope, req.params["id"] ?? "")
  const change = req.validatedBody
  if (change.location_ids && change.location_ids.length > 0) {
    await refuseUnknownLocations(req.scope, change.location_ids)
  }
  await setStaffMemberWorkflow(req.scope).run({
    input: {
      actor: actorOf(req),
      member: { type, id },
      change,
      now: systemClock().toISOString(),
    },
  })
  res.json({ staff: await findStaff(req.scope, id) })
}

/** Takes somebody's role away: what remains is the least. */
export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { id, type } = await findStaff(req.scope, req.params["id"] ?? "")
  await removeStaffMemberWorkflow(req.scope).run({
    input: {
      actor: actorOf(req),
      member: { type, id },
      force: false,
      now: systemClock().toISOString(),
    },
  })
  res.json({ id, object: "staff", deleted: true })
}
