import { Star, StarSolid } from "@medusajs/icons"
import { useBalm } from "../hooks/use-balm"

const FIVE = [1, 2, 3, 4, 5] as const

/** One to five stars, also said aloud. */
export const Stars = ({ stars }: { stars: number }) => {
  const { t } = useBalm()
  return (
    <span
      className="text-ui-tag-orange-icon flex items-center gap-x-0.5"
      role="img"
      aria-label={t("feedback.starsOf", { stars })}
    >
      {FIVE.map((star) =>
        star <= stars ? (
          <StarSolid key={star} />
        ) : (
          <Star key={star} className="text-ui-fg-disabled" />
        )
      )}
    </span>
  )
}
