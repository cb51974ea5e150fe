import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import {
  addPackage,
  changePackage,
  listPackages,
  removePackage,
  retrievePackage,
} from "../lib/api/service-packages"
import type { PackageContent } from "../lib/api/service-packages"
import type { NewProduct } from "../lib/api/services"
import { keys } from "../lib/keys"
import type { ListQuery } from "../lib/page"

const RESOURCE = "service-packages"

export const useServicePackages = (query: ListQuery) =>
  useQuery({
    queryKey: keys.list(RESOURCE, query),
    queryFn: () => listPackages(query),
    placeholderData: keepPreviousData,
  })

export const useServicePackage = (id: string | undefined) =>
  useQuery({
    queryKey: keys.one(RESOURCE, id ?? ""),
    queryFn: () => retrievePackage(id ?? ""),
    enabled: id !== undefined,
  })

/** What a form saves: what there is, or a new one. */
export type SavePackage = { content: PackageContent } & (
  { id: string } | { sold: { variant_id: string } | { product: NewProduct } }
)

/** Adds, changes and removes packages. */
export const useChangePackages = () => {
  const client = useQueryClient()
  const onSettled = () =>
    Promise.all(
      // A service tells how many packages hold it.
      [RESOURCE, "services"].map((resource) =>
        client.invalidateQueries({ queryKey: keys.resource(resource) })
      )
    )
  return {
    save: useMutation({
      mutationFn: (told: SavePackage) =>
        "id" in told
          ? changePackage(told.id, told.content)
          : addPackage({ ...told.content, ...told.sold }),
      onSettled,
    }),
    remove: useMutation({ mutationFn: removePackage, onSettled }),
  }
}
