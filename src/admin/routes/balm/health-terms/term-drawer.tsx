import { Button, Drawer, toast } from "@medusajs/ui"
import { useState } from "react"
import { useBalm } from "../../../hooks/use-balm"
import { useChangeTerms } from "../../../hooks/use-health-terms"
import type {
  HealthTerm,
  TermWords,
  Vocabulary,
} from "../../../lib/api/health-terms"
import { refusedWith } from "../../../lib/client"
import { TermFields } from "./term-fields"

const FRESH: TermWords = {
  group: "",
  label: { en: "", zhCN: "" },
  weight: "care",
}

/** Adds a term of the store's own, or rewords one. */
export const TermDrawer = ({
  groups,
  term,
}: {
  groups: Vocabulary["groups"]
  term?: HealthTerm
}) => {
  const { t } = useBalm()
  const [draft, setDraft] = useState<TermWords>()
  const { add, change } = useChangeTerms()
  const isComplete =
    draft !== undefined &&
    draft.group !== "" &&
    draft.label.en.trim() !== "" &&
    draft.label.zhCN.trim() !== ""

  const outcome = {
    onSuccess: () => {
      toast.success(t("common.saved"))
      setDraft(undefined)
    },
    onError: (error: Error) => {
      if (refusedWith(error, 422)) {
        toast.error(t("terms.duplicate"))
      } else if (refusedWith(error, 409)) {
        toast.error(t("terms.conflict"))
      } else {
        toast.error(t("common.notSaved", { reason: error.message }))
      }
    },
  }
  const submit = () => {
    if (!draft || !isComplete) {
      return
    }
    if (term) {
      const { code, version } = term
      change.mutate({ code, version, words: draft }, outcome)
    } else {
      add.mutate(draft, outcome)
    }
  }
  const open = (isOpen: boolean) => {
    const { group, label, weight } = term ?? FRESH
    setDraft(isOpen ? { group, label, weight } : undefined)
  }
  return (
    <Drawer open={draft !== undefined} onOpenChange={open}>
      <Drawer.Trigger asChild>
        <Button size="small" variant={term ? "secondary" : "primary"}>
          {t(term ? "terms.edit" : "terms.add")}
        </Button>
      </Drawer.Trigger>
      <Drawer.Content aria-describedby={undefined}>
        <Drawer.Header>
          <Drawer.Title>{t(term ? "terms.edit" : "terms.add")}</Drawer.Title>
        </Drawer.Header>
        <form
          className="flex min-h-0 flex-1 flex-col"
          onSubmit={(event) => {
            event.preventDefault()
            submit()
          }}
        >
          <Drawer.Body className="flex-1 overflow-y-auto">
            {draft && (
              <TermFields draft={draft} groups={groups} onChange={setDraft} />
            )}
          </Drawer.Body>
          <Drawer.Footer>
            <Drawer.Close asChild>
              <Button type="button" variant="secondary">
                {t("common.cancel")}
              </Button>
            </Drawer.Close>
            <Button
              type="submit"
              disabled={!isComplete}
              isLoading={add.isPending || change.isPending}
            >
              {t("common.save")}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
