import { Button, Text, toast } from "@medusajs/ui"
import { useBalm } from "../../hooks/use-balm"
import { useFormat } from "../../hooks/use-format"
import { useConcludePatchTest } from "../../hooks/use-safety"
import type { PatchTest, PatchTestOutcome } from "../../lib/api/safety"
import { patchTestTone } from "../../lib/tones"
import { StateBadge } from "../state-badge"

const CONCLUSIONS = ["no_reaction", "mild_reaction", "reaction"] as const

const PatchTestRow = ({
  test,
  onConclude,
  isBusy,
}: {
  test: PatchTest
  onConclude: (outcome: PatchTestOutcome) => void
  isBusy: boolean
}) => {
  const { t, word } = useBalm()
  const format = useFormat()
  return (
    <li className="flex flex-col gap-y-1 py-3">
      <div className="flex items-start justify-between gap-x-4">
        <Text size="small" weight="plus">
          {test.product_title ?? t("safety.unknownProduct")}
        </Text>
        <StateBadge
          tone={patchTestTone(test.outcome)}
          label={word("safety.outcomes", test.outcome)}
        />
      </div>
      <Text size="small" className="text-ui-fg-subtle">
        {t("safety.testedOn", { date: format.day(test.tested_at) })}
        {" · "}
        {t("safety.countsUntil", {
          from: format.day(test.valid_from),
          until: format.day(test.valid_until),
        })}
        {test.batch && ` · ${t("safety.batchIs", { batch: test.batch })}`}
      </Text>
      {test.note && <Text size="small">{test.note}</Text>}
      {test.outcome === "pending" && (
        <div className="flex flex-wrap items-center gap-2 pt-1">
          <Text size="small">{t("safety.howDidItGo")}</Text>
          {CONCLUSIONS.map((outcome) => (
            <Button
              key={outcome}
              size="small"
              variant="secondary"
              disabled={isBusy}
              onClick={() => onConclude(outcome)}
            >
              {word("safety.outcomes", outcome)}
            </Button>
          ))}
        </div>
      )}
    </li>
  )
}

export const PatchTestList = ({
  customerId,
  tests,
}: {
  customerId: string
  tests: PatchTest[]
}) => {
  const { t } = useBalm()
  const conclude = useConcludePatchTest(customerId)
  const note = (id: string, outcome: PatchTestOutcome) =>
    conclude.mutate(
      { id, outcome },
      {
        onSuccess: () => toast.success(t("common.saved")),
        onError: (error) =>
          toast.error(t("common.notSaved", { reason: error.message })),
      }
    )
  return tests.length === 0 ? (
    <Text size="small" className="text-ui-fg-subtle px-6 pb-4">
      {t("safety.testsNone")}
    </Text>
  ) : (
    <ul className="divide-ui-border-base divide-y divide-dashed px-6">
      {tests.map((test) => (
        <PatchTestRow
          key={test.id}
          test={test}
          isBusy={conclude.isPending}
          onConclude={(outcome) => note(test.id, outcome)}
        />
      ))}
    </ul>
  )
}
