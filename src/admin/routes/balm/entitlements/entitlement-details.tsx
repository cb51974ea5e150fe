import { useState } from "react"
import { Notice } from "../../../components/notice"
import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import type {
  DetailedEntitlement,
  SessionUse,
} from "../../../lib/api/entitlements"
import { CorrectForm } from "./correct-form"
import { EntitlementFacts } from "./entitlement-facts"
import { EntitlementHistory } from "./entitlement-history"
import { EntitlementTasks } from "./entitlement-tasks"
import type { Task } from "./entitlement-tasks"
import { ExtendForm } from "./extend-form"
import { PauseForm } from "./pause-form"
import { RefundForm } from "./refund-form"
import { SessionUses } from "./session-uses"
import { TakeBackForm } from "./take-back-form"
import { TransferForm } from "./transfer-form"

const Paused = ({ since }: { since: string }) => {
  const { t } = useBalm()
  const format = useFormat()
  return (
    <Notice
      tone="orange"
      title={t("desk.pausedSince", { date: format.day(since) })}
    >
      {t("entitlements.pausedText")}
    </Notice>
  )
}

/** A package that was sold, or the form of what is being done to it. */
export const EntitlementDetails = ({
  entitlement,
}: {
  entitlement: DetailedEntitlement
}) => {
  const [task, setTask] = useState<Task>()
  const [use, setUse] = useState<SessionUse>()
  const titleOf = (one: SessionUse): string =>
    entitlement.items.find(({ id }) => id === one.entitlement_item_id)?.title ??
    entitlement.title
  const form = { entitlement, onDone: () => setTask(undefined) }
  if (use) {
    return (
      <TakeBackForm
        entitlementId={entitlement.id}
        title={titleOf(use)}
        use={use}
        onDone={() => setUse(undefined)}
      />
    )
  }
  switch (task) {
    case "pause":
      return <PauseForm {...form} />
    case "extend":
      return <ExtendForm {...form} />
    case "correct":
      return <CorrectForm {...form} />
    case "transfer":
      return <TransferForm {...form} />
    case "refund":
      return <RefundForm {...form} />
    case undefined:
      return (
        <>
          {entitlement.frozen_at !== null && (
            <Paused since={entitlement.frozen_at} />
          )}
          <EntitlementFacts entitlement={entitlement} />
          <EntitlementTasks entitlement={entitlement} onChoose={setTask} />
          <SessionUses
            entitlementId={entitlement.id}
            uses={entitlement.redemptions}
            titleOf={titleOf}
            onTakeBack={setUse}
          />
          <EntitlementHistory entitlement={entitlement} />
        </>
      )
  }
}
