import { inVariant } from './human-text.ts'
import { variantFacts, type Variant } from './languages.ts'
import { partDigraphs } from './stems.ts'

/**
 * Alphabetical order of a variant: a b c č ć d dž đ … or а б в г д ђ …, which differ, so texts are first put into its script.
 * In Latin, n+j of two letters (injekcija) sorts before `nj`. Keep the comparator for one sort: it remembers its keys.
 */
export function compare(variant: Variant): (left: string, right: string) => number {
  const collator = new Intl.Collator(variantFacts[variant].locale, { numeric: true })
  const keys = new Map<string, string>()
  const keyOf = (text: string): string => {
    const known = keys.get(text)
    if (known !== undefined) return known
    const key = sortKey(text, variant)
    keys.set(text, key)
    return key
  }
  return (left, right) => collator.compare(keyOf(left), keyOf(right))
}

function sortKey(text: string, variant: Variant): string {
  if (variant !== 'sr-latn') return inVariant(text, variant)
  const parted = text.replaceAll(/н(?=ј)|д(?=ж)|л(?=ј)/giu, '$&\u200C')
  return inVariant(parted, variant).replaceAll(/\p{L}+/gu, partDigraphs)
}
