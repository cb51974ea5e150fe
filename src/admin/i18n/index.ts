import en from "./en"
import zhCN from "./zhCN"

/** One namespace, `balm`: `useTranslation("balm")`. */
export default { en: { balm: en }, zhCN: { balm: zhCN } }
