export * from "./patch-tests"
export * from "./safety-cards"
export * from "./workflows/remind-patch-tests"
