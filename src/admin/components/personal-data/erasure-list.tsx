import { Text } from "@medusajs/ui"
import { useBalm } from "../../hooks/use-balm"
import { useFormat } from "../../hooks/use-format"
import type { Erasure } from "../../lib/api/personal-data"
import { LabelledSection } from "../labelled-section"

type Line = { name: string; count: number }

const hasSome = (lines: Line[]): boolean => lines.some(({ count }) => count > 0)

const Lines = ({
  title,
  text,
  lines,
}: {
  title: string
  text: string
  lines: Line[]
}) => {
  const format = useFormat()
  return (
    <LabelledSection title={title}>
      <Text size="small" className="text-ui-fg-subtle">
        {text}
      </Text>
      <ul className="divide-ui-border-base divide-y">
        {lines
          .filter(({ count }) => count > 0)
          .map(({ name, count }) => (
            <li key={name} className="flex justify-between gap-x-4 py-1.5">
              <Text as="span" size="small">
                {name}
              </Text>
              <Text as="span" size="small" className="text-ui-fg-subtle">
                {format.number(count)}
              </Text>
            </li>
          ))}
      </ul>
    </LabelledSection>
  )
}

/** What goes, what loses its words and what stays, counted for this person. */
export const ErasureList = ({ erasure }: { erasure: Erasure }) => {
  const { t, knownWord, language } = useBalm()
  const linesOf = (fate: "removed" | "emptied" | "kept"): Line[] =>
    erasure.parts.map((part) => ({
      name:
        knownWord("personal.contexts", part.context) ?? part.label[language],
      count: part[fate],
    }))
  const removed = [
    { name: t("personal.addresses"), count: erasure.addresses },
    { name: t("personal.signIn"), count: erasure.has_account ? 1 : 0 },
    ...linesOf("removed"),
  ]
  const emptied = linesOf("emptied")
  return (
    <>
      <Lines
        title={t("personal.goes")}
        text={
          hasSome(removed) ? t("personal.goesText") : t("personal.goesAlone")
        }
        lines={removed}
      />
      {hasSome(emptied) && (
        <Lines
          title={t("personal.emptied")}
          text={t("personal.emptiedText")}
          lines={emptied}
        />
      )}
      <Lines
        title={t("personal.stays")}
        text={t("personal.staysText")}
        lines={[
          { name: t("personal.orders"), count: erasure.orders },
          ...linesOf("kept"),
        ]}
      />
    </>
  )
}
