/**
 * What staff call a customer; undefined where nothing is known. A Chinese
 * name puts the family first and knows no space.
 */
export const customerName = (customer: {
  first_name?: string | null
  last_name?: string | null
  email?: string | null
}): string | undefined => {
  const first = customer.first_name?.trim() ?? ""
  const last = customer.last_name?.trim() ?? ""
  const both = first + last
  const isChinese =
    /\p{Script=Han}/u.test(both) && !/\p{Script=Latin}/u.test(both)
  const name = isChinese ? `${last}${first}` : `${first} ${last}`.trim()
  return name || customer.email?.trim() || undefined
}
