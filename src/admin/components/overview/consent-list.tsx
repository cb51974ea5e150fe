import { Text } from "@medusajs/ui"
import { useBalm } from "../../hooks/use-balm"
import { useFormat } from "../../hooks/use-format"
import { useRights } from "../../hooks/use-team"
import { matterName } from "../../lib/api/consents"
import type { Consent } from "../../lib/api/consents"
import { consentTone } from "../../lib/tones"
import { ConsentDrawer } from "../consents/consent-drawer"
import { StateBadge } from "../state-badge"

const ConsentRow = ({ consent }: { consent: Consent }) => {
  const { t, word } = useBalm()
  const format = useFormat()
  const state = consent.state ?? "none"
  return (
    <li className="flex min-w-0 flex-col items-start gap-y-1 py-2">
      <Text size="small">{word("consents.matter", matterName(consent))}</Text>
      <StateBadge
        tone={consentTone(state)}
        label={word("consents.state", state)}
      />
      {consent.occurred_at && consent.source && (
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("consents.since", {
            date: format.day(consent.occurred_at),
            source: word("consents.source", consent.source),
          })}
        </Text>
      )}
    </li>
  )
}

/** What the customer agreed to, since when, and how they said so. */
export const ConsentList = ({
  customerId,
  consents,
  canNote,
}: {
  customerId: string
  consents: Consent[]
  /** There is still somebody to answer. */
  canNote: boolean
}) => {
  const { t } = useBalm()
  const may = useRights()
  return (
    <section className="flex flex-col gap-y-1 px-6 py-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Text size="small" weight="plus">
          {t("consents.title")}
        </Text>
        {canNote && may("consents.write") && (
          <ConsentDrawer customerId={customerId} />
        )}
      </div>
      <ul className="grid grid-cols-1 gap-x-6 md:grid-cols-3">
        {consents.map((consent) => (
          <ConsentRow key={matterName(consent)} consent={consent} />
        ))}
      </ul>
    </section>
  )
}
