export * from "./workflows/change-settings"
