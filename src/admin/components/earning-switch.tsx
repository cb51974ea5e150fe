import { Container, Heading, Switch, Text, toast } from "@medusajs/ui"
import { useBalm } from "../hooks/use-balm"
import {
  useEarningExclusions,
  useSetEarning,
} from "../hooks/use-earning-exclusions"
import { useRights } from "../hooks/use-team"
import type { ExclusionScope } from "../lib/api/earning-exclusions"
import { ErrorState } from "./error-state"
import { HelpDrawer } from "./help-drawer"
import { LoadingState } from "./loading-state"

/** Whether a product, a category or a collection earns points. */
export const EarningSwitch = ({
  scope,
  id,
}: {
  scope: ExclusionScope
  id: string
}) => {
  const { t } = useBalm()
  const may = useRights()
  const exclusions = useEarningExclusions(scope, id)
  const set = useSetEarning(scope, id)
  const all = exclusions.data?.earning_exclusions ?? []
  const own = all.find((one) => one.scope_type === scope && one.scope_id === id)
  const others = all.filter((one) => one !== own)
  const change = () => {
    // Not disabled meanwhile: who uses the keyboard would lose their place.
    if (!set.isPending) {
      set.mutate(own?.id ?? null, {
        onError: () => toast.error(t("earning.failed")),
      })
    }
  }
  if (!may("points.read")) {
    return null
  }
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading level="h2">{t("earning.title")}</Heading>
        <HelpDrawer guide="members" />
      </div>
      {exclusions.isError ? (
        <ErrorState onRetry={() => void exclusions.refetch()} />
      ) : exclusions.isPending ? (
        <LoadingState />
      ) : (
        <div className="flex flex-col gap-y-2 px-6 py-4">
          <div className="flex items-center justify-between gap-x-4">
            <Text size="small" weight="plus" id={`balm-earning-${id}`}>
              {t(`earning.${scope}`)}
            </Text>
            <Switch
              aria-labelledby={`balm-earning-${id}`}
              // What leaves it out further up decides, whatever stands here.
              checked={!own && others.length === 0}
              disabled={!may("settings.write") || (!own && others.length > 0)}
              onCheckedChange={change}
            />
          </div>
          {others.map((other) => (
            <Text key={other.id} size="small">
              {t(`earning.by_${other.scope_type}`, { name: other.name ?? "" })}
            </Text>
          ))}
          <Text size="small" className="text-ui-fg-subtle">
            {t("earning.help")}
          </Text>
        </div>
      )}
    </Container>
  )
}
