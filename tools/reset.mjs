import { onSupportedNode } from "./lib/node-version.mjs"

/** `npm run reset [-- --yes]` */
onSupportedNode(() => import("./programs/reset.mjs").then((m) => m.main()))
