import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useBalm } from "../../hooks/use-balm"
import { useMay } from "../../hooks/use-may"
import { useAssessments } from "../../hooks/use-safety"

/**
 * What in the health record speaks against it, for whoever may read one and
 * asks: each look is on record. Others are told whom to ask.
 */
export const SafetyReasons = ({
  personId,
  productId,
}: {
  personId: string
  productId: string | null
}) => {
  const { t, language } = useBalm()
  const mayRead = useMay("health.read") === true
  const [isAsked, setAsked] = useState(false)
  const { data, isError } = useAssessments(personId, mayRead && isAsked)
  if (!mayRead || isError) {
    return <>{t("desk.askTherapist")}</>
  }
  const findings = data?.safety
    .find(({ product_id }) => product_id === productId)
    ?.findings.filter(({ verdict }) => verdict !== "allow")
  if (!isAsked || !findings) {
    return (
      <Button
        size="small"
        type="button"
        variant="secondary"
        className="mt-2"
        isLoading={isAsked && !data}
        onClick={() => setAsked(true)}
      >
        {t("desk.showWhy")}
      </Button>
    )
  }
  return (
    <ul className="mt-1 list-disc pl-5">
      {findings.map((finding, index) => (
        <li key={index}>{finding.text[language]}</li>
      ))}
    </ul>
  )
}
