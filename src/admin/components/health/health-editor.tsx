import { Button, FocusModal, Heading, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useBalm } from "../../hooks/use-balm"
import { useSaveHealth } from "../../hooks/use-health"
import type {
  HealthContent,
  HealthField,
  HealthRecord,
} from "../../lib/api/health"
import type { Vocabulary } from "../../lib/api/health-terms"
import { refusedWith } from "../../lib/client"
import { changesOf, differences } from "../../lib/health-draft"
import { HealthForm } from "./health-form"

/**
 * The form. It sends what was changed and the version it began with; when a
 * colleague saved meanwhile, it takes over what they wrote, says which fields
 * those are, and keeps what was typed here.
 */
export const HealthEditor = ({
  customerId,
  record,
  vocabulary,
  onReload,
}: {
  customerId: string
  record: HealthRecord
  vocabulary: Vocabulary
  onReload: () => Promise<HealthRecord | undefined>
}) => {
  const { t, word } = useBalm()
  const [isOpen, setOpen] = useState(false)
  const [base, setBase] = useState(record)
  const [draft, setDraft] = useState<HealthContent>(record.profile)
  const [others, setOthers] = useState<HealthField[]>([])
  const save = useSaveHealth(customerId)

  const open = (next: boolean) => {
    setOpen(next)
    if (next) {
      setBase(record)
      setDraft(record.profile)
      setOthers([])
    }
  }
  const changes = changesOf(base.profile, draft)

  const meet = async () => {
    const newest = await onReload()
    if (newest) {
      setOthers(differences(base.profile, newest.profile))
      setBase(newest)
      setDraft({ ...newest.profile, ...changes })
    }
  }
  const submit = () =>
    save.mutate(
      { version: base.version, profile: changes },
      {
        onSuccess: () => {
          toast.success(t("common.saved"))
          setOpen(false)
        },
        onError: (error) => {
          if (refusedWith(error, 409)) {
            void meet()
          } else {
            toast.error(t("common.notSaved", { reason: error.message }))
          }
        },
      }
    )

  return (
    <FocusModal open={isOpen} onOpenChange={open}>
      <FocusModal.Trigger asChild>
        <Button size="small">
          {t(base.version > 0 ? "health.edit" : "health.fillIn")}
        </Button>
      </FocusModal.Trigger>
      <FocusModal.Content aria-describedby={undefined}>
        <FocusModal.Header>
          <Button
            size="small"
            disabled={Object.keys(changes).length === 0}
            isLoading={save.isPending}
            onClick={submit}
          >
            {t("common.save")}
          </Button>
        </FocusModal.Header>
        <FocusModal.Body className="overflow-y-auto">
          <div className="mx-auto flex max-w-3xl flex-col gap-y-6 px-6 py-8">
            <FocusModal.Title asChild>
              <Heading>{t("health.title")}</Heading>
            </FocusModal.Title>
            {others.length > 0 && (
              <div
                role="alert"
                className="bg-ui-tag-orange-bg text-ui-tag-orange-text rounded-lg p-4"
              >
                <Text size="small" weight="plus">
                  {t("health.conflict")}
                </Text>
                <Text size="small">
                  {t("health.conflictText", {
                    fields: others
                      .map((field) => word("health.fields", field))
                      .join(" · "),
                  })}
                </Text>
              </div>
            )}
            <HealthForm
              key={base.version}
              draft={draft}
              vocabulary={vocabulary}
              set={(field, value) => setDraft({ ...draft, [field]: value })}
            />
          </div>
        </FocusModal.Body>
      </FocusModal.Content>
    </FocusModal>
  )
}
