import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { ErrorState } from "../components/error-state"
import { FactList } from "../components/fact-list"
import { HelpDrawer } from "../components/help-drawer"
import { LoadingState } from "../components/loading-state"
import { useBalm } from "../hooks/use-balm"
import { useServiceOf } from "../hooks/use-services"
import { useRights } from "../hooks/use-team"
import type { Service } from "../lib/api/services"

const Glimpse = ({ service }: { service: Service }) => {
  const { t, word } = useBalm()
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <FactList
        facts={[
          {
            label: word("services.time", "duration_minutes"),
            value: t("services.minutes", { number: service.duration_minutes }),
          },
          {
            label: t("services.interval"),
            value:
              service.minimum_interval_days === null
                ? t("services.noInterval")
                : t("services.days", { number: service.minimum_interval_days }),
          },
        ]}
      />
      <Link
        to={`/balm/services?id=${service.id}`}
        className="txt-small text-ui-fg-interactive self-start"
      >
        {t("services.open")}
      </Link>
    </div>
  )
}

const None = ({ productId }: { productId: string }) => {
  const { t } = useBalm()
  const may = useRights()
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <Text size="small" className="text-ui-fg-subtle">
        {t("services.notOne")}
      </Text>
      {may("catalogue.write") && (
        <Button size="small" variant="secondary" className="self-start" asChild>
          <Link to={`/balm/services?id=new&product=${productId}`}>
            {t("services.makeOne")}
          </Link>
        </Button>
      )}
    </div>
  )
}

/** How this product is performed, where it is a treatment. */
const ProductService = ({ data }: { data: { id: string } }) => {
  const { t } = useBalm()
  const service = useServiceOf(data.id)
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading level="h2">{t("services.service")}</Heading>
        <HelpDrawer guide="services" />
      </div>
      {service.isError ? (
        <ErrorState onRetry={() => void service.refetch()} />
      ) : service.isPending ? (
        <LoadingState />
      ) : service.data ? (
        <Glimpse service={service.data} />
      ) : (
        <None productId={data.id} />
      )}
    </Container>
  )
}

export const config = defineWidgetConfig({
  id: "balm-product-service",
  zone: "product.details.side.after",
})

export default ProductService
