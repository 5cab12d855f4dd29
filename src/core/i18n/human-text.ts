import { variantFacts, type Language, type Variant } from './languages.ts'
import { scriptOf, toCyrillic, toLatin, withoutMarks } from './transliteration.ts'

/** A text of people in both languages, stored as written: Serbian in whichever script its writer used. Empty means not written. */
export type HumanText = { readonly [Written in Language]: string }

/** Something made for each language. */
export function inEachLanguage<Made = string>(
  write: (language: Language) => Made,
): { readonly [Written in Language]: Made } {
  return { sr: write('sr'), en: write('en') }
}

/** Names and labels are converted again on every page that mentions them; a few thousand short texts are worth a megabyte. */
const REMEMBERED_MAX = 4000
const REMEMBERED_LENGTH_MAX = 200
const remembered = new Map<string, string>()

/** Serbian text in the script of a variant. What is in that script already is not touched, except that `⟦…⟧` marks go. */
export function inVariant(text: string, variant: Variant): string {
  if (text.length > REMEMBERED_LENGTH_MAX) return convert(text, variant)
  const key = `${variant} ${text}`
  const known = remembered.get(key)
  if (known !== undefined) return known
  if (remembered.size >= REMEMBERED_MAX) remembered.clear()
  const converted = convert(text, variant)
  remembered.set(key, converted)
  return converted
}

function convert(text: string, variant: Variant): string {
  const { language, script } = variantFacts[variant]
  const written = scriptOf(text)
  if (language !== 'sr' || written === undefined || written === script) return withoutMarks(text)
  return script === 'Latn' ? toLatin(text) : toCyrillic(text)
}

/** The text for a variant with its `lang` tag; when it is not written in that language, the other one, and the tag says so. */
export function pick(text: HumanText, variant: Variant): { text: string; lang: string } {
  const { language, tag } = variantFacts[variant]
  const wanted = text[language].trim() !== ''
  if (language === 'sr') {
    return wanted || text.en.trim() === ''
      ? { text: inVariant(text.sr, variant), lang: tag }
      : { text: withoutMarks(text.en), lang: 'en' }
  }
  if (wanted || text.sr.trim() === '') return { text: withoutMarks(text.en), lang: tag }
  const lang =
    scriptOf(text.sr) === 'Cyrl' ? variantFacts['sr-cyrl'].tag : variantFacts['sr-latn'].tag
  return { text: withoutMarks(text.sr), lang }
}
