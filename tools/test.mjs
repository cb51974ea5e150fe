import { onSupportedNode } from "./lib/node-version.mjs"

/** `npm test [-- <arguments for jest>]` */
onSupportedNode(() => import("./programs/test.mjs").then((m) => m.main()))
