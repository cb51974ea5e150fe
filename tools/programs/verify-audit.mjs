// @ts-check
import { runOnStore } from "../lib/on-store.mjs"

export const main = () => runOnStore("./src/scripts/verify-audit.ts")
