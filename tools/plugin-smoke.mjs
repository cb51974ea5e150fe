import { onSupportedNode } from "./lib/node-version.mjs"

/** `node tools/plugin-smoke.mjs [--keep]` */
onSupportedNode(() =>
  import("./programs/plugin-smoke.mjs").then((m) => m.main())
)
