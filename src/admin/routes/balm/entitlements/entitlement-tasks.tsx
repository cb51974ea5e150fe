import { Button } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useBalm } from "../../../hooks/use-balm"
import { useRights } from "../../../hooks/use-team"
import type { Entitlement } from "../../../lib/api/entitlements"
import { tasksOf } from "../../../lib/entitlement-tasks"
import type { EntitlementTask } from "../../../lib/entitlement-tasks"

export type Task = Exclude<EntitlementTask, "redeem">

/** What may be done to a package as it stands, by whoever looks at it. */
export const EntitlementTasks = ({
  entitlement,
  onChoose,
}: {
  entitlement: Entitlement
  onChoose: (task: Task) => void
}) => {
  const { t, word } = useBalm()
  const may = useRights()
  const tasks = tasksOf(
    entitlement,
    (permission) => may(permission) === true,
    new Date()
  )
  if (tasks.length === 0) {
    return null
  }
  return (
    <div className="flex flex-wrap gap-2">
      {tasks.map((task) =>
        task === "redeem" ? (
          <Button key={task} asChild>
            <Link to={`/balm/desk?customer=${entitlement.customer_id}`}>
              {t("entitlements.redeem")}
            </Link>
          </Button>
        ) : (
          <Button key={task} variant="secondary" onClick={() => onChoose(task)}>
            {task === "pause" && entitlement.frozen_at !== null
              ? t("entitlements.resume")
              : word("entitlements.task", task)}
          </Button>
        )
      )}
    </div>
  )
}
