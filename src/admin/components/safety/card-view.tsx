import { Text } from "@medusajs/ui"
import { useBalm } from "../../hooks/use-balm"
import type { SafetyCard } from "../../lib/api/safety"
import { verdictTone } from "../../lib/tones"
import { StateBadge } from "../state-badge"

/** What the card says, for who only reads. */
export const CardView = ({
  card,
  nameOf,
}: {
  card: SafetyCard
  nameOf: (fact: string) => string
}) => {
  const { t, word } = useBalm()
  const isEmpty =
    card.contraindications.length === 0 &&
    card.ingredients.length === 0 &&
    card.minimum_age === null &&
    card.patch_test === null
  if (isEmpty) {
    return (
      <Text size="small" className="text-ui-fg-subtle px-6 py-4">
        {t("safety.card.none")}
      </Text>
    )
  }
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <ul className="flex flex-col gap-y-2">
        {card.contraindications.map(({ fact, effect, source }) => (
          <li key={fact} className="flex items-start justify-between gap-x-4">
            <div>
              <Text size="small">{nameOf(fact)}</Text>
              {source && (
                <Text size="xsmall" className="text-ui-fg-muted">
                  {source}
                </Text>
              )}
            </div>
            <StateBadge
              tone={verdictTone(effect)}
              label={word("safety.card.effects", effect)}
            />
          </li>
        ))}
      </ul>
      <Text size="small" className="text-ui-fg-subtle">
        {[
          card.minimum_age !== null &&
            t("safety.card.minimumAgeIs", { age: card.minimum_age }),
          card.patch_test !== null && t("safety.card.needsTest"),
          card.ingredients.length > 0 &&
            t("safety.card.ingredientsCount", {
              number: card.ingredients.length,
            }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </Text>
    </div>
  )
}
