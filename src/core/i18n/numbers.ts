import { variantFacts, type Variant } from './languages.ts'

/** How many digits to show; without it at most two after the separator. */
export type Digits =
  | { readonly fraction: number }
  | { readonly significant: number }
  | { readonly fractionMax: number }

const formats = new Map<string, Intl.NumberFormat>()

function numberFormat(variant: Variant, digits: Digits): Intl.NumberFormat {
  const key = `${variant} ${JSON.stringify(digits)}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const made = new Intl.NumberFormat(variantFacts[variant].locale, options(digits))
  formats.set(key, made)
  return made
}

function options(digits: Digits): Intl.NumberFormatOptions {
  if ('significant' in digits) return { maximumSignificantDigits: digits.significant }
  if ('fraction' in digits) {
    return { minimumFractionDigits: digits.fraction, maximumFractionDigits: digits.fraction }
  }
  return { maximumFractionDigits: digits.fractionMax }
}

/** 19.759 and 48,5 in Serbian, 19,759 and 48.5 in English; with a real minus sign (U+2212). */
export function formatNumber(
  variant: Variant,
  value: number,
  digits: Digits = { fractionMax: 2 },
): string {
  return numberFormat(variant, digits).format(value).replace('-', '\u2212')
}

/** 48,5% or 48.5%, from a number of hundredths (48.5); no space in either language, as in CLDR and the statistical office. */
export function formatPercent(variant: Variant, percent: number, digits?: Digits): string {
  return `${formatNumber(variant, percent, digits)}%`
}

const byteUnits = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** File size in decimal units with a no-break space: 1,5 MB. Units stay Latin in Cyrillic text. */
export function formatBytes(variant: Variant, bytes: number): string {
  let size = bytes
  let unit = 0
  // 999.95 and more would round up to 1,000 of the smaller unit.
  while (size >= 999.95 && unit < byteUnits.length - 1) {
    size /= 1000
    unit += 1
  }
  const digits: Digits = { fractionMax: unit === 0 || size >= 100 ? 0 : 1 }
  return `${formatNumber(variant, size, digits)}\u00A0${byteUnits[unit] ?? 'TB'}`
}
