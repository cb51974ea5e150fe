import { chooseBonuses } from "../rules/choose-bonuses"
import type { OwnedGrant } from "../rules/choose-bonuses"
import type { BonusBefore } from "../types"

const day = (days: number) => new Date(Date.UTC(2026, 0, 1) + days * 86_400_000)

const grant = (
  bonus: OwnedGrant["bonus"],
  source_id: string,
  at: number,
  fields: Partial<OwnedGrant> = {}
): OwnedGrant => ({
  bonus,
  customer_id: "cus_1",
  member_id: "bmem_1",
  source_id,
  order_id: null,
  points: 20,
  occurred_at: day(at),
  ...fields,
})

const had = (
  source_type: BonusBefore["source_type"],
  source_id: string,
  at: number,
  points = 20
): BonusBefore => ({
  member_id: "bmem_1",
  source_type,
  source_id,
  points,
  occurred_at: day(at),
})

const chosen = (grants: OwnedGrant[], ...before: BonusBefore[]) =>
  chooseBonuses(grants, before).map(
    ({ bonus, source_id, points }) => `${bonus} ${source_id} ${points}`
  )

describe("chooseBonuses", () => {
  it.each<[string, OwnedGrant[], BonusBefore[], string[]]>([
    [
      "a birthday each year",
      [grant("birthday", "cus_1:2026", 365)],
      [had("birthday", "cus_1:2025", 0)],
      ["birthday cus_1:2026 20"],
    ],
    [
      "a lunar birthday that comes after 354 days",
      [grant("birthday", "cus_1:2026", 354)],
      [had("birthday", "cus_1:2025", 0)],
      ["birthday cus_1:2026 20"],
    ],
    [
      "no second birthday in a year",
      [grant("birthday", "cus_1:2026", 10)],
      [had("birthday", "cus_1:2026", 9)],
      [],
    ],
    [
      "no second birthday for who moves it over New Year",
      [grant("birthday", "cus_1:2026", 2)],
      [had("birthday", "cus_1:2025", -3)],
      [],
    ],
    [
      "a review after thirty days, not before",
      [grant("review", "bfb_2", 29), grant("review", "bfb_3", 30)],
      [had("review", "bfb_1", 0)],
      ["review bfb_3 20"],
    ],
    [
      "no review just before one that was paid already",
      [grant("review", "bfb_1", 0)],
      [had("review", "bfb_2", 5)],
      [],
    ],
    [
      "one review of several that come at once",
      [grant("review", "bfb_1", 0), grant("review", "bfb_2", 1)],
      [],
      ["review bfb_1 20"],
    ],
    [
      "one first visit",
      [grant("first_visit", "order_2", 5)],
      [had("first_visit", "order_1", 0)],
      [],
    ],
    [
      "a first visit after one that came to nothing",
      [grant("first_visit", "order_2", 5)],
      [
        had("first_visit", "order_1", 0),
        had("first_visit_undone", "order_1", 1, -20),
      ],
      ["first_visit order_2 20"],
    ],
    [
      "the same first visit not again",
      [grant("first_visit", "order_1", 5)],
      [
        had("first_visit", "order_1", 0),
        had("first_visit_undone", "order_1", 1, -20),
      ],
      [],
    ],
    [
      "back what was given, not what is given today",
      [grant("first_visit_undone", "order_1", 5, { points: 0 })],
      [had("first_visit", "order_1", 0, 35)],
      ["first_visit_undone order_1 -35"],
    ],
    [
      "nothing back that was not given, and nothing twice",
      [
        grant("first_visit_undone", "order_9", 5),
        grant("first_visit_undone", "order_1", 5),
      ],
      [
        had("first_visit", "order_1", 0),
        had("first_visit_undone", "order_1", 1, -20),
      ],
      [],
    ],
    [
      "what is somebody else's in no account",
      [grant("review", "bfb_2", 1, { member_id: "bmem_2" })],
      [had("review", "bfb_1", 0)],
      ["review bfb_2 20"],
    ],
  ])("gives %s", (_, grants, before, expected) => {
    expect(chosen(grants, ...before)).toEqual(expected)
  })
})
