import type { Redeeming, UsableSession } from "../../lib/api/desk"

/** What a card says of a use; who performs it stands above all of them. */
export type Use = Omit<Redeeming, "staff_id" | "location_id">

/** One session for the owner, with nothing else to say. */
export const ownUse = ({ id }: Pick<UsableSession, "id">): Use => ({
  item_id: id,
  service_id: null,
  sessions: 1,
  by_other: false,
  used_by: null,
  confirmed: false,
  override_reason: null,
  code: null,
  code_waiver: null,
})
