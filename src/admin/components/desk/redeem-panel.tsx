import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useBalm } from "../../hooks/use-balm"
import { useServicesIn } from "../../hooks/use-desk"
import type { UsableSession } from "../../lib/api/desk"
import { demandOf, isCodeFault, isDemand } from "../../lib/desk-demand"
import type { CodeFault, Demand } from "../../lib/desk-demand"
import { wholeIn } from "../../lib/numbers"
import { isReason } from "../../lib/reason"
import { NumberField } from "../number-field"
import { CodeStep } from "./code-step"
import { isTold, NOTHING_TOLD, sentOf } from "../../lib/told-code"
import type { Told } from "../../lib/told-code"
import { ownUse } from "./own-use"
import type { Use } from "./own-use"
import { SafetyDemand } from "./safety-demand"
import { TreatmentChoice } from "./treatment-choice"
import type { RedeemEnd } from "./use-redeem"
import { WhoCame } from "./who-came"
import type { Came } from "./who-came"

const OWNER: Came = { byOther: false, person: null }

/** What has to be said before a session is used. */
export const RedeemPanel = ({
  session,
  ownerId,
  asksCode,
  isBusy,
  onSend,
  onCancel,
}: {
  session: UsableSession
  ownerId: string
  asksCode: boolean
  isBusy: boolean
  onSend: (use: Use) => Promise<RedeemEnd>
  onCancel: () => void
}) => {
  const { t } = useBalm()
  const { kind, sessions_left, usable_by, verdict } = session
  const services = useServicesIn(session.category_id).data?.services ?? []
  const [serviceId, setServiceId] = useState("")
  const [came, setCame] = useState<Came>(() =>
    demandOf(verdict) === "blocked" ? { ...OWNER, byOther: true } : OWNER
  )
  const [text, setText] = useState("1")
  const [confirmed, setConfirmed] = useState(false)
  const [reason, setReason] = useState("")
  const [told, setTold] = useState<Told>(NOTHING_TOLD)
  const [codeFault, setCodeFault] = useState<CodeFault>()
  /** What the server asked for, for whom and what it was asked. */
  const [asked, setAsked] = useState<{ of: string; demand: Demand }>()

  const personId = came.byOther ? (came.person?.id ?? null) : ownerId
  const of = `${serviceId} ${personId}`
  const isTreatment = kind !== "product"
  const known = came.byOther
    ? personId === null && isTreatment
      ? "needs_confirmation"
      : null
    : demandOf(verdict)
  const demand = asked?.of === of ? asked.demand : known
  const sessions = wholeIn(text, { min: 1, max: sessions_left })
  const isComplete =
    sessions !== null &&
    (kind !== "category" || serviceId !== "") &&
    (demand !== "needs_confirmation" || confirmed) &&
    (demand !== "needs_reason" || isReason(reason)) &&
    demand !== "blocked" &&
    (!asksCode || isTold(told))

  const change = (what: () => void) => {
    // What was read was about somebody or something else.
    setConfirmed(false)
    setReason("")
    what()
  }
  const submit = async () => {
    const end = await onSend({
      ...ownUse(session),
      service_id: serviceId || null,
      sessions: sessions ?? 1,
      by_other: came.byOther,
      used_by: came.byOther ? personId : null,
      confirmed,
      override_reason: isReason(reason) ? reason.trim() : null,
      ...(asksCode && sentOf(told)),
    })
    if (isDemand(end)) {
      setAsked({ of, demand: end })
    }
    setCodeFault(isCodeFault(end) ? end : undefined)
  }
  return (
    <form
      className="border-ui-border-base flex flex-col gap-y-5 border-t pt-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (isComplete && !isBusy) {
          void submit()
        }
      }}
    >
      {kind === "category" && (
        <TreatmentChoice
          services={services}
          value={serviceId}
          onChange={(id) => change(() => setServiceId(id))}
        />
      )}
      {usable_by !== "owner" && (
        <WhoCame
          id={session.id}
          ownerId={ownerId}
          value={came}
          onChange={(next) => change(() => setCame(next))}
        />
      )}
      {sessions_left > 1 && (
        <div className="w-32">
          <NumberField
            id={`balm-desk-number-${session.id}`}
            label={t("desk.howMany")}
            error={
              sessions === null
                ? t("desk.howManyWrong", { number: sessions_left })
                : undefined
            }
            value={text}
            onChange={setText}
          />
        </div>
      )}
      {demand !== null && (
        <SafetyDemand
          key={of}
          demand={demand}
          personId={personId}
          productId={
            services.find(({ id }) => id === serviceId)?.product_id ??
            session.product_id
          }
          confirmed={confirmed}
          onConfirm={setConfirmed}
          reason={reason}
          onReason={setReason}
        />
      )}
      {asksCode && demand !== "blocked" && (
        <CodeStep
          ownerId={ownerId}
          fault={codeFault}
          value={told}
          onChange={setTold}
        />
      )}
      <div className="flex flex-wrap gap-2">
        {demand !== "blocked" && (
          <Button size="large" type="submit" disabled={!isComplete || isBusy}>
            {t(kind === "product" ? "desk.handOver" : "desk.redeem")}
          </Button>
        )}
        <Button
          size="large"
          type="button"
          variant="secondary"
          onClick={onCancel}
        >
          {t("common.cancel")}
        </Button>
      </div>
    </form>
  )
}
