// @ts-check
import { asRecord, balm, readJson, writeJson } from "./folder.mjs"

/** What has been done once and need not be done again. */
const path = balm("state.json")

/** @param {string} key */
export const recall = (key) => asRecord(readJson(path))[key]

/**
 * @param {string} key
 * @param {unknown} value `undefined` forgets it
 */
export const remember = (key, value) =>
  writeJson(path, { ...asRecord(readJson(path)), [key]: value })
