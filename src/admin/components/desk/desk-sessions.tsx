import { Text } from "@medusajs/ui"
import { useState } from "react"
import { useBalm } from "../../hooks/use-balm"
import { useUsableSessions } from "../../hooks/use-desk"
import { useMe } from "../../hooks/use-team"
import type { DeskRefusal } from "../../lib/api/desk"
import { ErrorState } from "../error-state"
import { LoadingState } from "../loading-state"
import { DeskTools } from "./desk-tools"
import { NotToday } from "./not-today"
import { RefusedNotice } from "./refused-notice"
import { SessionCard } from "./session-card"
import { UsedTodayList } from "./used-today-list"
import { useRedeem } from "./use-redeem"

/** What a customer can use today, best first, each with its button. */
export const DeskSessions = ({ customerId }: { customerId: string }) => {
  const { t } = useBalm()
  const { data, isError, refetch } = useUsableSessions(customerId)
  const me = useMe().data?.staff.id
  const [chosen, setChosen] = useState<string>()
  const [locationId, setLocationId] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<DeskRefusal>()
  const staffId = chosen ?? me ?? ""
  const desk = useRedeem({ onRefused: setRefusal })
  if (isError) {
    return <ErrorState onRetry={() => void refetch()} />
  }
  if (!data) {
    return <LoadingState />
  }
  const { usable_sessions, used_today, code_required, time_zone } = data
  return (
    <div className="flex flex-col gap-y-6 px-6 py-4">
      {refusal && (
        <RefusedNotice
          refusal={refusal}
          zone={time_zone}
          onClose={() => setRefusal(undefined)}
        />
      )}
      {usable_sessions.length === 0 ? (
        <Text className="text-ui-fg-subtle">{t("desk.nothing")}</Text>
      ) : (
        <>
          <DeskTools
            staffId={staffId}
            onStaff={setChosen}
            locationId={locationId}
            onLocation={setLocationId}
          />
          <ul className="flex flex-col gap-y-3">
            {usable_sessions.map((session) => (
              <SessionCard
                key={session.id}
                session={session}
                ownerId={customerId}
                asksCode={code_required}
                isBusy={desk.isBusy}
                onRedeem={async (what) => {
                  setRefusal(undefined)
                  return await desk.redeem(session, {
                    ...what,
                    staff_id: staffId || null,
                    location_id: locationId,
                  })
                }}
              />
            ))}
          </ul>
        </>
      )}
      <UsedTodayList
        used={used_today}
        zone={time_zone}
        isBusy={desk.isBusy}
        onUndo={desk.undo}
      />
      <NotToday customerId={customerId} />
    </div>
  )
}
