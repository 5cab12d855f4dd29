/**
 * The only list of languages and variants in the product; the tidy test refuses a second one.
 * A *language* is what texts are written in, a *variant* is what a reader chooses in the address.
 */
export const languages = ['sr', 'en'] as const
/** A language in which interface strings and content are written. */
export type Language = (typeof languages)[number]

/** A script of Serbian, as an ISO 15924 subtag. */
export type Script = 'Latn' | 'Cyrl'

/** First is the default: what a visitor gets whose browser asks for nothing that we have. */
export const variants = ['sr-latn', 'sr-cyrl', 'en'] as const
/** The first path segment of every public address. */
export type Variant = (typeof variants)[number]

type VariantFacts = {
  readonly language: Language
  readonly script: Script
  /** BCP 47 tag for `lang` and `hreflang`. */
  readonly tag: string
  /** Locale for `Intl`. */
  readonly locale: string
  /** Its own name, in itself. */
  readonly name: string
  /** For a narrow switcher. */
  readonly shortName: string
}

/** Facts of each variant; look-up is total. */
export const variantFacts: Readonly<Record<Variant, VariantFacts>> = {
  'sr-latn': {
    language: 'sr',
    script: 'Latn',
    tag: 'sr-Latn',
    locale: 'sr-Latn-RS',
    name: 'Srpski (latinica)',
    shortName: 'Lat',
  },
  'sr-cyrl': {
    language: 'sr',
    script: 'Cyrl',
    tag: 'sr-Cyrl',
    locale: 'sr-Cyrl-RS',
    name: 'Српски (ћирилица)',
    shortName: 'Ћир',
  },
  en: {
    language: 'en',
    script: 'Latn',
    tag: 'en',
    locale: 'en-GB',
    name: 'English',
    shortName: 'Eng',
  },
}

/** Tells whether a path segment names a variant. */
export function isVariant(segment: string): segment is Variant {
  return (variants as readonly string[]).includes(segment)
}
