import { Text } from "@medusajs/ui"
import { useBalm } from "../../hooks/use-balm"
import type { Assessment } from "../../lib/api/safety"
import { verdictTone } from "../../lib/tones"
import { StateBadge } from "../state-badge"

const ORDER = ["block", "needs_consent", "warn", "allow"]

const AssessmentRow = ({ assessment }: { assessment: Assessment }) => {
  const { word, language } = useBalm()
  const { verdict, title, findings } = assessment
  return (
    <li className="flex flex-col gap-y-1 py-3">
      <div className="flex items-start justify-between gap-x-4">
        <Text size="small" weight="plus">
          {title}
        </Text>
        <StateBadge
          tone={verdictTone(verdict)}
          label={word("safety.verdicts", verdict)}
        />
      </div>
      {findings.map((finding, index) => (
        <div key={index}>
          <Text size="small">{finding.text[language]}</Text>
          {/* One source for several reasons is named once, below the last. */}
          {findings[index + 1]?.source_text.en !== finding.source_text.en && (
            <Text size="xsmall" className="text-ui-fg-muted">
              {finding.source_text[language]}
            </Text>
          )}
        </div>
      ))}
    </li>
  )
}

/** What a customer may have, what could hurt first. */
export const AssessmentList = ({
  assessments,
}: {
  assessments: Assessment[]
}) => (
  <ul className="divide-ui-border-base divide-y divide-dashed px-6">
    {assessments
      .toSorted(
        (one, other) =>
          ORDER.indexOf(one.verdict) - ORDER.indexOf(other.verdict)
      )
      .map((assessment) => (
        <AssessmentRow key={assessment.product_id} assessment={assessment} />
      ))}
  </ul>
)
