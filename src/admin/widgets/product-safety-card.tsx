import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Container, Heading } from "@medusajs/ui"
import { ErrorState } from "../components/error-state"
import { HelpDrawer } from "../components/help-drawer"
import { LoadingState } from "../components/loading-state"
import { CardDrawer } from "../components/safety/card-drawer"
import { CardView } from "../components/safety/card-view"
import { useBalm } from "../hooks/use-balm"
import { useRights } from "../hooks/use-team"
import { useVocabulary } from "../hooks/use-health-terms"
import { useSafetyCard } from "../hooks/use-safety"

/** What this product demands of a person. */
const ProductSafetyCard = ({ data }: { data: { id: string } }) => {
  const { t, language } = useBalm()
  const may = useRights()
  const card = useSafetyCard(data.id)
  const vocabulary = useVocabulary()
  const { health_terms = [], states = [] } = vocabulary.data ?? {}
  const named = new Set(
    card.data?.safety_card.contraindications.map(({ fact }) => fact)
  )
  // A term that is no longer offered stays where a card names it.
  const terms = [
    ...states,
    ...health_terms.filter(({ code, retired }) => !retired || named.has(code)),
  ]
    .map(({ code, label }) => ({ code, name: label[language] }))
    .toSorted((one, other) => one.name.localeCompare(other.name))
  const names = new Map(terms.map(({ code, name }) => [code, name]))
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading level="h2">{t("safety.card.title")}</Heading>
        <div className="flex items-center gap-x-2">
          <HelpDrawer guide="safety" />
          {card.data && may("catalogue.write") && (
            <CardDrawer card={card.data.safety_card} terms={terms} />
          )}
        </div>
      </div>
      {card.isError ? (
        <ErrorState onRetry={() => void card.refetch()} />
      ) : card.data ? (
        <CardView
          card={card.data.safety_card}
          nameOf={(fact) => names.get(fact) ?? fact}
        />
      ) : (
        <LoadingState />
      )}
    </Container>
  )
}

export const config = defineWidgetConfig({
  id: "balm-product-safety-card",
  zone: "product.details.after",
})

export default ProductSafetyCard
