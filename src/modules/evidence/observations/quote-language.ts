import { variantFacts, variants } from '#core/i18n/languages.ts'
import { scriptOf } from '#core/i18n/transliteration.ts'

/** BCP 47: not determined. */
const unknown = 'und'

/** Language of quoted words, for `lang`: institutions answer in Serbian; a web page in Latin letters may be in any language. */
export function languageOfQuote(text: string, from: 'document' | 'web'): string {
  const script = scriptOf(text)
  if (script === undefined || (script === 'Latn' && from === 'web')) return unknown
  const own = variants.find((variant) => variantFacts[variant].script === script)
  return own === undefined ? unknown : variantFacts[own].tag
}
