import { useBalm } from "../../hooks/use-balm"
import type { Verdict } from "../../lib/api/safety"
import { verdictTone } from "../../lib/tones"
import { StateBadge } from "../state-badge"

/** Shown where something speaks against a treatment; nothing, where not. */
export const VerdictBadge = ({ verdict }: { verdict: Verdict | undefined }) => {
  const { word } = useBalm()
  return verdict === undefined || verdict === "allow" ? null : (
    <StateBadge
      tone={verdictTone(verdict)}
      label={word("safety.verdicts", verdict)}
    />
  )
}
