export { resolveSettings } from "../../reads/settings/resolve-settings"
