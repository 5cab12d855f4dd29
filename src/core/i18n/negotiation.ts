import { variants, type Variant } from './languages.ts'

/** Longer headers come from no browser; the rest of one is not read. */
const headerCharactersMax = 1000

/** Languages whose readers are at home in Serbian Latin. */
const latinReaders = new Set(['sr', 'bs', 'hr', 'sh', 'cnr', 'me'])

function variantOfRange(range: string): Variant | undefined {
  const [language = '', ...subtags] = range.toLowerCase().split('-')
  if (language === '*') return variants[0]
  if (language === 'en') return 'en'
  if (!latinReaders.has(language)) return undefined
  return language === 'sr' && subtags.includes('cyrl') ? 'sr-cyrl' : 'sr-latn'
}

/** RFC 9110, 12.4.2: a weight of 0 to 1 with at most three digits; anything else makes the range worthless. */
function weightOf(parameters: readonly string[]): number {
  const weight = parameters
    .map((parameter) => /^\s*q\s*=\s*(.*?)\s*$/iu.exec(parameter)?.[1])
    .find(isText)
  if (weight === undefined) return 1
  return /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/u.test(weight) ? Number(weight) : 0
}

function isText(text: string | undefined): text is string {
  return text !== undefined
}

/** The variant a browser asks for by `Accept-Language` (RFC 9110, 12.5.4); the first variant when it asks for none that we have. */
export function negotiateVariant(acceptLanguage: string | undefined): Variant {
  let best: Variant = variants[0]
  let bestWeight = 0
  for (const item of (acceptLanguage ?? '').slice(0, headerCharactersMax).split(',')) {
    const [range = '', ...parameters] = item.split(';')
    const variant = variantOfRange(range.trim())
    const weight = weightOf(parameters)
    if (variant === undefined || weight <= bestWeight) continue
    best = variant
    bestWeight = weight
  }
  return best
}
