import { useBalm } from "../../hooks/use-balm"
import { Notice } from "../notice"

/** Why customers cannot buy this, each with what to do. */
export const ProblemList = ({ problems }: { problems: string[] }) => {
  const { t, word } = useBalm()
  return (
    problems.length > 0 && (
      <Notice tone="orange" title={t("catalogue.problemsTitle")}>
        <ul className="flex flex-col gap-y-1">
          {problems.map((problem) => (
            <li key={problem}>{word("catalogue.problem", problem)}</li>
          ))}
        </ul>
      </Notice>
    )
  )
}
