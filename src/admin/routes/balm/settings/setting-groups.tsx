import { Container, Heading } from "@medusajs/ui"
import { EmptyState } from "../../../components/empty-state"
import { ErrorState } from "../../../components/error-state"
import { LoadingState } from "../../../components/loading-state"
import { useBalm } from "../../../hooks/use-balm"
import { useSettings } from "../../../hooks/use-settings"
import { byContext } from "../../../lib/setting-draft"
import { SettingRow } from "./setting-row"

/** All rules, one box per subject. */
export const SettingGroups = () => {
  const { t, word } = useBalm()
  const { data, isError, refetch } = useSettings()
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
        <LoadingState rows={6} />
      </Container>
    )
  }
  if (data.settings.length === 0) {
    return (
      <Container className="p-0">
        <EmptyState
          title={t("settings.emptyTitle")}
          text={t("settings.emptyText")}
        />
      </Container>
    )
  }
  return (
    <>
      {[...byContext(data.settings)].map(([context, settings]) => (
        <Container key={context} className="divide-y p-0">
          <Heading level="h2" className="px-6 py-4">
            {word("settings.context", context)}
          </Heading>
          {settings.map((setting) => (
            <SettingRow
              // A saved value starts the form anew.
              key={`${setting.key}:${JSON.stringify(setting.value)}`}
              setting={setting}
            />
          ))}
        </Container>
      ))}
    </>
  )
}
