/** Rows per page, the same on each of our lists. */
export const PAGE_SIZE = 20

export type ListQuery = {
  limit: number
  offset: number
  q?: string | undefined
}
