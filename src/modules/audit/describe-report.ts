import type { ChainFault, ChainReport } from "./types"

const FAULTS: Record<ChainFault, (sequence: number) => string> = {
  missing: (row) => `entry ${row} was removed`,
  changed: (row) => `entry ${row} was changed after it was written`,
  unlinked: (row) =>
    `entry ${row} does not follow the entry before it: one of the two was replaced`,
  cut: (row) => `entry ${row} and all that came after it were cut off`,
  added: (row) => `entry ${row} was not written by Balm`,
  forged: (row) =>
    `the end of the log, entry ${row}, was not signed by this store: entries were rewritten, or the newest were cut off`,
  unknown_key: (row) =>
    `the end of the log, entry ${row}, is signed with a key that is not set here: add it to BALM_FORMER_ENCRYPTION_KEYS and check again`,
}

/** What a check found, in one sentence or two. */
export const describeReport = (report: ChainReport): string =>
  report.ok
    ? `The audit log is whole: ${report.entries} entries. Its end is ${report.hash}; keep it elsewhere, to see later that nothing before it was changed.`
    : `The audit log is broken: ${FAULTS[report.fault](report.sequence)}. ${report.entries} entries before that are as they were written.`
