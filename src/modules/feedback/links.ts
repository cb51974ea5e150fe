import { SignedToken } from "../../shared/crypto"

/** Everything a link can open: an invite for its customer, a case for staff. */
export class FeedbackLinks {
  private readonly tokens: SignedToken
  private readonly publicUrl: string

  constructor(options: {
    encryptionKey: string
    formerEncryptionKeys: string[]
    publicUrl: string
  }) {
    this.tokens = new SignedToken(
      options.encryptionKey,
      "feedback",
      options.formerEncryptionKeys
    )
    this.publicUrl = options.publicUrl.replace(/\/+$/, "")
  }

  /** The right to answer one invite, until it expires. */
  token(invite: { id: string; expires_at: Date }): string {
    return this.tokens.issue(invite.id, new Date(invite.expires_at))
  }

  /** @returns id of the invite; undefined for a forged or expired token */
  inviteId(token: string, now: Date): string | undefined {
    return this.tokens.verify(token, now)
  }

  /** What is sent to the customer. */
  invite(invite: { id: string; expires_at: Date }): string {
    return `${this.publicUrl}/feedback/${this.token(invite)}`
  }

  /** Where staff read a case. */
  recoveryCase(id: string): string {
    return `${this.publicUrl}/app/balm/cases?show=all&id=${id}`
  }
}
