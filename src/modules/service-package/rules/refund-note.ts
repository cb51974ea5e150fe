/**
 * The note of a Medusa refund that pays for withdrawn sessions. It carries
 * the id of our refund: by it the money is found again after a crash, and
 * nothing is withdrawn for it a second time.
 */
export const refundNote = (refundId: string): string =>
  `Unused sessions paid back (${refundId})`

/** @returns id of our refund; undefined: the refund is none of ours */
export const quotedRefundIn = (note: string | null): string | undefined =>
  note === null ? undefined : /\((bentref_[0-9A-Z]+)\)$/.exec(note)?.[1]
