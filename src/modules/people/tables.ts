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
  }
  /** A one-time link: `identifier` is its purpose and the SHA-256 of its token, `value` the id of a user or empty. */
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
}
