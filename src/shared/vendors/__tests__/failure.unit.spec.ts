import {
  VendorFailure,
  classifyFault,
  networkCode,
  toVendorFailure,
} from "../failure"

describe("classifyFault", () => {
  it.each([
    [400, "permanent"],
    [401, "permanent"],
    [404, "permanent"],
    [408, "uncertain"],
    [422, "permanent"],
    [429, "transient"],
    [499, "permanent"],
    [500, "uncertain"],
    [502, "uncertain"],
    [504, "uncertain"],
    [302, "uncertain"],
  ] as const)("HTTP %i is %s", (status, kind) => {
    expect(classifyFault({ source: "http", status })).toBe(kind)
  })

  it.each([
    ["ECONNREFUSED", "transient"],
    ["ENOTFOUND", "transient"],
    ["EAI_AGAIN", "transient"],
    ["ECONNRESET", "uncertain"],
    ["ETIMEDOUT", "uncertain"],
    ["ECONNABORTED", "uncertain"],
    [undefined, "uncertain"],
  ] as const)("network %s is %s", (code, kind) => {
    expect(classifyFault({ source: "network", code })).toBe(kind)
  })

  it.each([
    ["ratelimited", "transient"],
    ["service_unavailable", "transient"],
    ["fatal_error", "uncertain"],
    ["internal_error", "uncertain"],
    ["channel_not_found", "permanent"],
    ["invalid_auth", "permanent"],
  ] as const)("Slack %s is %s", (error, kind) => {
    expect(classifyFault({ source: "slack", error })).toBe(kind)
  })
})

describe("toVendorFailure", () => {
  it("reads the kind back from a text that went through Medusa", () => {
    const failure = new VendorFailure("permanent", "21211", "No such number.")
    const wrapped = new Error(
      `Failed to send notification with id noti_1:\n${failure.message}`
    )
    expect(toVendorFailure(wrapped)).toMatchObject({
      kind: "permanent",
      code: "21211",
      reason: "Failed to send notification with id noti_1:\nNo such number.",
    })
  })

  it("takes a stranger's error for a failure that may be tried again", () => {
    expect(toVendorFailure(new Error("smtp says no"))).toMatchObject({
      kind: "transient",
      code: "unknown",
      reason: "smtp says no",
    })
    expect(toVendorFailure("[vendor sometimes x]").kind).toBe("transient")
  })
})

describe("networkCode", () => {
  it("looks along the chain of causes", () => {
    const cause = Object.assign(new Error("refused"), { code: "ECONNREFUSED" })
    expect(networkCode(new TypeError("fetch failed", { cause }))).toBe(
      "ECONNREFUSED"
    )
    expect(networkCode(new Error("plain"))).toBeUndefined()
    expect(networkCode("text")).toBeUndefined()
  })
})
