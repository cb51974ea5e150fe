import { useCallback, useRef } from "react"
import { intentOf } from "../lib/intent"
import type { Intent } from "../lib/intent"
import { requestKey } from "../lib/request-key"

/** Keys for what is sent: a second tap or a retry has no second effect. */
export const useIntent = () => {
  const last = useRef<Intent>()
  return {
    keyOf: useCallback((content: unknown): string => {
      last.current = intentOf(last.current, content, requestKey)
      return last.current.key
    }, []),
    /** It had its effect: the same again is meant again. */
    done: useCallback(() => {
      last.current = undefined
    }, []),
  }
}
