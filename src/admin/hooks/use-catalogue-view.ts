import { useSearchParams } from "react-router-dom"

/** Stands in the address where a form for something new is open. */
const NEW = "new"

/** What is open beside a list of what is sold, kept in the address. */
export const useCatalogueView = () => {
  const [params, setParams] = useSearchParams()
  const show = (id: string | undefined) =>
    setParams((before) => {
      const after = new URLSearchParams(before)
      // Only the form it was opened for is about that product.
      after.delete("product")
      after.delete("id")
      if (id !== undefined) {
        after.set("id", id)
      }
      return after
    })
  const id = params.get("id") ?? undefined
  return {
    isNew: id === NEW,
    openId: id === NEW ? undefined : id,
    /** The product that is to become something; empty: a new one. */
    productId: params.get("product") ?? "",
    add: () => show(NEW),
    open: (one: string) => show(one),
    shut: () => show(undefined),
  }
}
