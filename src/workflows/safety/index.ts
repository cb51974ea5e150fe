export * from "./workflows/conclude-patch-test"
export * from "./workflows/record-patch-test"
export * from "./workflows/remind-patch-tests"
export * from "./workflows/write-safety-card"
