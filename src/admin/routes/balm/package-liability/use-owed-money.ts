import { useFormat } from "../../../hooks/use-format"

/** Money of a figure, as the reader's language writes it. */
export const useOwedMoney = (currency: string) => {
  const format = useFormat()
  return ({ value }: { value: number | null }): string =>
    value === null || currency === "none" ? "–" : format.money(value, currency)
}
