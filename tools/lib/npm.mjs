// @ts-check

/**
 * How to call npm: the one that called us, by this very Node, where there is
 * one.
 *
 * @returns {[string, string[]]} program and first arguments
 */
export const npmCommand = () => {
  const caller = process.env.npm_execpath
  return caller?.endsWith("npm-cli.js")
    ? [process.execPath, [caller]]
    : ["npm", []]
}
