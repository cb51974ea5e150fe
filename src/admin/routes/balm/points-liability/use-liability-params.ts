import { useSearchParams } from "react-router-dom"

/** In which currency points are valued, kept in the address. */
export const useLiabilityParams = () => {
  const [params, setParams] = useSearchParams()
  return {
    currency: params.get("currency") ?? undefined,
    setCurrency: (currency: string) =>
      setParams((before) => {
        const after = new URLSearchParams(before)
        after.set("currency", currency)
        return after
      }),
  }
}
