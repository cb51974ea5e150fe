import { healthContent } from "../lib/api/health"
import type { HealthContent, HealthField } from "../lib/api/health"
import type { Vocabulary } from "../lib/api/health-terms"
import { useBalm } from "./use-balm"

const PHOTOTYPES = ["", "I", "II", "III", "IV", "V", "VI"]

/** Parts that say something, as one text. */
const joined = (
  parts: (string | null | false | undefined)[],
  sign: string
): string => parts.filter(Boolean).join(sign)

/** What the fields of a record say, in the reader's words. */
export const useHealthWords = (vocabulary: Vocabulary | undefined) => {
  const { t, word, language } = useBalm()
  const comma = language === "zhCN" ? "，" : ", "
  const stop = language === "zhCN" ? "；" : "; "

  const term = (code: string): string =>
    vocabulary?.health_terms.find((one) => one.code === code)?.label[
      language
    ] ?? t("health.unknownTerm")
  const noted = (name: string, note: string | null): string =>
    note ? t("health.noted", { name, note }) : name
  const degree = (label: string, value: number | null): string =>
    value === null ? "" : t("health.degree", { label, value })

  const say = {
    conditions: (rows: HealthContent["conditions"]) =>
      joined(
        rows.map(({ code, note }) => noted(term(code), note)),
        stop
      ),
    allergies: (rows: HealthContent["allergies"]) =>
      joined(
        rows.map(({ name, severity, note }) =>
          noted(
            name,
            joined(
              [
                severity !== "unknown" && word("health.severities", severity),
                note,
              ],
              comma
            )
          )
        ),
        stop
      ),
    ingredient_dislikes: (rows: string[]) => joined(rows, stop),
    medication: (rows: HealthContent["medication"]) =>
      joined(
        rows.map(({ name, note }) => noted(name, note)),
        stop
      ),
    pregnancy: ({ state, due_on }: HealthContent["pregnancy"]) =>
      state === "unknown"
        ? ""
        : joined(
            [
              word("health.pregnancies", state),
              due_on && t("health.dueOn", { date: due_on }),
            ],
            comma
          ),
    skin: ({ phototype, type, states }: HealthContent["skin"]) =>
      joined(
        [
          type && word("health.skinTypes", type),
          phototype !== null &&
            t("health.phototypeIs", { type: PHOTOTYPES[phototype] ?? "" }),
          ...states.map((state) => word("health.skinStates", state)),
        ],
        comma
      ),
    hair: ({ texture, thickness, treatments }: HealthContent["hair"]) =>
      joined(
        [
          texture && word("health.hairTextures", texture),
          thickness && word("health.hairThicknesses", thickness),
          ...treatments.map((one) => word("health.hairTreatments", one)),
        ],
        comma
      ),
    scalp: ({ oiliness, loss, dandruff }: HealthContent["scalp"]) =>
      joined(
        [
          degree(t("health.oiliness"), oiliness),
          degree(t("health.loss"), loss),
          degree(t("health.dandruff"), dandruff),
        ],
        comma
      ),
    sensitivities: (senses: HealthContent["sensitivities"]) =>
      joined(
        (["pressure", "heat", "scent"] as const).map((sense) => {
          const value = senses[sense]
          return value
            ? t("health.noted", {
                name: word("health.senses", sense),
                note: word("health.degrees", value),
              })
            : ""
        }),
        comma
      ),
    goals: (rows: string[]) => joined(rows, stop),
    emergency_contact: (contact: HealthContent["emergency_contact"]) =>
      contact
        ? joined([contact.name, contact.phone, contact.relation], comma)
        : "",
    notes: (text: string) => text,
  } satisfies {
    [Field in HealthField]: (value: HealthContent[Field]) => string
  }

  /** @param value of that field; empty text for nothing */
  const describe = (field: HealthField, value: unknown): string => {
    const shape = healthContent.shape
    switch (field) {
      case "conditions":
        return say.conditions(shape.conditions.parse(value))
      case "allergies":
        return say.allergies(shape.allergies.parse(value))
      case "ingredient_dislikes":
        return say.ingredient_dislikes(shape.ingredient_dislikes.parse(value))
      case "medication":
        return say.medication(shape.medication.parse(value))
      case "pregnancy":
        return say.pregnancy(shape.pregnancy.parse(value))
      case "skin":
        return say.skin(shape.skin.parse(value))
      case "hair":
        return say.hair(shape.hair.parse(value))
      case "scalp":
        return say.scalp(shape.scalp.parse(value))
      case "sensitivities":
        return say.sensitivities(shape.sensitivities.parse(value))
      case "goals":
        return say.goals(shape.goals.parse(value))
      case "emergency_contact":
        return say.emergency_contact(shape.emergency_contact.parse(value))
      case "notes":
        return say.notes(shape.notes.parse(value))
    }
  }
  return { describe }
}
