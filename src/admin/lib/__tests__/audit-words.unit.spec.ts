import { AUDIT_ACTIONS } from "../../../modules/audit/types"
import texts from "../../i18n"
import { AUDIT_FILTERS, auditActionsOf, auditWord } from "../audit-words"

const sorted = (names: Iterable<string>) => [...names].toSorted()

describe("words of the audit log", () => {
  it("has a sentence for each action that is put on record", () => {
    expect(Object.keys(texts.en.balm.audit.sentence).toSorted()).toEqual(
      sorted([...AUDIT_ACTIONS.map(auditWord), "other"])
    )
  })

  it("has each action in one of the groups, and a name for each group", () => {
    expect(
      sorted(Object.values(AUDIT_FILTERS).flatMap((group) => group ?? []))
    ).toEqual(sorted(AUDIT_ACTIONS))
    expect(Object.keys(texts.en.balm.audit.filter)).toEqual(
      Object.keys(AUDIT_FILTERS)
    )
  })

  it("takes no word for a group that is none", () => {
    expect(auditActionsOf("exports")).toHaveLength(6)
    expect(auditActionsOf("all")).toBeUndefined()
    expect(auditActionsOf("constructor")).toBeUndefined()
  })
})
