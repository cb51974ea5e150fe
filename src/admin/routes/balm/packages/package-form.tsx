import { Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { FormDrawer } from "../../../components/form-drawer"
import { LabelledSection } from "../../../components/labelled-section"
import { useBalm } from "../../../hooks/use-balm"
import { useChangePackages } from "../../../hooks/use-service-packages"
import type { ServicePackage } from "../../../lib/api/service-packages"
import { refusedWith } from "../../../lib/client"
import { packageDraft, readPackageDraft } from "../../../lib/package-draft"
import { productDraft } from "../../../lib/product-draft"
import type { DraftFaults } from "../../../lib/product-draft"
import { ItemFields } from "./item-fields"
import { readSoldDraft, SoldFields } from "./sold-fields"
import type { SoldDraft } from "./sold-fields"
import { TermFields } from "./term-fields"

/** Defines a package; a new one may make its product along. */
export const PackageForm = ({
  found,
  onDone,
  onClose,
}: {
  found?: ServicePackage
  onDone: (id: string) => void
  onClose: () => void
}) => {
  const { t } = useBalm()
  const { save } = useChangePackages()
  const [sold, setSold] = useState<SoldDraft>(() => ({
    isNew: true,
    product: productDraft(),
    variantId: "",
    name: "",
  }))
  const [draft, setDraft] = useState(() => packageDraft(found))
  const [faults, setFaults] = useState<DraftFaults>({})

  const submit = () => {
    const wrong: DraftFaults = {}
    const content = readPackageDraft(draft, wrong)
    const told = found
      ? { id: found.id, content }
      : { content, sold: readSoldDraft(sold, wrong) }
    setFaults(wrong)
    if (Object.keys(wrong).length > 0) {
      return
    }
    save.mutate(told, {
      onSuccess: (answer) => {
        toast.success(t("common.saved"))
        onDone(answer.service_package.id)
      },
      onError: (error) =>
        toast.error(
          refusedWith(error, 404)
            ? t("catalogue.targetGone")
            : t("common.notSaved", { reason: error.message })
        ),
    })
  }
  return (
    <FormDrawer
      title={
        found
          ? t("packages.changeTitle", { name: found.title ?? "" })
          : t("packages.add")
      }
      isOpen
      hasFaults={Object.keys(faults).length > 0}
      isSending={save.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {found ? (
        <LabelledSection title={t("catalogue.soldAs")}>
          <Text size="small" className="text-ui-fg-subtle">
            {t("catalogue.productStays")}
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            {t("packages.soldStays")}
          </Text>
        </LabelledSection>
      ) : (
        <SoldFields draft={sold} faults={faults} onChange={setSold} />
      )}
      <ItemFields draft={draft} faults={faults} onChange={setDraft} />
      <TermFields draft={draft} faults={faults} onChange={setDraft} />
    </FormDrawer>
  )
}
