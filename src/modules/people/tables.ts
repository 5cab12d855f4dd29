/** Rows of the module. Sessions, accounts and verifications follow the models of better-auth, without the columns that we must not or need not fill. */
export type PeopleTables = {
  /** A person who works in the desk. */
  people_user: {
    id: string
    /** In lower case. */
    email: string
    /** 0 or 1; nobody's address has been verified by letter yet. */
    email_verified: number
    name: string
    role: string
    /** The variant in which the person works. */
    variant: string
    created_at: string
    updated_at: string
  }
  /** A way to sign in: today a password, hashed. */
  people_account: {
    id: string
    user_id: string
    account_id: string
    provider_id: string
    password: string | null
    created_at: string
    updated_at: string
  }
  /** Someone is signed in. No address, no user agent: those columns do not exist. */
  people_session: {
    id: string
    user_id: string
    token: string
    /** However busy the session is, it ends then. */
    expires_at: string
    created_at: string
    /** When it was last used, to within a few minutes. */
    updated_at: string
    /** What the person calls the device; nothing until they say. */
    name: string | null
    /** When the person last proved again who they are; nothing when only at the opening. */
    proven_at: string | null
    /** The token until `proven_at`; honoured for some seconds, so that a double click signs nobody out. */
    previous_token: string | null
  }
  /** The app of a person that shows codes for signing in; the secret is sealed (`sealing.ts`). */
  people_second_factor: {
    user_id: string
    secret: string
    /** The number of the time step whose code was used last: no code counts twice. */
    last_step: number
    created_at: string
  }
  /** A code on paper that replaces the app once; its keyed hash. Used ones are removed. */
  people_recovery_code: {
    user_id: string
    code_hash: string
    created_at: string
  }
  /** A passkey: the public half of a key that never leaves the person's device. */
  people_passkey: {
    id: string
    user_id: string
    /** As the authenticator names it, base64url. */
    credential_id: string
    /** COSE, base64url. */
    public_key: string
    /** How often the authenticator says it was used; 0 where it does not count. */
    counter: number
    name: string
    created_at: string
    used_at: string | null
  }
  /**
   * Something that works once: a link, a sign-in half done, a challenge already answered. `identifier` is its purpose and a
   * SHA-256, `value` the id of a user or empty.
   */
  people_verification: {
    id: string
    identifier: string
    value: string
    expires_at: string
    created_at: string
    updated_at: string
  }
  /** Failed attempts to sign in, by a keyed hash of the e-mail that was typed. */
  people_attempt: {
    account_key: string
    failures: number
    last_at: string
    blocked_until: string
  }
  /** Who did what to which record when: append-only and hash-chained; see `audit/`. */
  people_audit: {
    sequence: number
    at: string
    actor_id: string
    act: string
    record: string
    previous_hash: string
    hash: string
  }
}
