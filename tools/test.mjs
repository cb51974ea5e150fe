import { onSupportedNode } from "./lib/node-version.mjs"

/** `npm test [-- <arguments for jest>]` */
onSupportedNode(() => import("./lib/run-tests.mjs").then((m) => m.main()))
