import { XMarkMini } from "@medusajs/icons"
import { Badge, IconButton, Text } from "@medusajs/ui"
import { useBalm } from "../../hooks/use-balm"

/** Tags, and a cross on each for who may take it away. */
export const TagList = ({
  tags,
  onRemove,
}: {
  tags: string[]
  onRemove: ((tag: string) => void) | undefined
}) => {
  const { t } = useBalm()
  if (tags.length === 0) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("card.noTags")}
      </Text>
    )
  }
  return (
    <ul className="flex flex-wrap items-center gap-2">
      {tags.map((tag) => (
        <li key={tag}>
          <Badge className="gap-x-1">
            {tag}
            {onRemove && (
              <IconButton
                size="2xsmall"
                variant="transparent"
                aria-label={t("card.removeTag", { tag })}
                onClick={() => onRemove(tag)}
              >
                <XMarkMini />
              </IconButton>
            )}
          </Badge>
        </li>
      ))}
    </ul>
  )
}
