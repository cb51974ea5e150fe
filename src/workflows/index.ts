export * from "./messaging"
export * from "./service-package"
