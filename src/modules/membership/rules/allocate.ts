/** Points that wait to be taken from lots. */
export type OpenDebit = { debit_entry_id: string; points: number }

/** Points of a lot that nothing has taken yet. */
export type OpenLot = { credit_entry_id: string; points: number }

export type Allocation = {
  debit_entry_id: string
  credit_entry_id: string
  points: number
}

/**
 * Takes debits from lots, both in the order given, until either runs out.
 *
 * @param debits points above zero
 * @param lots points above zero
 */
export const allocate = (
  debits: readonly OpenDebit[],
  lots: readonly OpenLot[]
): Allocation[] => {
  const allocations: Allocation[] = []
  const left = lots.map((lot) => ({ ...lot }))
  let next = 0
  for (const debit of debits) {
    let open = debit.points
    while (open > 0) {
      const lot = left[next]
      if (!lot) {
        return allocations
      }
      const points = Math.min(open, lot.points)
      allocations.push({
        debit_entry_id: debit.debit_entry_id,
        credit_entry_id: lot.credit_entry_id,
        points,
      })
      open -= points
      lot.points -= points
      if (lot.points === 0) {
        next += 1
      }
    }
  }
  return allocations
}
