import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { systemClock } from "../shared/clock"
import { removeDeletedUsers } from "../workflows/team/remove-deleted-users"

/**
 * user.deleted -> the role goes with the user.
 * Safe to repeat: no row, nothing to do. Lost: found by the sweep.
 */
export default async function removeDeletedUser({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  await removeDeletedUsers(container, [event.data.id], systemClock())
}

export const config: SubscriberConfig = {
  event: "user.deleted",
  context: { subscriberId: "balm-remove-deleted-user" },
}
