import type { Addressee, Purpose } from './letter-source.ts'
import type { LetterId } from './verb-groups.ts'

/** What may come after a letter. */
export const happenings = [
  'identity',
  'refused',
  'extended',
  'wrong',
  'silence',
  'unhelped',
] as const
/** What came after a letter. */
export type Happening = (typeof happenings)[number]

/** The letters that may follow, the one to begin with first. */
export type NextLetters = { readonly happening: Happening; readonly letters: readonly LetterId[] }

type Sent = { readonly id: string; readonly purpose: Purpose; readonly to: Addressee }

const toControllers: readonly NextLetters[] = [
  { happening: 'silence', letters: ['reminder', 'complaint'] },
  { happening: 'identity', letters: ['identity-reply', 'complaint'] },
  { happening: 'extended', letters: ['extension-reply'] },
  { happening: 'wrong', letters: ['wrong-answer', 'complaint'] },
  { happening: 'refused', letters: ['complaint'] },
  { happening: 'unhelped', letters: ['mandate', 'court-outline'] },
]
/** The replies to controllers rest on rules that do not bind competent authorities. */
const toAuthorities: readonly NextLetters[] = [
  { happening: 'silence', letters: ['complaint', 'commissioner-indirect'] },
  { happening: 'refused', letters: ['commissioner-indirect', 'complaint'] },
  { happening: 'unhelped', letters: ['mandate', 'court-outline'] },
]
const afterComplaint: readonly NextLetters[] = [
  { happening: 'unhelped', letters: ['mandate', 'court-outline'] },
]

/** What may come after a letter, and the letters that then help. Nothing follows a mandate, an outline or a report. */
export function nextLetters({ id, purpose, to }: Sent): readonly NextLetters[] {
  if (purpose === 'complaint') return afterComplaint
  if (purpose !== 'request' && purpose !== 'follow-up') return []
  const all = to === 'competent-authority' ? toAuthorities : toControllers
  // Nobody writes the same reply twice: after it comes the complaint.
  return all.flatMap(({ happening, letters }) => {
    const others = letters.filter((letter) => letter !== id)
    return others.length > 0 ? [{ happening, letters: others }] : []
  })
}
