import { onSupportedNode } from "./lib/node-version.mjs"

/** `npm start` */
onSupportedNode(() => import("./programs/start.mjs").then((m) => m.main()))
