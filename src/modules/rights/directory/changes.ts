/** What was done to a record. */
export type ChangeKind =
  | 'loaded'
  | 'imported'
  | 'created'
  | 'edited'
  | 'channel-checked'
  | 'published'
  | 'withdrawn'
