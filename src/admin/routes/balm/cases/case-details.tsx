import { FactList } from "../../../components/fact-list"
import { AnalysisText } from "../../../components/feedback/analysis-text"
import { AnswerText } from "../../../components/feedback/answer-text"
import { PersonLink } from "../../../components/person-link"
import { StaffName } from "../../../components/staff-name"
import { StateBadge } from "../../../components/state-badge"
import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import type { RecoveryCase } from "../../../lib/api/feedback"
import { caseTone, severityTone } from "../../../lib/tones"

export const CaseDetails = ({
  recoveryCase,
}: {
  recoveryCase: RecoveryCase
}) => {
  const { t, word } = useBalm()
  const format = useFormat()
  const { feedback, analysis } = recoveryCase
  return (
    <>
      <FactList
        facts={[
          {
            label: t("common.customer"),
            value: <PersonLink person={recoveryCase.customer} />,
          },
          {
            label: t("cases.urgency"),
            value: (
              <StateBadge
                tone={severityTone(recoveryCase.severity)}
                label={word("cases.severity", String(recoveryCase.severity))}
              />
            ),
          },
          {
            label: t("common.status"),
            value: (
              <StateBadge
                tone={caseTone(recoveryCase.state)}
                label={word("cases.state", recoveryCase.state)}
              />
            ),
          },
          {
            label: t("cases.since"),
            value: format.moment(recoveryCase.opened_at),
          },
          {
            label: t("cases.who"),
            value: recoveryCase.acknowledged_by ? (
              <StaffName id={recoveryCase.acknowledged_by} />
            ) : (
              t("cases.nobody")
            ),
          },
        ]}
      />
      {feedback && <AnswerText answer={feedback} analysis={analysis} />}
      <AnalysisText analysis={analysis} />
    </>
  )
}
