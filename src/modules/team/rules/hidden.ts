import type { Access } from "./access"
import type { Hidden } from "./masking/mask"
import { may } from "./permissions"

/** What a role may not see in any answer. */
export const hiddenFrom = (role: Access["role"]): Hidden => ({
  contact: !may(role, "contact.read"),
  spend: !may(role, "spend.read"),
  staff: !may(role, "staff.read"),
})
