import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import type { ServicePackage } from "../../../lib/api/service-packages"

type Item = ServicePackage["items"][number]

/** What a package holds, in words. */
export const usePackageWords = () => {
  const { t } = useBalm()
  const format = useFormat()
  const nameOf = (item: Item): string => {
    const name = item.title ?? t("catalogue.noName")
    return item.kind === "category" ? t("packages.anyOf", { name }) : name
  }
  return {
    nameOf,
    /** As "10 x Facial". */
    holds: (item: Item): string =>
      t("packages.times", {
        number: format.number(item.sessions),
        name: nameOf(item),
      }),
  }
}
