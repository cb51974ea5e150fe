import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { FactList } from "../../../components/fact-list"
import { LabelledSection } from "../../../components/labelled-section"
import { useBalm } from "../../../hooks/use-balm"
import { useVocabulary } from "../../../hooks/use-health-terms"
import { useSafetyCard } from "../../../hooks/use-safety"

/** What the safety card says, in short; it is changed with the product. */
export const SafetyGlimpse = ({ productId }: { productId: string }) => {
  const { t, language } = useBalm()
  const { data } = useSafetyCard(productId)
  const vocabulary = useVocabulary()
  if (!data) {
    return null
  }
  const { health_terms = [], states = [] } = vocabulary.data ?? {}
  const names = new Map(
    [...states, ...health_terms].map(({ code, label }) => [
      code,
      label[language],
    ])
  )
  const { contraindications, patch_test } = data.safety_card
  return (
    <LabelledSection title={t("safety.card.title")}>
      {contraindications.length === 0 && !patch_test ? (
        <Text size="small" className="text-ui-fg-subtle">
          {t("safety.card.none")}
        </Text>
      ) : (
        <FactList
          facts={[
            {
              label: t("safety.card.contraindications"),
              value:
                contraindications
                  .map(({ fact }) => names.get(fact) ?? fact)
                  .join(" · ") || "–",
            },
            {
              label: t("safety.card.patchTest"),
              value: patch_test ? t("safety.card.needsTest") : "–",
            },
          ]}
        />
      )}
      <Link
        to={`/products/${productId}`}
        className="txt-small text-ui-fg-interactive self-start"
      >
        {t("services.toSafetyCard")}
      </Link>
    </LabelledSection>
  )
}
