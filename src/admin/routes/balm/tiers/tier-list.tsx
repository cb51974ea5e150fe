import { FeaturedBadge } from "@medusajs/icons"
import { Container, Text } from "@medusajs/ui"
import { EmptyState } from "../../../components/empty-state"
import { ErrorState } from "../../../components/error-state"
import { IfMay } from "../../../components/if-may"
import { LoadingState } from "../../../components/loading-state"
import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import { useTiers } from "../../../hooks/use-tiers"
import { TierCard } from "./tier-card"
import { TierDrawer } from "./tier-drawer"

/** The ladder from its lowest step to its highest. */
export const TierList = () => {
  const { t } = useBalm()
  const format = useFormat()
  const { data, isError, refetch } = useTiers()
  if (isError) {
    return (
      <Container className="p-0">
        <ErrorState onRetry={() => void refetch()} />
      </Container>
    )
  }
  if (!data) {
    return (
      <Container className="p-0">
        <LoadingState />
      </Container>
    )
  }
  const { membership_tiers: tiers, window_days } = data
  const add = (
    <IfMay permission="settings.write">
      <TierDrawer tiers={tiers} />
    </IfMay>
  )
  if (tiers.length === 0) {
    return (
      <Container className="flex flex-col items-center gap-y-4 pb-8">
        <EmptyState
          icon={<FeaturedBadge />}
          title={t("tiers.emptyTitle")}
          text={t("tiers.emptyText")}
        />
        {add}
      </Container>
    )
  }
  return (
    <>
      <Container className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 px-6 py-4">
        <div className="text-ui-fg-subtle flex max-w-2xl flex-1 basis-80 flex-col gap-y-2">
          <Text size="small">
            {t("tiers.howItWorks", { days: format.number(window_days) })}
          </Text>
          <Text size="small">{t("tiers.groupText")}</Text>
        </div>
        {add}
      </Container>
      <ol className="flex flex-col gap-y-3">
        {tiers.map((tier) => (
          <li key={tier.id}>
            <TierCard tier={tier} tiers={tiers} />
          </li>
        ))}
      </ol>
    </>
  )
}
