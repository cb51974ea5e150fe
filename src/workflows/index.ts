export * from "./feedback"
export * from "./membership"
export * from "./messaging"
export * from "./service-package"
