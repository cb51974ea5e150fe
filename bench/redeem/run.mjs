import { onSupportedNode } from "../../tools/lib/node-version.mjs"

/** `npm run bench:redeem [-- --short]` */
onSupportedNode(() => import("./main.mjs").then((m) => m.main()))
