import { Button, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { FactList } from "../../../components/fact-list"
import { LabelledSection } from "../../../components/labelled-section"
import { useAuditSentence } from "../../../hooks/use-audit-sentence"
import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import type { AuditEntry } from "../../../lib/api/audit"
import { detailText } from "../../../lib/audit-words"
import { useAuditParams } from "./use-audit-params"

/** What changed, name by name, as it was recorded. */
const Changes = ({ details }: { details: AuditEntry["details"] }) => (
  <FactList
    facts={Object.entries(details).map(([label, value]) => ({
      label: label.replaceAll("_", " "),
      value: detailText(value),
    }))}
  />
)

export const AuditDetails = ({
  entry,
  zone,
}: {
  entry: AuditEntry
  zone: string
}) => {
  const { t } = useBalm()
  const format = useFormat()
  const sentence = useAuditSentence()
  const { narrow } = useAuditParams()
  const { customer_id } = entry
  const hasDetails = Object.keys(entry.details).length > 0
  return (
    <>
      <Text weight="plus">{sentence(entry)}</Text>
      <FactList
        facts={[
          {
            label: t("audit.whenIn", { zone }),
            value: format.momentIn(entry.occurred_at, zone),
          },
          { label: t("audit.where"), value: entry.origin ?? "–" },
          { label: t("audit.why"), value: entry.reason ?? t("audit.noReason") },
          {
            label: t("audit.about"),
            value: `${entry.subject_type.replaceAll("_", " ")} ${entry.subject_id}`,
          },
          { label: t("audit.number"), value: format.number(entry.sequence) },
        ]}
      />
      {hasDetails && (
        <LabelledSection title={t("audit.details")}>
          <Changes details={entry.details} />
        </LabelledSection>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          variant="secondary"
          size="small"
          onClick={() => narrow({ actor: entry.actor_id, customer: "" })}
        >
          {t("audit.byThem")}
        </Button>
        {customer_id && (
          <Button
            variant="secondary"
            size="small"
            onClick={() => narrow({ customer: customer_id, actor: "" })}
          >
            {t("audit.aboutThem")}
          </Button>
        )}
      </div>
      {customer_id && (
        <Link
          to={`/customers/${customer_id}`}
          className="txt-compact-small-plus text-ui-fg-interactive"
        >
          {t("common.seeCustomer")}
        </Link>
      )}
    </>
  )
}
