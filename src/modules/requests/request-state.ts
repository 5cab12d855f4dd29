/** Where a request stands in our own file. Overdue, silent and late are computed from the law (`standing-rules.ts`), never stored. */
export const requestStates = ['draft', 'sent', 'received', 'answered', 'closed'] as const
/** Where a request stands in our own file. */
export type RequestState = (typeof requestStates)[number]

/** What came back (research/law.md 1.4). An instruction to complete the request is no answer; it has an event of its own. */
export const outcomes = [
  'full',
  'partial',
  'not-held',
  'referred',
  'already-public',
  'refused',
  'rejected-formal',
  'concealed-decision',
  'cost-dispute',
] as const
/** What came back. */
export type Outcome = (typeof outcomes)[number]

/** What happened to a request in the world, and so has a day of its own. */
export const factKinds = [
  'sent',
  'received',
  'extension-noticed',
  'completion-asked',
  'completed',
  'answered',
] as const
/** What happened to a request in the world. */
export type FactKind = (typeof factKinds)[number]

/** What a line of the history says; beside the facts, what we did with our own file. */
export type EventKind =
  | FactKind
  | 'drafted'
  | 'edited'
  | 'taken-back'
  | 'closed'
  | 'reopened'
  | 'published'
  | 'withdrawn'

/** A line of the history, as far as it decides where the request stands. */
export type HistoryLine = {
  readonly id: string
  readonly kind: EventKind
  readonly takesBack: string | null
}

/** Where a request stands, folded from its history. */
export type Position = {
  readonly state: RequestState
  readonly published: boolean
  /** The authority has asked for a completion that we have not sent. */
  readonly completionOpen: boolean
  readonly extended: boolean
  /** The latest fact that holds; the only one that can be taken back. */
  readonly lastFact: { readonly id: string; readonly kind: FactKind } | undefined
}

/** Tells whether a line is a fact of the world. */
export function isFact(kind: EventKind): kind is FactKind {
  return (factKinds as readonly EventKind[]).includes(kind)
}

/** The lines that hold: without those taken back, and without the taking back. */
export function linesThatHold<Line extends HistoryLine>(history: readonly Line[]): Line[] {
  const gone = new Set(history.map(({ takesBack }) => takesBack))
  return history.filter(({ id, kind }) => kind !== 'taken-back' && !gone.has(id))
}

/** Folds a history, first line first. */
export function positionOf(history: readonly HistoryLine[]): Position {
  const lines = linesThatHold(history)
  const last = (...kinds: EventKind[]) => lines.findLast(({ kind }) => kinds.includes(kind))
  const has = (kind: EventKind) => last(kind) !== undefined
  const reached: RequestState = has('answered')
    ? 'answered'
    : has('received')
      ? 'received'
      : has('sent')
        ? 'sent'
        : 'draft'
  const facts = lines.flatMap(({ id, kind }) => (isFact(kind) ? [{ id, kind }] : []))
  return {
    state: last('closed', 'reopened')?.kind === 'closed' ? 'closed' : reached,
    published: last('published', 'withdrawn')?.kind === 'published',
    completionOpen: last('completion-asked', 'completed')?.kind === 'completion-asked',
    extended: has('extension-noticed'),
    lastFact: facts.at(-1),
  }
}

/** What each state allows at most; `mayFollow` narrows it. */
const allowed: Readonly<Record<RequestState, readonly EventKind[]>> = {
  draft: ['edited', 'sent', 'closed'],
  sent: ['received', 'taken-back', 'closed', 'published', 'withdrawn'],
  received: [
    'extension-noticed',
    'completion-asked',
    'completed',
    'answered',
    'taken-back',
    'closed',
    'published',
    'withdrawn',
  ],
  answered: ['answered', 'taken-back', 'closed', 'published', 'withdrawn'],
  closed: ['reopened', 'published', 'withdrawn'],
}

/** Whether a line of this kind may be added now: the whole state table of a request. */
export function mayFollow(position: Position, kind: EventKind): boolean {
  if (!allowed[position.state].includes(kind)) return false
  switch (kind) {
    case 'extension-noticed':
      return !position.extended
    case 'completion-asked':
      return !position.completionOpen
    case 'completed':
      return position.completionOpen
    case 'taken-back':
      // What was never sent cannot be public.
      return position.lastFact?.kind !== 'sent' || !position.published
    case 'published':
      return !position.published && position.lastFact !== undefined
    case 'withdrawn':
      return position.published
    case 'drafted':
    case 'edited':
    case 'sent':
    case 'received':
    case 'answered':
    case 'closed':
    case 'reopened':
    default:
      return true
  }
}
