import { inVariant } from './human-text.ts'
import { variantFacts, type Variant } from './languages.ts'
import { partDigraphs } from './stems.ts'

/** Lists are sorted anew on every page that shows them; a few thousand short keys are worth a megabyte. */
const REMEMBERED_MAX = 4000
const REMEMBERED_LENGTH_MAX = 200

type Comparator = (left: string, right: string) => number
const comparators = new Map<Variant, Comparator>()

/**
 * Alphabetical order of a variant: a b c č ć d dž đ … or а б в г д ђ …, which differ, so texts are first put into its script.
 * In Latin, n+j of two letters (injekcija) sorts before `nj`.
 */
export function compare(variant: Variant): Comparator {
  const known = comparators.get(variant)
  if (known) return known
  const made = comparatorOf(variant)
  comparators.set(variant, made)
  return made
}

function comparatorOf(variant: Variant): Comparator {
  const collator = new Intl.Collator(variantFacts[variant].locale, { numeric: true })
  const keys = new Map<string, string>()
  const keyOf = (text: string): string => {
    if (text.length > REMEMBERED_LENGTH_MAX) return sortKey(text, variant)
    const known = keys.get(text)
    if (known !== undefined) return known
    if (keys.size >= REMEMBERED_MAX) keys.clear()
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
