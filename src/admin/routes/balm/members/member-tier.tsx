import { Text } from "@medusajs/ui"
import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import { useTierWords } from "../../../hooks/use-tier-words"
import type { TierStanding } from "../../../lib/api/members"

/** How far it is to the next tier, as a bar and in words. */
const ToNext = ({ next }: { next: NonNullable<TierStanding["next"]> }) => {
  const { t, language } = useBalm()
  const { oneOf } = useTierWords()
  const name = next.name[language]
  return (
    <div className="flex flex-col gap-y-1">
      <div
        role="progressbar"
        aria-valuenow={next.percent}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-label={t("members.toNext", { name })}
        className="bg-ui-bg-switch-off h-2 overflow-hidden rounded-full"
      >
        <div
          className="bg-ui-tag-green-icon h-full rounded-full"
          style={{ width: `${next.percent}%` }}
        />
      </div>
      <Text size="small">
        {next.percent >= 100
          ? t("members.nextReached", { name })
          : t("members.missing", { what: oneOf(next.missing), name })}
      </Text>
    </div>
  )
}

/** A member's tier, until when it is theirs, and what is missing to the next. */
export const MemberTier = ({ standing }: { standing: TierStanding }) => {
  const { t, language } = useBalm()
  const format = useFormat()
  const { tier, next, review_at, held_until } = standing
  const isHeld = held_until !== null && Date.parse(held_until) > Date.now()
  return (
    <div className="flex flex-col gap-y-3">
      <div>
        <Text size="small" className="text-ui-fg-subtle">
          {t("members.tier")}
        </Text>
        <div className="text-ui-fg-base text-xl font-medium">
          {tier?.name[language] ?? t("members.noTier")}
        </div>
        {tier && (isHeld || review_at) && (
          <Text size="small" className="text-ui-fg-subtle">
            {isHeld
              ? t("members.heldUntil", { date: format.day(held_until) })
              : t("members.reviewOn", { date: format.day(review_at ?? "") })}
          </Text>
        )}
      </div>
      {next && <ToNext next={next} />}
    </div>
  )
}
