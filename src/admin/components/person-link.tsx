import { customerName } from "../lib/customer-name"
import { CustomerLink } from "./customer-link"

type Person = {
  id: string
  first_name: string | null
  last_name: string | null
  email: string | null
}

/** A customer whom the server already named. */
export const PersonLink = ({ person }: { person: Person | null }) => (
  <CustomerLink
    id={person?.id ?? null}
    names={new Map(person ? [[person.id, customerName(person)]] : [])}
  />
)
