import { formatDay } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { fail, ok, type Result } from '#core/result.ts'
import { citationText, isDay, legalText, type Certainty, type Day } from '#modules/law'

import { cleanAnswer, type Answers } from './answers.ts'
import { layOut, runOn, type Paragraph } from './lay-out.ts'
import { findLetter, findVersion, type LetterBook } from './letter-book.ts'
import { recipientLines, senderLines } from './recipient.ts'
import { render, type Filling } from './render.ts'
import { letterStrings } from './strings/index.ts'
import { commonFields, variables } from './variables.ts'

/** A finished letter in parts; every layout (page, PDF, plain text) is made of it. */
export type Letter = {
  readonly id: string
  readonly version: number
  readonly variant: Variant
  readonly title: string
  /** One line. */
  readonly subject: string
  /** Lines of the blocks at the head. */
  readonly sender: readonly string[]
  readonly recipient: readonly string[]
  /** Empty when it was not typed. */
  readonly place: string
  readonly dayText: string
  readonly placeAndDay: string
  readonly paragraphs: readonly Paragraph[]
  readonly closing: string
  /** The name under the line on which the person signs. */
  readonly signature: string
  readonly enclosuresTitle: string
  readonly enclosures: readonly string[]
  readonly cites: readonly CitedArticle[]
  readonly checkedOn: Day
  /** The lawyer who has read the text; null until one has. */
  readonly reviewedBy: string | null
}

/** An article on which a letter rests, and how sure we are of it. */
export type CitedArticle = {
  readonly id: string
  /** Act and article in the variant. */
  readonly text: string
  readonly certainty: Certainty
  readonly confirmed: boolean
}

/** Which letter, in which variant, filled with what; its day is the answer `day`. */
export type LetterQuestion = {
  readonly id: string
  readonly variant: Variant
  readonly answers: Answers
  /** Only this version, for a letter that was written before. */
  readonly version?: number
}

/**
 * Composes a letter by the law of its day. What was typed keeps its script. `not-in-force`: no version (or not the one named)
 * holds on that day. `unanswered`: `detail` names what the text needs, joined by commas.
 */
export function composeLetter(
  book: LetterBook,
  question: LetterQuestion,
): Result<Letter, 'unknown-letter' | 'not-in-force' | 'unanswered'> {
  const { id, variant, version } = question
  const template = findLetter(book, id)
  if (!template) return fail('unknown-letter')
  const answers = { ...question.answers, ...cleanCommon(question.answers) }
  const { day = '' } = answers
  if (!isDay(day)) return fail('unanswered', 'day')
  const letter = findVersion(template, version === undefined ? { day } : { day, version })
  if (!letter) return fail('not-in-force')
  const { subject, body, enclosures } = letter.texts[variant]
  const unanswered = new Set<string>()
  const filling: Filling = { pack: book.pack, letter, variant, day, answers, unanswered }
  const parts = {
    subject: runOn(render(subject, filling)).replaceAll(/\s+/gu, ' '),
    paragraphs: layOut(render(body, filling)),
    enclosures: enclosures.map((one) => runOn(render(one, filling))).filter((text) => text !== ''),
  }
  const { placeOfWriting: place = '', senderName: signature = '' } = answers
  const sender = senderLines(answers)
  const recipient = recipientLines(letter.to, answers)
  if (signature === '') unanswered.add('senderName')
  if (recipient.length === 0) unanswered.add('recipientName')
  if (unanswered.size > 0) return fail('unanswered', [...unanswered].join(', '))
  const words = letterStrings(variant)
  const dayText = formatDay(variant, day)
  return ok({
    id,
    version: letter.version,
    variant,
    title: legalText(letter.title, variant),
    ...parts,
    sender,
    recipient,
    place,
    dayText,
    placeAndDay: place === '' ? dayText : `${place}, ${dayText}`,
    closing: words.closing,
    signature,
    enclosuresTitle: words.enclosures,
    cites: citesOf(filling),
    checkedOn: letter.checkedOn,
    reviewedBy: letter.reviewedBy,
  })
}

/** Fields of the head and the foot, which the text does not print. */
function cleanCommon(answers: Answers): { readonly [name: string]: string } {
  return Object.fromEntries(
    commonFields.map((name) => [name, cleanAnswer(variables[name], answers[name] ?? '')]),
  )
}

function citesOf({ pack, letter, variant }: Filling): CitedArticle[] {
  return [...letter.cites.values()].flatMap((id) => {
    const article = pack.articles.get(id)
    if (!article) return []
    const { certainty, lawyerConfirmed } = article
    const text = citationText(pack, article, variant)
    return [{ id, text, certainty, confirmed: lawyerConfirmed !== null }]
  })
}
