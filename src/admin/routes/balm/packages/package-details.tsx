import { Badge, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { ProblemList } from "../../../components/catalogue/problem-list"
import { FactList } from "../../../components/fact-list"
import { LabelledSection } from "../../../components/labelled-section"
import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import { usePricesText } from "../../../hooks/use-prices-text"
import type { ServicePackage } from "../../../lib/api/service-packages"
import { usePackageWords } from "./use-package-words"

type Item = ServicePackage["items"][number]

const ItemLine = ({ item }: { item: Item }) => {
  const { t } = useBalm()
  const pricesText = usePricesText()
  const { holds } = usePackageWords()
  return (
    <li className="flex items-start justify-between gap-x-4 py-2.5">
      <Text as="div" size="small" className="min-w-0 break-words">
        {holds(item)}{" "}
        {item.bonus && <Badge size="2xsmall">{t("packages.bonus")}</Badge>}
        {item.deleted && (
          <Badge size="2xsmall" color="orange">
            {t("packages.itemDeleted")}
          </Badge>
        )}
      </Text>
      <Text
        as="div"
        size="small"
        className="text-ui-fg-subtle shrink-0 text-right"
      >
        {item.bonus ? t("packages.noCashValue") : pricesText(item.shares)}
      </Text>
    </li>
  )
}

const Terms = ({ found }: { found: ServicePackage }) => {
  const { t, word } = useBalm()
  const format = useFormat()
  return (
    <LabelledSection title={t("packages.terms")}>
      <FactList
        facts={[
          {
            label: t("packages.validity"),
            value:
              found.validity_days === null
                ? t("packages.noEnd")
                : t(`packages.days.${found.validity_from}`, {
                    number: format.number(found.validity_days),
                  }),
          },
          {
            label: t("packages.usableBy"),
            value: word("packages.users", found.usable_by),
          },
          {
            label: t("packages.transferable"),
            value: word("packages.may", String(found.transferable)),
          },
          {
            label: t("packages.freezable"),
            value: word("packages.may", String(found.freezable)),
          },
          { label: t("packages.sold"), value: format.number(found.sold) },
        ]}
      />
    </LabelledSection>
  )
}

/** All about a package, and how its price divides. */
export const PackageDetails = ({ found }: { found: ServicePackage }) => {
  const { t } = useBalm()
  const pricesText = usePricesText()
  return (
    <>
      <ProblemList
        problems={[
          ...found.problems,
          ...(found.items.some((item) => item.deleted) ? ["item_deleted"] : []),
        ]}
      />
      <LabelledSection title={t("catalogue.soldAs")}>
        <Text size="small" weight="plus">
          {pricesText(found.prices) || t("catalogue.noPrice")}
        </Text>
        {found.product_id !== null && (
          <Link
            to={`/products/${found.product_id}`}
            className="txt-small text-ui-fg-interactive self-start"
          >
            {t("catalogue.toProduct")}
          </Link>
        )}
      </LabelledSection>
      <LabelledSection title={t("packages.holds")}>
        <Text size="small" className="text-ui-fg-subtle">
          {t("packages.sharesHelp")}
        </Text>
        <ul className="divide-ui-border-base divide-y">
          {found.items.map((item, at) => (
            <ItemLine key={at} item={item} />
          ))}
        </ul>
      </LabelledSection>
      <Terms found={found} />
    </>
  )
}
