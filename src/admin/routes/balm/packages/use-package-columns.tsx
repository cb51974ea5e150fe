import { createDataTableColumnHelper } from "@medusajs/ui"
import { SaleBadge } from "../../../components/catalogue/sale-badge"
import { CellText } from "../../../components/cell-text"
import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import { usePricesText } from "../../../hooks/use-prices-text"
import type { ServicePackage } from "../../../lib/api/service-packages"
import { usePackageWords } from "./use-package-words"

const column = createDataTableColumnHelper<ServicePackage>()

export const usePackageColumns = () => {
  const { t } = useBalm()
  const format = useFormat()
  const pricesText = usePricesText()
  const { holds } = usePackageWords()
  return [
    column.display({
      id: "title",
      header: t("packages.package"),
      size: 220,
      cell: ({ row }) => (
        <CellText>{row.original.title ?? t("catalogue.noName")}</CellText>
      ),
    }),
    column.display({
      id: "items",
      header: t("packages.holds"),
      size: 240,
      cell: ({ row }) => (
        <CellText>{row.original.items.map(holds).join(" · ")}</CellText>
      ),
    }),
    column.display({
      id: "price",
      header: t("catalogue.price"),
      size: 170,
      cell: ({ row }) => (
        <CellText>{pricesText(row.original.prices) || "–"}</CellText>
      ),
    }),
    column.display({
      id: "sold",
      header: t("packages.sold"),
      size: 80,
      cell: ({ row }) => format.number(row.original.sold),
    }),
    column.display({
      id: "state",
      header: t("common.status"),
      size: 130,
      cell: ({ row }) => (
        <SaleBadge
          problems={[
            ...row.original.problems,
            ...(row.original.items.some((item) => item.deleted)
              ? ["item_deleted"]
              : []),
          ]}
        />
      ),
    }),
  ]
}
