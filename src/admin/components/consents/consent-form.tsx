import { Button, Drawer, Label, Text, Textarea, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useBalm } from "../../hooks/use-balm"
import { useRecordConsents } from "../../hooks/use-consents"
import { matterName } from "../../lib/api/consents"
import { browserLocale } from "../../lib/format"
import { FilterPills } from "../filter-pills"

type Wording = {
  purpose: string
  channel: string | null
  version: string
  text: string
}

const UNCHANGED = "unchanged"

/** One question per matter, in its own words, and how the answer came. */
export const ConsentForm = ({
  customerId,
  wordings,
  onDone,
}: {
  customerId: string
  wordings: Wording[]
  onDone: () => void
}) => {
  const { t, word } = useBalm()
  const { i18n } = useTranslation()
  const [answers, setAnswers] = useState<Record<string, string>>({})
  const [reason, setReason] = useState("")
  const record = useRecordConsents()
  const consents = wordings.flatMap(({ purpose, channel, version }) => {
    const state = answers[version] ?? UNCHANGED
    return state === UNCHANGED
      ? []
      : [{ purpose, channel, state, wording_version: version }]
  })
  const save = () =>
    record.mutate(
      { customerId, consents, reason, locale: browserLocale(i18n.language) },
      {
        onSuccess: () => {
          toast.success(t("consents.saved"))
          onDone()
        },
        onError: (error) =>
          toast.error(t("common.notSaved", { reason: error.message })),
      }
    )
  return (
    <>
      <Drawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
        {wordings.map((wording) => (
          <section key={wording.version} className="flex flex-col gap-y-2">
            <Text size="small" weight="plus">
              {word("consents.matter", matterName(wording))}
            </Text>
            <Text
              size="small"
              className="border-ui-border-strong text-ui-fg-subtle border-s-2 ps-3"
            >
              {wording.text}
            </Text>
            <FilterPills
              label={t("consents.answer")}
              value={answers[wording.version] ?? UNCHANGED}
              onChange={(state) =>
                setAnswers({ ...answers, [wording.version]: state })
              }
              options={[
                { value: "given", label: t("consents.say.given") },
                { value: "withdrawn", label: t("consents.say.withdrawn") },
                { value: UNCHANGED, label: t("consents.unchanged") },
              ]}
            />
          </section>
        ))}
        <div className="flex flex-col gap-y-2">
          <Label htmlFor="balm-consent-reason" size="small" weight="plus">
            {t("consents.reason")}
          </Label>
          <Textarea
            id="balm-consent-reason"
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.target.value)}
          />
          <Text size="xsmall" className="text-ui-fg-subtle">
            {t("consents.reasonHelp")}
          </Text>
        </div>
      </Drawer.Body>
      <Drawer.Footer>
        <Drawer.Close asChild>
          <Button variant="secondary">{t("common.cancel")}</Button>
        </Drawer.Close>
        <Button
          onClick={save}
          isLoading={record.isPending}
          disabled={consents.length === 0 || reason.trim().length < 3}
        >
          {t("common.save")}
        </Button>
      </Drawer.Footer>
    </>
  )
}
