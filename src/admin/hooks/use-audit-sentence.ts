import type { AuditEntry } from "../lib/api/audit"
import { auditWord } from "../lib/audit-words"
import { useBalm } from "./use-balm"

/** Who did what to whom, as one would say it. */
export const useAuditSentence = () => {
  const { t, knownWord } = useBalm()
  return (entry: AuditEntry): string => {
    const actor =
      entry.actor_name ??
      (entry.actor_type === "system"
        ? t("audit.actor.system")
        : (knownWord("audit.actor", entry.actor_type) ??
          t("audit.actor.unknown")))
    const customer =
      entry.customer_name ??
      (entry.customer_id ? t("common.noName") : t("audit.nobody"))
    const key = `audit.sentence.${auditWord(entry.action)}`
    return t([key, "audit.sentence.other"], { actor, customer })
  }
}
