import { useBalm } from "../../hooks/use-balm"
import { StaffName } from "../staff-name"

/** Who wrote a version: a colleague by name, or the customer. */
export const RecordedBy = ({ by }: { by: { type: string; id: string } }) => {
  const { word } = useBalm()
  return by.type === "user" ? (
    <StaffName id={by.id} />
  ) : (
    <>{word("health.actors", by.type.replace("-", "_"))}</>
  )
}
