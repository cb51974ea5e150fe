import { Button } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { DetailDrawer } from "../../../components/detail-drawer"
import { ErrorState } from "../../../components/error-state"
import { FactList } from "../../../components/fact-list"
import { AnalysisText } from "../../../components/feedback/analysis-text"
import { AnswerText } from "../../../components/feedback/answer-text"
import { LoadingState } from "../../../components/loading-state"
import { PersonLink } from "../../../components/person-link"
import { useBalm } from "../../../hooks/use-balm"
import { useFeedback } from "../../../hooks/use-feedback"
import { useFormat } from "../../../hooks/use-format"
import { useListParams } from "../../../hooks/use-list-params"
import type { Feedback } from "../../../lib/api/feedback"

const Details = ({ feedback }: { feedback: Feedback }) => {
  const { t } = useBalm()
  const format = useFormat()
  return (
    <>
      <AnswerText answer={feedback} analysis={feedback.analysis} />
      <AnalysisText analysis={feedback.analysis} />
      <FactList
        facts={[
          {
            label: t("common.customer"),
            value: <PersonLink person={feedback.customer} />,
          },
          {
            label: t("common.date"),
            value: format.moment(feedback.submitted_at),
          },
        ]}
      />
    </>
  )
}

export const FeedbackDrawer = () => {
  const { t } = useBalm()
  const { openId, shut } = useListParams()
  const { data, isPending, isError, refetch } = useFeedback(openId)
  const caseId = data?.recovery_case?.id
  return (
    <DetailDrawer
      title={t("feedback.title")}
      isOpen={openId !== undefined}
      onClose={shut}
      footer={
        caseId && (
          <Button asChild>
            <Link to={`/balm/cases?show=all&id=${caseId}`}>
              {t("feedback.openCase")}
            </Link>
          </Button>
        )
      }
    >
      {data ? (
        <Details feedback={data} />
      ) : isPending && !isError ? (
        <LoadingState />
      ) : (
        <ErrorState onRetry={() => void refetch()} />
      )}
    </DetailDrawer>
  )
}
