import { Button } from "@medusajs/ui"
import { useState } from "react"
import { DetailDrawer } from "../../../components/detail-drawer"
import { ErrorState } from "../../../components/error-state"
import { IfMay } from "../../../components/if-may"
import { LoadingState } from "../../../components/loading-state"
import { useBalm } from "../../../hooks/use-balm"
import { useCatalogueView } from "../../../hooks/use-catalogue-view"
import { useServicePackage } from "../../../hooks/use-service-packages"
import { PackageDetails } from "./package-details"
import { PackageForm } from "./package-form"
import { RemovePackage } from "./remove-package"

/** A package beside the list: read, changed, or new. */
export const PackageDrawer = () => {
  const { t } = useBalm()
  const { isNew, openId, open, shut } = useCatalogueView()
  const [isChanged, setChanged] = useState(false)
  const { data, isError, refetch } = useServicePackage(openId)
  if (isNew) {
    return <PackageForm onDone={open} onClose={shut} />
  }
  if (isChanged && data) {
    return (
      <PackageForm
        found={data.service_package}
        onDone={() => setChanged(false)}
        onClose={() => setChanged(false)}
      />
    )
  }
  return (
    <DetailDrawer
      title={data?.service_package.title ?? t("packages.package")}
      isOpen={openId !== undefined}
      onClose={shut}
      footer={
        data && (
          <IfMay permission="catalogue.write">
            <RemovePackage found={data.service_package} onDone={shut} />
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
        <PackageDetails found={data.service_package} />
      ) : (
        <LoadingState />
      )}
    </DetailDrawer>
  )
}
