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
