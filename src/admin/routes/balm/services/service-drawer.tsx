import { Button } from "@medusajs/ui"
import { useState } from "react"
import { DetailDrawer } from "../../../components/detail-drawer"
import { ErrorState } from "../../../components/error-state"
import { IfMay } from "../../../components/if-may"
import { LoadingState } from "../../../components/loading-state"
import { useBalm } from "../../../hooks/use-balm"
import { useCatalogueView } from "../../../hooks/use-catalogue-view"
import { useService } from "../../../hooks/use-services"
import { RemoveService } from "./remove-service"
import { ServiceDetails } from "./service-details"
import { ServiceForm } from "./service-form"

/** A service beside the list: read, changed, or new. */
export const ServiceDrawer = () => {
  const { t } = useBalm()
  const { isNew, openId, productId, open, shut } = useCatalogueView()
  const [isChanged, setChanged] = useState(false)
  const { data, isError, refetch } = useService(openId)
  if (isNew) {
    return <ServiceForm productId={productId} onDone={open} onClose={shut} />
  }
  if (isChanged && data) {
    return (
      <ServiceForm
        service={data.service}
        productId={data.service.product_id}
        onDone={() => setChanged(false)}
        onClose={() => setChanged(false)}
      />
    )
  }
  return (
    <DetailDrawer
      title={data?.service.title ?? t("services.service")}
      isOpen={openId !== undefined}
      onClose={shut}
      footer={
        data && (
          <IfMay permission="catalogue.write">
            <RemoveService service={data.service} onDone={shut} />
            <Button size="small" onClick={() => setChanged(true)}>
              {t("catalogue.change")}
            </Button>
          </IfMay>
        )
      }
    >
      {isError ? (
        <ErrorState onRetry={() => void refetch()} />
      ) : data ? (
        <ServiceDetails service={data.service} />
      ) : (
        <LoadingState />
      )}
    </DetailDrawer>
  )
}
