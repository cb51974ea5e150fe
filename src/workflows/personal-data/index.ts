export * from "./workflows/erase-person"
