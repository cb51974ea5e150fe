import { Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { ProductFields } from "../../../components/catalogue/product-fields"
import { FormDrawer } from "../../../components/form-drawer"
import { LabelledSection } from "../../../components/labelled-section"
import { useBalm } from "../../../hooks/use-balm"
import { useChangeServices, useProductTitle } from "../../../hooks/use-services"
import type { Service } from "../../../lib/api/services"
import { refusedWith } from "../../../lib/client"
import { productDraft, readProductDraft } from "../../../lib/product-draft"
import type { DraftFaults } from "../../../lib/product-draft"
import { readServiceDraft, serviceDraft } from "../../../lib/service-draft"
import { ConsumableFields } from "./consumable-fields"
import { GuideFields } from "./guide-fields"
import { TreatmentFields } from "./treatment-fields"

/** What is sold already keeps its name and price on its product page. */
const Known = ({ productId }: { productId: string }) => {
  const { t } = useBalm()
  const { data } = useProductTitle(productId)
  return (
    <LabelledSection title={t("catalogue.soldAs")}>
      <Text size="small">{data ?? "…"}</Text>
      <Text size="small" className="text-ui-fg-subtle">
        {t("catalogue.productStays")}
      </Text>
    </LabelledSection>
  )
}

/** Describes a service; a new one may make its product along. */
export const ServiceForm = ({
  service,
  productId,
  onDone,
  onClose,
}: {
  service?: Service
  /** Empty: the product is made along. */
  productId: string
  onDone: (id: string) => void
  onClose: () => void
}) => {
  const { t } = useBalm()
  const { save } = useChangeServices()
  const [product, setProduct] = useState(() => productDraft())
  const [draft, setDraft] = useState(() => serviceDraft(service))
  const [faults, setFaults] = useState<DraftFaults>({})

  const submit = () => {
    const found: DraftFaults = {}
    const content = readServiceDraft(draft, found)
    const sold = productId
      ? { product_id: productId }
      : { product: readProductDraft(product, found) }
    setFaults(found)
    if (Object.keys(found).length > 0) {
      return
    }
    save.mutate(service ? { id: service.id, content } : { content, sold }, {
      onSuccess: (answer) => {
        toast.success(t("common.saved"))
        onDone(answer.service.id)
      },
      onError: (error) =>
        toast.error(
          refusedWith(error, 404)
            ? t("catalogue.targetGone")
            : t("common.notSaved", { reason: error.message })
        ),
    })
  }
  const parts = { draft, faults, onChange: setDraft }
  return (
    <FormDrawer
      title={t(service ? "services.changeTitle" : "services.add")}
      isOpen
      hasFaults={Object.keys(faults).length > 0}
      isSending={save.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {productId ? (
        <Known productId={productId} />
      ) : (
        <ProductFields draft={product} faults={faults} onChange={setProduct} />
      )}
      <TreatmentFields {...parts} />
      <GuideFields {...parts} />
      <ConsumableFields {...parts} />
    </FormDrawer>
  )
}
