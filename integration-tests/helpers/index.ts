export * from "./people"
export * from "./requirements"
export * from "./runner"
export * from "./store"
