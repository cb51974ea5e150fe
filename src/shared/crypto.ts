import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto"

/**
 * One secret in, one independent key per purpose out (HKDF, RFC 5869), so
 * that a signature made for one use is worthless for another.
 */
const deriveKey = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, "balm", purpose, 32))

const signature = (key: Buffer, payload: string): string =>
  createHmac("sha256", key).update(payload).digest("base64url")

/**
 * Signs and checks short public tokens: `<id>.<expiry>.<signature>`, where
 * expiry is Unix seconds in base 36.
 */
export class SignedToken {
  private readonly key: Buffer
  private readonly former: Buffer[]

  /**
   * @param secret at least 32 characters
   * @param purpose names the use, for example `feedback`
   * @param former secrets that were replaced: what they signed stays good
   */
  constructor(secret: string, purpose: string, former: string[] = []) {
    const keyOf = (text: string): Buffer => deriveKey(text, `token:${purpose}`)
    this.key = keyOf(secret)
    this.former = former.map(keyOf)
  }

  issue(id: string, expiresAt: Date): string {
    const expiry = Math.floor(expiresAt.getTime() / 1000).toString(36)
    return `${id}.${expiry}.${signature(this.key, `${id}.${expiry}`)}`
  }

  /** @returns the id, or `undefined` for anything forged, broken or expired */
  verify(token: string, now: Date): string | undefined {
    const [id, expiry, given, ...rest] = token.split(".")
    if (!id || !expiry || !given || rest.length > 0) {
      return undefined
    }
    const actual = Buffer.from(given)
    const genuine = [this.key, ...this.former].some((key) => {
      const expected = Buffer.from(signature(key, `${id}.${expiry}`))
      return (
        expected.length === actual.length && timingSafeEqual(expected, actual)
      )
    })
    if (!genuine) {
      return undefined
    }
    const expiresAt = Number.parseInt(expiry, 36) * 1000
    return now.getTime() <= expiresAt ? id : undefined
  }
}

/** As RFC 4226 has it: six decimal digits. */
const DIGITS = 6

/**
 * Codes of six digits that nobody has to keep: each follows from an id and
 * the store's key, by the dynamic truncation of RFC 4226, section 5.3, over
 * HMAC-SHA-256.
 */
export class OneTimeDigits {
  private readonly keys: Buffer[]

  /**
   * @param secret at least 32 characters
   * @param former secrets that were replaced: what they made stays good
   */
  constructor(secret: string, former: string[] = []) {
    this.keys = [secret, ...former].map((text) =>
      deriveKey(text, "one-time-digits")
    )
  }

  private readonly by = (key: Buffer, id: string): string => {
    const mac = createHmac("sha256", key).update(id).digest()
    const offset = mac.readUInt8(mac.length - 1) & 0x0f
    const number = mac.readUInt32BE(offset) & 0x7f_ff_ff_ff
    return String(number % 10 ** DIGITS).padStart(DIGITS, "0")
  }

  /** The digits of an id, by the present key. */
  of(id: string): string {
    const [current] = this.keys
    return current ? this.by(current, id) : ""
  }

  /** Whether somebody has told the digits of an id. */
  match(id: string, told: string): boolean {
    const given = Buffer.from(told)
    return this.keys.some((key) => {
      const expected = Buffer.from(this.by(key, id))
      return (
        expected.length === given.length && timingSafeEqual(expected, given)
      )
    })
  }
}
