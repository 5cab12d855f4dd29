/** What was done to a record. */
export type ChangeKind =
  | 'loaded'
  | 'created'
  | 'edited'
  | 'contact-checked'
  | 'published'
  | 'withdrawn'
