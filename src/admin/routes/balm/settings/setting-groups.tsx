import { Container, Heading } from "@medusajs/ui"
import { EmptyState } from "../../../components/empty-state"
import { ErrorState } from "../../../components/error-state"
import { LoadingState } from "../../../components/loading-state"
import { useBalm } from "../../../hooks/use-balm"
import { useSettings } from "../../../hooks/use-settings"
import { SettingRow } from "./setting-row"

/** All rules, one box per subject. */
export const SettingGroups = () => {
  const { t, language } = useBalm()
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
  if (data.balm_settings.length === 0) {
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
      {data.balm_settings.map(({ context, label, settings }) => (
        <Container key={context} className="divide-y p-0">
          <Heading level="h2" className="px-6 py-4">
            {label[language]}
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
