import { variantFacts, type Variant } from './languages.ts'

const formats = new Map<string, Intl.ListFormat>()

/** a, b i c; a, b и c; a, b and c — or with „ili”, „или”, “or”. */
export function formatList(
  variant: Variant,
  items: readonly string[],
  link: 'and' | 'or' = 'and',
): string {
  const key = `${variant} ${link}`
  const type = link === 'and' ? 'conjunction' : 'disjunction'
  const format = formats.get(key) ?? new Intl.ListFormat(variantFacts[variant].locale, { type })
  formats.set(key, format)
  return format.format(items)
}
