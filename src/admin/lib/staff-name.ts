/** What a colleague or an API key is called. */
export const staffLabel = (staff: {
  first_name: string | null
  last_name: string | null
  email: string | null
  title: string | null
}): string =>
  staff.title ??
  ([staff.first_name, staff.last_name].filter(Boolean).join(" ") ||
    (staff.email ?? ""))
