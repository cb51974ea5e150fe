export * from "./record-access"
export * from "./steps/record-audit"
