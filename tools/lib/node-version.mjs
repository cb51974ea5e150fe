/**
 * The first thing that runs. Written in syntax that an old Node can parse, so
 * that it can say what is wrong instead of dying of a SyntaxError.
 */

const SUPPORTED = "Node 20.19 or newer, or 22.12 or newer"

/**
 * @param {string} version such as "20.19.0"
 * @returns {string | undefined} the sentence to print when it is too old
 */
export function nodeComplaint(version) {
  const parts = version.split(".")
  const major = Number(parts[0])
  const minor = Number(parts[1])
  const fine =
    (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
  return fine
    ? undefined
    : "Balm needs " + SUPPORTED + "; this is Node " + version + "."
}

/**
 * Runs a program of `tools/` once the Node version is known to be fine.
 *
 * @param {() => Promise<void>} program
 */
export function onSupportedNode(program) {
  const complaint = nodeComplaint(process.versions.node)
  if (complaint) {
    process.stderr.write(complaint + "\n")
    process.exit(1)
  }
  program().catch(function (error) {
    const plain = error && error.name === "Stop"
    process.stderr.write((plain ? error.message : error.stack) + "\n")
    process.exit(1)
  })
}
