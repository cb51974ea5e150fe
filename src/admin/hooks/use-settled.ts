import { useEffect, useState } from "react"

/** Shorter than a thought, longer than between two keys of a scanner. */
const PAUSE_MILLISECONDS = 250

/** A text as it is when nobody has typed for a moment. */
export const useSettled = (text: string): string => {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
