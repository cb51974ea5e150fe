import { createDataTableColumnHelper } from "@medusajs/ui"
import { SaleBadge } from "../../../components/catalogue/sale-badge"
import { CellText } from "../../../components/cell-text"
import { useBalm } from "../../../hooks/use-balm"
import { usePricesText } from "../../../hooks/use-prices-text"
import type { Service } from "../../../lib/api/services"

const column = createDataTableColumnHelper<Service>()

/** Hands-on minutes and those a product works alone. */
export const wholeMinutes = (service: Service): number =>
  service.duration_minutes +
  service.processing_minutes +
  service.finishing_minutes

export const useServiceColumns = () => {
  const { t } = useBalm()
  const pricesText = usePricesText()
  return [
    column.display({
      id: "title",
      header: t("services.service"),
      size: 280,
      cell: ({ row }) => (
        <CellText>{row.original.title ?? t("catalogue.noName")}</CellText>
      ),
    }),
    column.display({
      id: "minutes",
      header: t("services.length"),
      size: 110,
      cell: ({ row }) =>
        t("services.minutes", { number: wholeMinutes(row.original) }),
    }),
    column.display({
      id: "price",
      header: t("catalogue.price"),
      size: 180,
      cell: ({ row }) => (
        <CellText>{pricesText(row.original.prices) || "–"}</CellText>
      ),
    }),
    column.display({
      id: "state",
      header: t("common.status"),
      size: 130,
      cell: ({ row }) => <SaleBadge problems={row.original.problems} />,
    }),
  ]
}
