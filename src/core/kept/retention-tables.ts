/** Tables of the machine that ends purposes. None holds anything about a person. */
export type RetentionTables = {
  /** What the run under way has removed so far, rule by rule; written with each batch, so that a killed run loses no count. */
  core_retention_progress: { rule: string; removed: number }
  /** Append-only: signed proof of what ended when. */
  core_retention_receipt: {
    /** From 1, without gaps. */
    sequence: number
    at: string
    /** JSON: rule to count, in the order of rules' names. */
    removed: string
    /** Ed25519, base64url of 32 bytes. */
    public_key: string
    signature: string
  }
  /** Numbers that were declared beforehand and stay when rows go. */
  core_retention_remainder: { rule: string; year: string; name: string; count: number }
}
