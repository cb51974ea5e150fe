import { Button, clx, Text, toast } from "@medusajs/ui"
import { StateBadge } from "../../../components/state-badge"
import { useBalm } from "../../../hooks/use-balm"
import { useChangeTerms } from "../../../hooks/use-health-terms"
import type { HealthTerm, Vocabulary } from "../../../lib/api/health-terms"
import { refusedWith } from "../../../lib/client"
import { termTone } from "../../../lib/tones"
import { TermDrawer } from "./term-drawer"

/** One term: the reader's word first, the other language beside it. */
export const TermRow = ({
  term,
  groups,
  mayWrite,
}: {
  term: HealthTerm
  groups: Vocabulary["groups"]
  mayWrite: boolean
}) => {
  const { t, word, language } = useBalm()
  const { change } = useChangeTerms()
  const { code, label, weight, own, retired, version } = term
  const offer = () =>
    change.mutate(
      { code, version, retired: !retired },
      {
        onSuccess: () => toast.success(t("common.saved")),
        onError: (error) =>
          toast.error(
            refusedWith(error, 409)
              ? t("terms.conflict")
              : t("common.notSaved", { reason: error.message })
          ),
      }
    )
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2.5">
      <div className="min-w-0 flex-1 basis-64">
        <Text
          size="small"
          weight="plus"
          className={clx("break-words", retired && "text-ui-fg-muted")}
        >
          {label[language]}
        </Text>
        <Text size="small" className="text-ui-fg-subtle break-words">
          {label[language === "en" ? "zhCN" : "en"]}
        </Text>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {own && (
          <StateBadge
            tone={retired ? "grey" : "blue"}
            label={t(retired ? "terms.retired" : "terms.own")}
          />
        )}
        <StateBadge
          tone={termTone(weight)}
          label={word("terms.weights", weight)}
        />
        {mayWrite && (
          <>
            <TermDrawer groups={groups} term={term} />
            <Button
              size="small"
              variant="secondary"
              isLoading={change.isPending}
              onClick={offer}
            >
              {t(retired ? "terms.restore" : "terms.retire")}
            </Button>
          </>
        )}
      </div>
    </li>
  )
}
