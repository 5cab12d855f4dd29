import { languages, variantFacts, variants, type Variant } from '#core/i18n/languages.ts'
import { scriptOf } from '#core/i18n/transliteration.ts'

/** Where the names of the authority and the list of questions come into a letter. */
const institutionMark = '{{institution}}'
const questionsMark = '{{questions}}'
const anyMark = /\{\{[^{}\n]{1,60}\}\}/gu

/** Places that a person must still fill in before the letter may go, as they stand in the text. */
export function unfilledMarks(body: string): string[] {
  const marks = body.match(anyMark) ?? []
  return [...new Set(marks)].filter((mark) => mark !== institutionMark && mark !== questionsMark)
}

/** The letter as it goes out: the questions numbered, at their mark or else at the end. */
export function composeLetter(letter: {
  readonly body: string
  readonly institution: string
  readonly questions: readonly string[]
}): string {
  const { body, institution, questions } = letter
  const numbered = questions.map((question, index) => `${index + 1}. ${question}`).join('\n\n')
  const marked = body.includes(questionsMark) ? body : `${body}\n\n${questionsMark}`
  return marked
    .replaceAll(institutionMark, () => institution)
    .replaceAll(questionsMark, () => numbered)
}

/** Letters are written in the language of the authorities, our first one. */
const inLanguageOfLetters = variants.filter(
  (variant) => variantFacts[variant].language === languages[0],
)

/** The script in which a letter was written, as the variant that shows all of it in that script. */
export function variantOfLetter(body: string): Variant {
  const script = scriptOf(body)
  const written = inLanguageOfLetters.find((variant) => variantFacts[variant].script === script)
  return written ?? variants[0]
}

/** The variant in which a reader gets a letter: their own script, or else that of the letter. */
export function variantForReader(body: string, reader: Variant): Variant {
  return inLanguageOfLetters.includes(reader) ? reader : variantOfLetter(body)
}
