import { Text } from "@medusajs/ui"
import { ErrorState } from "../../../components/error-state"
import { LoadingState } from "../../../components/loading-state"
import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import { useMemberTiers } from "../../../hooks/use-members"
import { useStaffNames } from "../../../hooks/use-staff-names"
import { useTierWords } from "../../../hooks/use-tier-words"
import type { TierChange } from "../../../lib/api/members"

/** Why a tier came or went, in words. */
const useReason = () => {
  const { t, word } = useBalm()
  const { allOf } = useTierWords()
  const { nameOf } = useStaffNames()
  return ({ reason, facts, actor_id, note }: TierChange): string => {
    const who = actor_id && t("members.by", { name: nameOf(actor_id) })
    const did = facts && allOf(facts)
    return [word("members.tierReason", reason), did, who, note]
      .filter(Boolean)
      .join(" · ")
  }
}

/** The tiers a member has had, newest first. */
export const TierHistory = ({ memberId }: { memberId: string }) => {
  const { t, language } = useBalm()
  const format = useFormat()
  const reasonOf = useReason()
  const { data, isError, refetch } = useMemberTiers(memberId)
  if (isError) {
    return <ErrorState onRetry={() => void refetch()} />
  }
  if (!data) {
    return <LoadingState />
  }
  if (data.tier_changes.length === 0) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("members.tierHistoryNone")}
      </Text>
    )
  }
  return (
    <ol className="divide-ui-border-base divide-y">
      {data.tier_changes.map((change) => (
        <li key={change.id} className="py-2.5">
          <Text size="small" weight="plus">
            {change.from
              ? t("members.fromTo", {
                  from: change.from.name[language],
                  to: change.to?.name[language] ?? t("members.noTier"),
                })
              : (change.to?.name[language] ?? t("members.noTier"))}
          </Text>
          <Text size="xsmall" className="text-ui-fg-subtle break-words">
            {format.moment(change.occurred_at)} · {reasonOf(change)}
          </Text>
        </li>
      ))}
    </ol>
  )
}
