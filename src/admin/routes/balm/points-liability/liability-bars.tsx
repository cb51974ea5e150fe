import { Container, Heading } from "@medusajs/ui"
import { BarList } from "../../../components/bar-list"
import { useBalm } from "../../../hooks/use-balm"
import { useBucketWords } from "../../../hooks/use-bucket-words"
import { useFormat } from "../../../hooks/use-format"
import { useListParams } from "../../../hooks/use-list-params"
import type { Liability, LiabilityPart } from "../../../lib/api/liability"
import { MEMBERS_ID, WHOLE } from "./liability-members"

/** The people behind a bar stand below, often out of sight. */
const showMembers = () =>
  document
    .getElementById(MEMBERS_ID)
    ?.scrollIntoView({ behavior: "smooth", block: "start" })

const Bars = ({
  title,
  parts,
  currency,
}: {
  title: string
  parts: LiabilityPart[]
  currency: string
}) => {
  const format = useFormat()
  const { name: nameOf } = useBucketWords()
  const { filter, setFilter } = useListParams(WHOLE)
  return (
    <Container className="flex flex-col gap-y-3 px-6 py-5">
      <Heading level="h2">{title}</Heading>
      <BarList
        chosen={filter}
        // The same one again shows everything, as before.
        onChoose={(bucket) => {
          setFilter(bucket === filter ? WHOLE : bucket)
          if (bucket !== filter) {
            showMembers()
          }
        }}
        bars={parts.map(({ bucket, points, value }) => ({
          key: bucket,
          label: nameOf(bucket),
          value: points,
          text: [
            format.number(points),
            value !== null && format.money(value, currency),
          ]
            .filter(Boolean)
            .join(" · "),
        }))}
      />
    </Container>
  )
}

/** How old the points are, and when they would expire. */
export const LiabilityBars = ({ liability }: { liability: Liability }) => {
  const { t } = useBalm()
  const { by_age, by_expiry, currency_code } = liability
  return (
    <div className="grid grid-cols-1 gap-3 lg:grid-cols-2">
      <Bars
        title={t("liability.byAge")}
        parts={by_age}
        currency={currency_code}
      />
      <Bars
        title={t("liability.byExpiry")}
        parts={by_expiry}
        currency={currency_code}
      />
    </div>
  )
}
