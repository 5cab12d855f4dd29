import { fail, ok, type Result } from '../result.ts'

/** Where a text stands on its way to the public and back. */
export const editorialStates = [
  'draft',
  'in-review',
  'approved',
  'scheduled',
  'published',
  'withdrawn',
] as const
/** Where a text stands. */
export type EditorialState = (typeof editorialStates)[number]

type Move = { readonly from: readonly EditorialState[]; readonly to: EditorialState }

/** Everything that can happen to a text. Whatever is changed, from wherever, must be read again by somebody else. */
export const editorialMoves = {
  change: { from: editorialStates, to: 'draft' },
  'ask-for-review': { from: ['draft', 'in-review'], to: 'in-review' },
  approve: { from: ['in-review'], to: 'approved' },
  /** The recorded exception where there is no other reader: nobody could be asked, so it needs no asking. */
  'approve-alone': { from: ['draft', 'in-review'], to: 'approved' },
  'send-back': { from: ['in-review', 'approved', 'scheduled'], to: 'draft' },
  schedule: { from: ['approved'], to: 'scheduled' },
  'cancel-schedule': { from: ['scheduled'], to: 'approved' },
  publish: { from: ['approved', 'scheduled'], to: 'published' },
  withdraw: { from: ['published'], to: 'withdrawn' },
} as const satisfies Readonly<Record<string, Move>>
/** Something that happens to a text. */
export type EditorialMove = keyof typeof editorialMoves

/** Whether a text in this state can be moved so. */
export function canMove(from: EditorialState, move: EditorialMove): boolean {
  const allowed: readonly EditorialState[] = editorialMoves[move].from
  return allowed.includes(from)
}

/** The state after a move. */
export function moved(
  from: EditorialState,
  move: EditorialMove,
): Result<EditorialState, 'not-movable'> {
  return canMove(from, move) ? ok(editorialMoves[move].to) : fail('not-movable')
}

/** Who would approve, whose change was the last, and whether somebody else could be asked. */
export type ApprovalFacts = {
  readonly approver: string
  /** Null when the text came with the program. */
  readonly author: string | null
  readonly hasOtherReader: boolean
  /** The approver says that they know of no other reader. */
  readonly alone: boolean
}

/**
 * How a text may be approved. Nobody approves their own last change, except, said aloud and recorded, where nobody else could read
 * it; the exception is refused as soon as somebody could.
 */
export function approvalOf(
  facts: ApprovalFacts,
): Result<'approve' | 'approve-alone', 'own-change' | 'other-reader'> {
  const { approver, author, hasOtherReader, alone } = facts
  if (author !== approver) return ok('approve')
  if (!alone) return fail('own-change')
  return hasOtherReader ? fail('other-reader') : ok('approve-alone')
}
