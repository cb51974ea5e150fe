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
 * @returns who took what from where, and what is left to take
 */
export const allocate = (
  debits: readonly OpenDebit[],
  lots: readonly OpenLot[]
): { allocations: Allocation[]; open: OpenDebit[] } => {
  const allocations: Allocation[] = []
  const open: OpenDebit[] = []
  const left = lots.filter((lot) => lot.points > 0).map((lot) => ({ ...lot }))
  let next = 0
  for (const debit of debits) {
    let wanted = debit.points
    for (let lot = left[next]; lot && wanted > 0; lot = left[next]) {
      const points = Math.min(wanted, lot.points)
      allocations.push({
        debit_entry_id: debit.debit_entry_id,
        credit_entry_id: lot.credit_entry_id,
        points,
      })
      wanted -= points
      lot.points -= points
      if (lot.points === 0) {
        next += 1
      }
    }
    if (wanted > 0) {
      open.push({ ...debit, points: wanted })
    }
  }
  return { allocations, open }
}
