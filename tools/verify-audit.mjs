import { onSupportedNode } from "./lib/node-version.mjs"

/** `npm run verify-audit` */
onSupportedNode(() =>
  import("./programs/verify-audit.mjs").then((m) => m.main())
)
