/** The outbox. A letter is on its way, sent or dead as its job is, and is removed with it. */
export type MailTables = {
  core_mail: {
    id: string
    /** Why we write, kebab case, for example `sign-in-link`. */
    purpose: string
    /** One bare address. */
    recipient: string
    subject: string
    body: string
    job_id: string
    created_at: string
  }
}
