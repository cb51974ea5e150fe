import { missingFor, seesOnlyServed } from "../access"
import { isActive } from "../is-active"
import { keepAnOwner } from "../keep-an-owner"
import { lossesOf } from "../losses"
import { may, PERMISSIONS, ROLE_PERMISSIONS, ROLES } from "../permissions"
import { pruneCustomers } from "../prune"
import type { Role } from "../permissions"

const TODAY = "2026-11-22"

const member = (id: string, role: Role, until: string | null = null) => ({
  id,
  role,
  active_from: null,
  active_until: until,
})

describe("permissions", () => {
  it("gives the owner all, and nobody without a role anything", () => {
    expect(ROLE_PERMISSIONS.owner).toEqual(PERMISSIONS)
    expect(PERMISSIONS.filter((one) => may(null, one))).toEqual([])
  })

  it("shows health to who treats, and to the owner alone beside them", () => {
    expect(ROLES.filter((role) => may(role, "health.read"))).toEqual([
      "owner",
      "therapist",
    ])
  })

  it("lets only the owner give roles", () => {
    expect(ROLES.filter((role) => may(role, "staff.write"))).toEqual(["owner"])
  })

  it("never lets anybody change what they may not see", () => {
    for (const role of ROLES) {
      for (const permission of ROLE_PERMISSIONS[role]) {
        const [subject, verb] = permission.split(".")
        if (verb === "write") {
          expect(ROLE_PERMISSIONS[role]).toContain(`${subject}.read`)
        }
      }
    }
  })
})

describe("keepAnOwner", () => {
  const ann = member("ann", "owner")
  const bob = member("bob", "owner")
  const leaving = member("bob", "owner", "2030-01-01")
  it.each([
    [
      "one of two is demoted",
      [ann, bob],
      "ann",
      member("ann", "manager"),
      true,
    ],
    ["the last is demoted", [ann], "ann", member("ann", "manager"), false],
    ["the last leaves", [ann], "ann", null, false],
    ["the last gets a last day", [bob], "bob", leaving, false],
    ["the other one has a last day", [ann, leaving], "ann", null, false],
    ["somebody else becomes owner", [ann], "bob", bob, true],
    ["there was none before", [], "ann", null, true],
  ])("%s", (_name, owners, id, changed, ok) => {
    expect(keepAnOwner(owners, id, changed, TODAY).ok).toBe(ok)
  })
})

describe("isActive", () => {
  it.each([
    [null, null, true],
    ["2026-11-22", "2026-11-22", true],
    ["2026-11-23", null, false],
    [null, "2026-11-21", false],
  ])("from %s until %s", (active_from, active_until, active) => {
    expect(isActive({ active_from, active_until }, TODAY)).toBe(active)
  })
})

describe("missingFor", () => {
  const therapist = { role: "therapist", actor_id: "user_1" } as const
  const nobody = { role: null, actor_id: "user_1" } as const
  it.each([
    ["health.read", therapist, undefined, null],
    ["orders.write", therapist, undefined, "orders.write"],
    [["customers.read", "contact.read"], therapist, undefined, "contact.read"],
    ["anyone", nobody, undefined, null],
    ["role", nobody, undefined, "role"],
    [{ self: true, otherwise: "staff.write" }, nobody, "user_1", null],
    [{ self: true, otherwise: "staff.write" }, nobody, "user_2", "staff.write"],
  ] as const)("%j", (need, access, subject, missing) => {
    expect(missingFor(need, access, subject)).toBe(missing)
  })
})

describe("seesOnlyServed", () => {
  it("holds for the therapist, until the store says otherwise", () => {
    const asked = (role: Role | null, therapist_sees_all: boolean) =>
      seesOnlyServed({ role, therapist_sees_all })
    expect(asked("therapist", false)).toBe(true)
    expect(asked("therapist", true)).toBe(false)
    expect(asked("front_desk", false)).toBe(false)
    expect(asked(null, false)).toBe(false)
  })
})

describe("lossesOf", () => {
  it("is nothing for the owner, and all that Medusa gives for nobody", () => {
    expect(lossesOf("owner")).toEqual([])
    expect(lossesOf(null)).toHaveLength(18)
    expect(lossesOf("manager")).toEqual(["store.write", "staff.write"])
  })
})

describe("pruneCustomers", () => {
  const isOwn = (id: string) => id === "cus_own"
  it("takes other people's customers out of lists and rows", () => {
    expect(
      pruneCustomers(
        {
          customers: [{ id: "cus_own" }, { id: "cus_else" }],
          groups: [{ id: "cusgroup_1", customers: [{ id: "cus_else" }] }],
          rows: [
            { id: "a", customer_id: "cus_else" },
            { id: "b", customer_id: null },
          ],
        },
        isOwn
      )
    ).toEqual({
      body: {
        customers: [{ id: "cus_own" }],
        groups: [{ id: "cusgroup_1", customers: [] }],
        rows: [{ id: "b", customer_id: null }],
      },
    })
  })

  it("says that a whole answer is about somebody else", () => {
    expect(
      pruneCustomers({ entitlement: { customer_id: "cus_else" } }, isOwn)
    ).toBeUndefined()
  })
})
