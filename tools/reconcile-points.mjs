import { onSupportedNode } from "./lib/node-version.mjs"

/** `npm run reconcile:points` */
onSupportedNode(() =>
  import("./programs/reconcile-points.mjs").then((m) => m.main())
)
