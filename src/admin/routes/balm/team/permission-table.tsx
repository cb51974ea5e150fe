import { Check } from "@medusajs/icons"
import { Container, Heading, Table, Text } from "@medusajs/ui"
import { ErrorState } from "../../../components/error-state"
import { LoadingState } from "../../../components/loading-state"
import { useBalm } from "../../../hooks/use-balm"
import { usePermissions } from "../../../hooks/use-team"
import { permissionKey } from "./permission-key"

/** Who may do what, as the code has it, in plain words. */
export const PermissionTable = () => {
  const { t, word } = useBalm()
  const { data, isError, refetch } = usePermissions()
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("team.table")}</Heading>
        <Text size="small" className="text-ui-fg-subtle mt-1">
          {t("team.tableHelp")}
        </Text>
      </div>
      {isError ? (
        <ErrorState onRetry={() => void refetch()} />
      ) : data ? (
        <div
          className="overflow-x-auto"
          role="region"
          aria-label={t("team.table")}
          // Whoever uses the keyboard must be able to move it sideways.
          tabIndex={0}
        >
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{t("team.permissionName")}</Table.HeaderCell>
                {data.roles.map((role) => (
                  <Table.HeaderCell key={role} className="text-center">
                    {word("team.roles", role)}
                  </Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {data.permissions.map(({ permission, roles }) => (
                <Table.Row key={permission}>
                  <Table.Cell>
                    {word("team.permission", permissionKey(permission))}
                  </Table.Cell>
                  {data.roles.map((role) => (
                    <Table.Cell key={role} className="text-center">
                      {roles.includes(role) ? (
                        <>
                          <Check className="inline" aria-hidden />
                          <span className="sr-only">{t("team.yes")}</span>
                        </>
                      ) : (
                        <span className="text-ui-fg-muted">
                          <span aria-hidden>–</span>
                          <span className="sr-only">{t("team.no")}</span>
                        </span>
                      )}
                    </Table.Cell>
                  ))}
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      ) : (
        <LoadingState />
      )}
    </Container>
  )
}
