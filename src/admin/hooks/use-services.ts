import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import {
  addService,
  changeService,
  findService,
  listCategories,
  listServices,
  listStockItems,
  removeService,
  retrieveProductTitle,
  retrieveService,
} from "../lib/api/services"
import type { NewProduct, ServiceContent } from "../lib/api/services"
import { keys } from "../lib/keys"
import type { ListQuery } from "../lib/page"

const RESOURCE = "services"

export const useServices = (query: ListQuery) =>
  useQuery({
    queryKey: keys.list(RESOURCE, query),
    queryFn: () => listServices(query),
    placeholderData: keepPreviousData,
  })

/** Services whose name holds these words, for a list to choose from. */
export const useFoundServices = (q: string): { id: string; name: string }[] => {
  const { data } = useServices({
    limit: 100,
    offset: 0,
    q: q.trim() || undefined,
  })
  return (data?.services ?? []).flatMap(({ id, title }) =>
    title === null ? [] : { id, name: title }
  )
}

export const useService = (id: string | undefined) =>
  useQuery({
    queryKey: keys.one(RESOURCE, id ?? ""),
    queryFn: () => retrieveService(id ?? ""),
    enabled: id !== undefined,
  })

/** The service of a product; null: it is none. */
export const useServiceOf = (productId: string) =>
  useQuery({
    queryKey: keys.list(RESOURCE, { productId }),
    queryFn: () => findService(productId),
  })

/** What can be used up in a treatment. */
export const useStockItems = (q: string) =>
  useQuery({
    queryKey: keys.list("stock-items", { q }),
    queryFn: () => listStockItems(q.trim() || undefined),
    placeholderData: keepPreviousData,
  })

export const useCategories = () =>
  useQuery({
    queryKey: keys.resource("categories"),
    queryFn: listCategories,
  })

export const useProductTitle = (id: string) =>
  useQuery({
    queryKey: keys.one("product-titles", id),
    queryFn: () => retrieveProductTitle(id),
    enabled: id !== "",
  })

/** What a form saves: what there is, or a new one. */
export type SaveService = { content: ServiceContent } & (
  { id: string } | { sold: { product_id: string } | { product: NewProduct } }
)

/** Adds, changes and removes services. */
export const useChangeServices = () => {
  const client = useQueryClient()
  // After a refusal, too: a colleague may have changed it meanwhile.
  const onSettled = () =>
    Promise.all(
      // Packages and rewards name services.
      [RESOURCE, "service-packages", "service-choices"].map((resource) =>
        client.invalidateQueries({ queryKey: keys.resource(resource) })
      )
    )
  return {
    save: useMutation({
      mutationFn: (told: SaveService) =>
        "id" in told
          ? changeService(told.id, told.content)
          : addService({ ...told.content, ...told.sold }),
      onSettled,
    }),
    remove: useMutation({ mutationFn: removeService, onSettled }),
  }
}
