import type { readCustomerOverview } from "../../../../../reads/customer/overview"
import type { Access } from "../../../../../modules/team/rules/access"
import { may } from "../../../../../modules/team/rules/permissions"
import type { Permission } from "../../../../../modules/team/rules/permissions"

type Overview = NonNullable<Awaited<ReturnType<typeof readCustomerOverview>>>

/** Each part of the overview belongs to a room of its own. */
const PARTS: {
  part: string
  permission: Permission
  empty: Partial<Overview>
}[] = [
  { part: "points", permission: "points.read", empty: { membership: null } },
  {
    part: "packages",
    permission: "packages.read",
    empty: { packages: [], past_packages: 0, sessions_left: 0 },
  },
  { part: "feedback", permission: "feedback.read", empty: { feedback: null } },
  {
    part: "messages",
    permission: "messages.read",
    empty: { messages: { next: [], last: [] } },
  },
  { part: "consents", permission: "consents.read", empty: { consents: [] } },
]

/** The overview without what a role may not see; `hidden` names those parts. */
export const shownParts = (
  overview: Overview,
  role: Access["role"]
): Overview & { hidden: string[] } => {
  const hidden = PARTS.filter(({ permission }) => !may(role, permission))
  return Object.assign(
    { ...overview, hidden: hidden.map(({ part }) => part) },
    ...hidden.map(({ empty }) => empty)
  )
}
