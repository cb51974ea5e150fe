/**
 * A fresh `Idempotency-Key`: a form that is sent twice has its effect once.
 * Not `randomUUID`, which browsers keep from pages without HTTPS, and a tablet
 * in a store may well look at one.
 */
export const requestKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0")
  ).join("")
