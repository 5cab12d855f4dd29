import { variantFacts, variants, type Language, type Variant } from '#core/i18n/languages.ts'

/** The variant in whose script the texts of a language are written in this project: Cyrillic for Serbian. */
export function baseVariant(language: Language): Variant {
  const own = variants.filter((variant) => variantFacts[variant].language === language)
  const base = own.find((variant) => variantFacts[variant].script === 'Cyrl') ?? own[0]
  if (base === undefined) throw new Error(`A language without a variant: ${language}`)
  return base
}
