export * from "./service-package"
