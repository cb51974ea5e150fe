export * from "./workflows/record-consents"
