import { Badge, InlineTip, Text } from "@medusajs/ui"
import { useBalm } from "../../hooks/use-balm"
import type { Analysis, Answer } from "../../lib/api/feedback"
import { LabelledSection } from "../labelled-section"
import { Stars } from "../stars"

const Ratings = ({ answer }: { answer: Answer }) => {
  const { word } = useBalm()
  const ratings = [
    { name: "service", stars: answer.stars },
    { name: "staff", stars: answer.stars_staff },
    { name: "place", stars: answer.stars_place },
  ]
  return (
    <div className="flex flex-wrap gap-x-8 gap-y-2">
      {ratings.map(({ name, stars }) =>
        stars === null ? null : (
          <div key={name} className="flex flex-col gap-y-1">
            <Text size="xsmall" className="text-ui-fg-subtle">
              {word("feedback.rating", name)}
            </Text>
            <Stars stars={stars} />
          </div>
        )
      )}
    </div>
  )
}

/** Stars and words of a customer, then what they are about. */
export const AnswerText = ({
  answer,
  analysis,
}: {
  answer: Answer
  analysis: Analysis | null
}) => {
  const { t, word } = useBalm()
  const topics = [...new Set([...answer.topics, ...(analysis?.topics ?? [])])]
  return (
    <>
      {analysis?.health_or_safety && (
        <InlineTip label={t("feedback.health")} variant="error">
          {t("feedback.healthText")}
        </InlineTip>
      )}
      <Ratings answer={answer} />
      <LabelledSection title={t("feedback.fullText")}>
        <Text className="border-ui-border-strong whitespace-pre-wrap break-words border-s-2 ps-4">
          {answer.text || t("feedback.noWords")}
        </Text>
      </LabelledSection>
      {topics.length > 0 && (
        <LabelledSection title={t("feedback.about")}>
          <div className="flex flex-wrap gap-1.5">
            {topics.map((topic) => (
              <Badge key={topic} size="small">
                {word("feedback.topic", topic)}
              </Badge>
            ))}
          </div>
        </LabelledSection>
      )}
    </>
  )
}
