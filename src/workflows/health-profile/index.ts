export * from "./open-profile"
export * from "./record-profile"
export * from "./change-terms"
export * from "./photos"
