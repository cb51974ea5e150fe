import { Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Link } from "react-router-dom"
import { IfMay } from "../../../components/if-may"
import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import { useTierWords } from "../../../hooks/use-tier-words"
import type { Tier } from "../../../lib/api/tiers"
import { RemoveTier } from "./remove-tier"
import { TierDrawer } from "./tier-drawer"

const LINK = "txt-compact-small-plus text-ui-fg-interactive"

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="flex flex-col gap-y-1">
    <Text size="xsmall" weight="plus" className="text-ui-fg-muted" asChild>
      <h3>{title}</h3>
    </Text>
    {children}
  </section>
)

const Lines = ({ lines }: { lines: string[] }) => (
  <ul className="flex flex-col gap-y-1">
    {lines.map((line) => (
      <Text as="div" key={line} size="small" className="break-words" asChild>
        <li>{line}</li>
      </Text>
    ))}
  </ul>
)

/** Where in Medusa the tier's prices and discounts are hung. */
const Group = ({ id }: { id: string | null }) => {
  const { t } = useBalm()
  return (
    <Part title={t("tiers.group")}>
      {id ? (
        <Link to={`/customer-groups/${id}`} className={LINK}>
          {t("tiers.openGroup")}
        </Link>
      ) : (
        <Text size="small" className="text-ui-fg-subtle">
          {t("tiers.groupNone")}
        </Text>
      )}
    </Part>
  )
}

/** One step of the ladder: what it asks, what it gives, who is on it. */
export const TierCard = ({ tier, tiers }: { tier: Tier; tiers: Tier[] }) => {
  const { t, language } = useBalm()
  const format = useFormat()
  const { asks, gives } = useTierWords()
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 px-6 py-4">
        <div className="flex min-w-0 items-center gap-x-3">
          <span className="bg-ui-bg-component shadow-borders-base text-ui-fg-subtle txt-compact-small-plus flex size-8 shrink-0 items-center justify-center rounded-full">
            {format.number(tier.rank)}
          </span>
          <div className="min-w-0">
            <Heading level="h2" className="break-words">
              {tier.name[language]}
            </Heading>
            <Link to={`/balm/members?show=${tier.id}`} className={LINK}>
              {t(tier.members === 1 ? "tiers.member" : "tiers.members", {
                number: format.number(tier.members),
              })}
            </Link>
          </div>
        </div>
        <IfMay permission="settings.write">
          <div className="flex gap-x-2">
            <TierDrawer tier={tier} tiers={tiers} />
            <RemoveTier tier={tier} />
          </div>
        </IfMay>
      </div>
      <div className="grid grid-cols-1 gap-x-6 gap-y-4 px-6 py-4 sm:grid-cols-3">
        <Part title={t("tiers.asks")}>
          <Lines lines={asks(tier)} />
        </Part>
        <Part title={t("tiers.gives")}>
          <Lines lines={gives(tier)} />
        </Part>
        <Group id={tier.customer_group_id} />
      </div>
    </Container>
  )
}
