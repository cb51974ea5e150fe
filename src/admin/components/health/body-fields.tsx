import { useBalm } from "../../hooks/use-balm"
import {
  DEGREES,
  HAIR_TEXTURES,
  HAIR_THICKNESSES,
  HAIR_TREATMENTS,
  SKIN_STATES,
  SKIN_TYPES,
} from "../../lib/api/health"
import type { HealthContent } from "../../lib/api/health"
import { LabelledSection } from "../labelled-section"
import { AnyOf, OneOf } from "./choices"
import type { SetField } from "./health-form"

const FIVE = [0, 1, 2, 3, 4].map((value) => ({ value, label: String(value) }))

const PHOTOTYPES = ["I", "II", "III", "IV", "V", "VI"].map((label, index) => ({
  value: index + 1,
  label,
}))

/** Skin, hair, scalp, and what somebody feels strongly. */
export const BodyFields = ({
  draft,
  set,
}: {
  draft: HealthContent
  set: SetField
}) => {
  const { t, word } = useBalm()
  const named = <Value extends string>(
    group: string,
    values: readonly Value[]
  ) => values.map((value) => ({ value, label: word(group, value) }))
  const { sensitivities, skin, hair, scalp } = draft
  return (
    <>
      <LabelledSection title={t("health.fields.sensitivities")}>
        {(["pressure", "heat", "scent"] as const).map((sense) => (
          <OneOf
            key={sense}
            label={word("health.senses", sense)}
            options={named("health.degrees", DEGREES)}
            value={sensitivities[sense]}
            onChange={(value) =>
              set("sensitivities", { ...sensitivities, [sense]: value })
            }
          />
        ))}
      </LabelledSection>
      <LabelledSection title={t("health.fields.skin")}>
        <OneOf
          label={t("health.skinType")}
          options={named("health.skinTypes", SKIN_TYPES)}
          value={skin.type}
          onChange={(type) => set("skin", { ...skin, type })}
        />
        <OneOf
          label={t("health.phototype")}
          options={PHOTOTYPES}
          value={skin.phototype}
          onChange={(phototype) => set("skin", { ...skin, phototype })}
        />
        <AnyOf
          label={t("health.skinState")}
          options={named("health.skinStates", SKIN_STATES)}
          values={skin.states}
          onChange={(states) => set("skin", { ...skin, states })}
        />
      </LabelledSection>
      <LabelledSection title={t("health.fields.hair")}>
        <OneOf
          label={t("health.hairTexture")}
          options={named("health.hairTextures", HAIR_TEXTURES)}
          value={hair.texture}
          onChange={(texture) => set("hair", { ...hair, texture })}
        />
        <OneOf
          label={t("health.hairThickness")}
          options={named("health.hairThicknesses", HAIR_THICKNESSES)}
          value={hair.thickness}
          onChange={(thickness) => set("hair", { ...hair, thickness })}
        />
        <AnyOf
          label={t("health.hairTreatment")}
          options={named("health.hairTreatments", HAIR_TREATMENTS)}
          values={hair.treatments}
          onChange={(treatments) => set("hair", { ...hair, treatments })}
        />
      </LabelledSection>
      <LabelledSection title={t("health.scalpScale")}>
        <OneOf
          label={t("health.oiliness")}
          options={FIVE}
          value={scalp.oiliness}
          onChange={(oiliness) => set("scalp", { ...scalp, oiliness })}
        />
        <OneOf
          label={t("health.loss")}
          options={FIVE}
          value={scalp.loss}
          onChange={(loss) => set("scalp", { ...scalp, loss })}
        />
        <OneOf
          label={t("health.dandruff")}
          options={FIVE}
          value={scalp.dandruff}
          onChange={(dandruff) => set("scalp", { ...scalp, dandruff })}
        />
      </LabelledSection>
    </>
  )
}
