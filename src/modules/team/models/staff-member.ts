import { model } from "@medusajs/framework/utils"
import { ROLES } from "../rules/permissions"

export const ACTOR_TYPES = ["user", "api-key"] as const

/**
 * What somebody is in this house: a Medusa user or a secret API key, with one
 * role. Kept here and not in the user's metadata, which each user may edit.
 */
export const StaffMember = model
  .define(
    { name: "balm_staff_member", tableName: "balm_staff_member" },
    {
      id: model.id({ prefix: "bstaff" }).primaryKey(),
      actor_type: model.enum([...ACTOR_TYPES]),
      /** Id of the Medusa user or of the API key. */
      actor_id: model.text(),
      role: model.enum([...ROLES]),
      /** Stock locations they work at; none: all. */
      location_ids: model.array(),
      /** In the store's own words: `colour`, `deep tissue`. */
      skills: model.array(),
      /** First and last day of work, `YYYY-MM-DD` in the store's zone. */
      active_from: model.text().nullable(),
      active_until: model.text().nullable(),
    }
  )
  .indexes([
    {
      name: "UQ_balm_staff_member_actor",
      on: ["actor_type", "actor_id"],
      unique: true,
    },
    { name: "IDX_balm_staff_member_role", on: ["role"] },
  ])
