import { Text } from "@medusajs/ui"
import { useBalm } from "../../hooks/use-balm"
import type { SafetyCard } from "../../lib/api/safety"
import { verdictTone } from "../../lib/tones"
import { FactList } from "../fact-list"
import { LabelledSection } from "../labelled-section"
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
  const { patch_test: test } = card
  const facts = [
    card.minimum_age !== null && {
      label: t("safety.card.minimumAge"),
      value: t("safety.card.minimumAgeIs", { age: card.minimum_age }),
    },
    test !== null && {
      label: t("safety.card.patchTest"),
      value: [
        test.lead_hours === null
          ? t("safety.card.needsTest")
          : t("safety.card.leadHoursAre", { hours: test.lead_hours }),
        test.valid_months !== null &&
          t("safety.card.validMonthsAre", { months: test.valid_months }),
        test.source,
      ]
        .filter(Boolean)
        .join(" · "),
    },
    card.ingredients.length > 0 && {
      label: t("safety.card.ingredients"),
      value: card.ingredients.join(" · "),
    },
  ].filter((fact) => fact !== false)
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      {card.contraindications.length > 0 && (
        <LabelledSection title={t("safety.card.contraindications")}>
          <ul className="flex flex-col gap-y-2">
            {card.contraindications.map(({ fact, effect, source }) => (
              <li
                key={fact}
                className="flex items-start justify-between gap-x-4"
              >
                <div className="min-w-0">
                  <Text size="small">{nameOf(fact)}</Text>
                  {source && (
                    <Text
                      size="xsmall"
                      className="text-ui-fg-muted break-words"
                    >
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
        </LabelledSection>
      )}
      {facts.length > 0 && <FactList facts={facts} />}
    </div>
  )
}
