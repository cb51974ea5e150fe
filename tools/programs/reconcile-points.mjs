// @ts-check
import { runOnStore } from "../lib/on-store.mjs"

export const main = () => runOnStore("./src/scripts/reconcile-points.ts")
