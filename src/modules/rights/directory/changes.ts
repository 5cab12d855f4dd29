/** What was done to a record. */
export type ChangeKind =
  | 'loaded'
  | 'imported'
  | 'created'
  | 'edited'
  | 'channel-checked'
  | 'published'
  | 'withdrawn'

/** A person of the desk; undefined stands for the program itself. */
export type ByPerson = { readonly id: string; readonly name: string } | undefined
