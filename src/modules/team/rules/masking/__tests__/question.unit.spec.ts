import { withoutContacts } from "../question"

describe("a question on record", () => {
  it("keeps what was narrowed by, and no contact data", () => {
    expect(
      withoutContacts({
        q: "wren",
        email: "wren@private.example",
        $or: [{ phone: "+13105550132" }, { status: ["pending", "canceled"] }],
        created_at: { $gte: "2026-11-01" },
        customer_id: "wren@private.example",
        "wren@private.example": "1",
        metadata: { remark: "call" },
        limit: 20,
      })
    ).toEqual({
      q: "••••",
      email: "••••",
      $or: [{ phone: "••••" }, { status: ["pending", "canceled"] }],
      created_at: { $gte: "2026-11-01" },
      customer_id: "w•••@•••",
      "w•••@•••": "1",
      metadata: { remark: "call" },
      limit: 20,
    })
  })

  it("keeps nothing that could not be stored, or is endless", () => {
    expect(withoutContacts({ status: `a\u0000b${"c".repeat(1_000)}` })).toEqual(
      { status: `ab${"c".repeat(97)}` }
    )
  })
})
