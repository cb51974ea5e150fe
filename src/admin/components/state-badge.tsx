import { StatusBadge } from "@medusajs/ui"
import type { Tone } from "../lib/tones"

/** A state as a coloured word: never colour alone. */
export const StateBadge = ({ tone, label }: { tone: Tone; label: string }) => (
  <StatusBadge color={tone} className="shrink-0 whitespace-nowrap">
    {label}
  </StatusBadge>
)
