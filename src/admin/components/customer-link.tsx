import { Link } from "react-router-dom"
import { useBalm } from "../hooks/use-balm"

/** The customer's name, leading to their page. */
export const CustomerLink = ({
  id,
  names,
}: {
  id: string | null
  names: ReadonlyMap<string, string | undefined>
}) => {
  const { t } = useBalm()
  if (id === null) {
    return <span className="text-ui-fg-muted">{t("common.walkIn")}</span>
  }
  return (
    <Link
      to={`/customers/${id}`}
      className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
      onClick={(event) => event.stopPropagation()}
    >
      {names.get(id) ?? t("common.noName")}
    </Link>
  )
}
