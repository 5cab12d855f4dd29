import type { Variant } from '#core/i18n/languages.ts'
import { legalText, type Day } from '#modules/law'

import type { Answers } from './answers.ts'
import { findEvent, type RightsCase } from './case-file.ts'
import { composeLetter } from './compose.ts'
import { findLetter, type LetterBook } from './letter-book.ts'
import type { Happening } from './next-steps.ts'

/** Which ground of a complaint each thing that happened is. */
const grounds: Partial<Record<Happening, string>> = {
  silence: 'silence',
  refused: 'refusal',
  wrong: 'partial',
  identity: 'identity',
  extended: 'extension',
}
/** About the person who writes; true of every letter of a case. */
const ownFields = [
  'who',
  'represented',
  'basis',
  'senderName',
  'senderAddress',
  'senderEmail',
  'placeOfWriting',
] as const
const recipientFields = ['recipientName', 'recipientAddress', 'recipientEmail'] as const

/** What the next letter of a case knows already, so that nobody types it twice. Its day is today. */
export function followUpAnswers(
  book: LetterBook,
  rightsCase: RightsCase,
  next: { readonly id: string; readonly happening: Happening | undefined; readonly today: Day },
): Answers {
  const [first] = rightsCase.letters
  const template = findLetter(book, next.id)
  if (!first || !template) return { day: next.today }
  const known = { ...first.answers, ...rightsCase.letters.at(-1)?.answers }
  const firstTo = findLetter(book, first.id)?.to
  const event = next.happening && findEvent(rightsCase, next.happening)
  const extension = findEvent(rightsCase, 'extended')
  const drafted: Record<string, string | undefined> = {
    ...pickFrom(known, ownFields),
    ...(template.to === firstTo ? pickFrom(first.answers, recipientFields) : {}),
    knownBy: first.answers['knownBy'],
    original: subjectOf(book, rightsCase),
    sentOn: first.day,
    receivedOn: findEvent(rightsCase, 'received')?.on,
    answeredOn: event?.on,
    extendedUntil: extension?.until,
    defendant: first.answers['recipientName'],
    complaintGround: next.happening && grounds[next.happening],
    day: next.today,
  }
  return Object.fromEntries(
    Object.entries(drafted).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  )
}

/** What the first letter of a case was about, in the words that stood on it. */
export function subjectOf(book: LetterBook, { letters }: RightsCase): string {
  const [first] = letters
  if (!first) return ''
  const { id, variant, templateVersion: version } = first
  const composed = composeLetter(book, {
    id,
    variant,
    version,
    answers: { ...first.answers, day: first.day },
  })
  return composed.ok ? composed.value.subject : titleOf(book, id, variant)
}

/** The title of a letter by its id; of one that we do not know (any more), the id itself. */
export function titleOf(book: LetterBook, id: string, variant: Variant): string {
  const template = findLetter(book, id)
  return template ? legalText(template.title, variant) : id
}

function pickFrom(answers: Answers, names: readonly string[]): Record<string, string | undefined> {
  return Object.fromEntries(names.map((name) => [name, answers[name]]))
}
