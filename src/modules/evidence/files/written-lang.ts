import { variantFacts, variants } from '#core/i18n/languages.ts'
import { scriptOf } from '#core/i18n/transliteration.ts'

/** The `lang` of words of a document, which keep their script in every variant. Answers are in Serbian, so the script decides. */
export function writtenLang(text: string): string | undefined {
  const script = scriptOf(text)
  const variant = variants.find((one) => variantFacts[one].script === script)
  return variant && variantFacts[variant].tag
}
