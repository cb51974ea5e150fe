import type { DraftFaults } from "../lib/product-draft"
import { useBalm } from "./use-balm"

/** What is wrong with a field of a service or package, in words. */
export const useDraftFault = (faults: DraftFaults) => {
  const { word } = useBalm()
  return (field: string): string | undefined =>
    faults[field] && word("catalogue.fault", faults[field])
}
