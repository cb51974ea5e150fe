export * from "./rotate-keys"
export * from "./workflows/rotate-keys"
