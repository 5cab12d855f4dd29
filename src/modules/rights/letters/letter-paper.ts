import { letterDocument, withHouseSigns, type LetterDocument } from '#core/pdf/letter-document.ts'
import type { Typesetter } from '#core/pdf/typesetter.ts'
import { fail, ok, type Result } from '#core/result.ts'

import type { Letter } from './compose.ts'
import { letterStrings } from './strings/index.ts'

/** Letters that may wait for the one thread that sets them; more would only make everybody wait for longer than they stay. */
const WAITING_MAX = 24

let waiting = 0

/** A letter as a tagged PDF for paper. `busy`: too many are being set at this moment; `day` is the day of the letter. */
export async function letterPaper(
  typesetter: Typesetter,
  letter: Letter,
  day: string,
): Promise<Result<Uint8Array<ArrayBuffer>, 'busy'>> {
  if (waiting >= WAITING_MAX) return fail('busy')
  waiting += 1
  try {
    const document = documentOf(letter, day)
    const createdAt = new Date(`${day}T00:00:00Z`)
    const setAs = (source: LetterDocument) =>
      typesetter.typeset({ main: letterDocument(source), files: {}, createdAt })
    const set = await setAs(document)
    // A sign that no typeface here holds, such as a picture, is refused; the letter matters more than the sign.
    const made = set.ok ? set : await setAs(withHouseSigns(document))
    // The compiler's message would repeat what the person typed, and what is thrown is logged.
    if (!made.ok) throw new Error('A letter was not typeset')
    return ok(new Uint8Array(made.value))
  } finally {
    waiting -= 1
  }
}

function documentOf(letter: Letter, day: string): LetterDocument {
  const { variant, subject, sender, recipient, placeAndDay, paragraphs } = letter
  const { closing, signature, enclosuresTitle, enclosures } = letter
  return {
    variant,
    title: letter.title,
    day,
    sender,
    recipient,
    placeAndDay,
    subjectLabel: letterStrings(variant).subject,
    subject,
    paragraphs,
    closing,
    signature,
    enclosuresTitle,
    enclosures,
  }
}
