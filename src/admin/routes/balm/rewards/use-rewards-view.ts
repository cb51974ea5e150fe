import { useSearchParams } from "react-router-dom"

/** Which half of the page is shown, kept in the address. */
export const useRewardsView = () => {
  const [params, setParams] = useSearchParams()
  return {
    view: params.get("view") === "given" ? "given" : "offered",
    // Page and filter belong to the half that is left.
    setView: (view: string) => setParams(view === "given" ? { view } : {}),
  }
}
