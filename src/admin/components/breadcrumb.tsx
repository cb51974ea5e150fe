import { useBalm } from "../hooks/use-balm"

/** A page's name in the line above it, in the reader's language. */
export const Breadcrumb = ({ name }: { name: string }) => {
  const { t } = useBalm()
  return <>{t(`menu.${name}`)}</>
}
