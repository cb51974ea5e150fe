import { onSupportedNode } from "./lib/node-version.mjs"

/** `node tools/with-database.mjs [--migrate] -- <command>` */
onSupportedNode(() =>
  import("./programs/with-database.mjs").then((m) => m.main())
)
