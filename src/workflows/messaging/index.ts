export * from "./workflows/dispatch-messages"
export * from "./workflows/plan-messages"
export * from "./workflows/retry-message"
export { shownToStaff } from "./secrets"
