import { useBalm } from "../../hooks/use-balm"
import { Notice } from "../notice"
import { SafetyReasons } from "./safety-reasons"

/** Why there is no button. */
export const BlockedNote = ({
  personId,
  productId,
}: {
  personId: string | null
  productId: string | null
}) => {
  const { t } = useBalm()
  return (
    <Notice tone="red" title={t("desk.blockedTitle")}>
      {personId !== null && (
        <SafetyReasons personId={personId} productId={productId} />
      )}
    </Notice>
  )
}
