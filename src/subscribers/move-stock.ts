import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { SessionEvents } from "../modules/service-package/events"
import { moveStockWorkflow } from "../workflows/service-package"

/**
 * A session is used -> what it takes leaves the stock; it is taken back -> it
 * returns. Safe to repeat: each move is claimed once. Lost: found by the sweep.
 */
export default async function moveStock({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  await moveStockWorkflow(container).run({
    input: {
      redemption_ids: [event.data.id],
      direction: event.name === SessionEvents.REVERSED ? "back" : "out",
    },
  })
}

export const config: SubscriberConfig = {
  event: [SessionEvents.REDEEMED, SessionEvents.REVERSED],
  context: { subscriberId: "balm-move-stock" },
}
