import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"

const NONCE_BYTES = 12
const TAG_BYTES = 16
/** Values of one block look alike in a dump: "no" is as long as "asthma". */
const BLOCK_BYTES = 64

/** A value under lock, and the key that opens it. */
export type Sealed = { key_id: string; sealed: Buffer }

/** What a sealed value belongs to; it opens only in the same place. */
export type SealedPlace = { owner: string; field: string }

/** A text's signature, and the key that made it. */
export type Signed = { key_id: string; signature: string }

/** One secret, an independent key for each use. */
type Key = { id: string; sealing: Buffer; signing: Buffer }

const keyOf = (secret: string): Key => {
  const derive = (use: string): Buffer =>
    Buffer.from(hkdfSync("sha256", secret, "balm", use, 32))
  return {
    id: createHash("sha256").update(derive("id")).digest("hex").slice(0, 12),
    sealing: derive("seal"),
    signing: derive("sign"),
  }
}

const signatureOf = (key: Buffer, text: string): string =>
  createHmac("sha256", key).update(text).digest("base64url")

/** Unambiguous for any texts: each part is preceded by its length. */
const placeBytes = ({ owner, field }: SealedPlace): Buffer =>
  Buffer.from(JSON.stringify([owner, field]), "utf8")

/** JSON may end in any number of blanks. */
const padded = (value: unknown): Buffer => {
  const json = Buffer.from(JSON.stringify(value ?? null), "utf8")
  const blanks = (BLOCK_BYTES - (json.length % BLOCK_BYTES)) % BLOCK_BYTES
  return Buffer.concat([json, Buffer.alloc(blanks, " ")])
}

/**
 * Seals single values with AES-256-GCM (NIST SP 800-38D): a random nonce of
 * 96 bits each, and the place of the value as associated data, so that a
 * sealed value moved to another customer or field does not open.
 *
 * Each secret gives one key (HKDF, RFC 5869), named by a fingerprint that
 * tells nothing about it.
 */
export class Keyring {
  private readonly current: Key
  private readonly keys: ReadonlyMap<string, Key>

  /**
   * @param secret seals and opens
   * @param former only open, until everything is sealed anew
   */
  constructor(secret: string, former: readonly string[] = []) {
    this.current = keyOf(secret)
    const all = [this.current, ...former.map(keyOf)]
    this.keys = new Map(all.map((key) => [key.id, key]))
  }

  /** Id of the key that seals now. */
  get currentId(): string {
    return this.current.id
  }

  /** Is this key set here, as the current or a former one? */
  knows(keyId: string): boolean {
    return this.keys.has(keyId)
  }

  /** @param value anything JSON can say */
  seal(value: unknown, place: SealedPlace): Sealed {
    return this.sealBytes(padded(value), place)
  }

  /** @throws {MedusaError} unexpected_state, see {@link openBytes} */
  open(sealed: Sealed, place: SealedPlace): unknown {
    return JSON.parse(this.openBytes(sealed, place).toString("utf8"))
  }

  /** For a picture: as it is, without padding. */
  sealBytes(bytes: Buffer, place: SealedPlace): Sealed {
    const nonce = randomBytes(NONCE_BYTES)
    const cipher = createCipheriv("aes-256-gcm", this.current.sealing, nonce)
    cipher.setAAD(placeBytes(place))
    const body = Buffer.concat([cipher.update(bytes), cipher.final()])
    return {
      key_id: this.current.id,
      sealed: Buffer.concat([nonce, body, cipher.getAuthTag()]),
    }
  }

  /**
   * @throws {MedusaError} unexpected_state that names the key which is
   *   missing, or says that the value was damaged or moved; never garbage
   */
  openBytes({ key_id, sealed }: Sealed, place: SealedPlace): Buffer {
    const key = this.keys.get(key_id)
    if (!key) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `This record is sealed with the key ${key_id}, which is not set here. Nothing is lost: add that key to the former encryption keys and start again.`
      )
    }
    try {
      const decipher = createDecipheriv(
        "aes-256-gcm",
        key.sealing,
        sealed.subarray(0, NONCE_BYTES)
      )
      decipher.setAAD(placeBytes(place))
      decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
      return Buffer.concat([
        decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)),
        decipher.final(),
      ])
    } catch {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        "A sealed record does not open: it was damaged, or moved from another place in the database. Restore it from a backup."
      )
    }
  }

  /** HMAC-SHA-256, in base64url. */
  sign(text: string): Signed {
    const { id, signing } = this.current
    return { key_id: id, signature: signatureOf(signing, text) }
  }

  /** @returns false for a forged signature and for one of an unknown key */
  verify(text: string, { key_id, signature }: Signed): boolean {
    const key = this.keys.get(key_id)
    if (!key) {
      return false
    }
    const expected = Buffer.from(signatureOf(key.signing, text))
    const given = Buffer.from(signature)
    return expected.length === given.length && timingSafeEqual(expected, given)
  }
}
