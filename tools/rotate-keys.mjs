import { onSupportedNode } from "./lib/node-version.mjs"

/** `npm run rotate-keys [-- --new-key]` */
onSupportedNode(() =>
  import("./programs/rotate-keys.mjs").then((m) => m.main())
)
