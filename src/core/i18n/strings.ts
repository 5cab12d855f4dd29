import type { Variant } from './languages.ts'
import { toLatin, withoutMarks } from './transliteration.ts'

/** Strings of a module: text, functions that return text, lists and groups of these. */
type StringTree = {
  readonly [key: string]: string | ((...args: never[]) => string) | readonly string[] | StringTree
}

/** The shape of strings without their words, so that another language may fill it. */
export type Widened<T> = T extends string
  ? string
  : T extends (...args: infer Args) => string
    ? (...args: Args) => string
    : T extends readonly string[]
      ? readonly string[]
      : { readonly [Key in keyof T]: Widened<T[Key]> }

/**
 * Interface strings of one module for every variant: Cyrillic as written, Latin derived from it on first use, English as written.
 *
 * ```ts
 * // strings/sr.ts — Cyrillic, the base
 * export const sr = { title: 'Захтеви', count: (n: number) => counted('sr-cyrl', n, { one: 'захтев', … }) }
 * export type Strings = Widened<typeof sr>
 * // strings/en.ts
 * export const en = { title: 'Requests', count: (n: number) => counted('en', n, { one: 'request', … }) } satisfies Strings
 * // strings/index.ts
 * export const strings = defineStrings({ sr, en })
 * ```
 *
 * What a function puts into its text is converted too; wrap what must not be (a name as written, a code) in `asWritten`.
 */
export function defineStrings<Base extends StringTree>(written: {
  sr: Base
  en: Widened<Base>
}): (variant: Variant) => Widened<Base> {
  const made = new Map<Variant, Widened<Base>>()
  return (variant) => {
    const known = made.get(variant)
    if (known !== undefined) return known
    const convert = variant === 'sr-latn' ? toLatin : withoutMarks
    // The copy has the shape of its source, which no type says of a deep map.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const strings = mapStrings(variant === 'en' ? written.en : written.sr, convert) as Widened<Base>
    made.set(variant, strings)
    return strings
  }
}

function mapStrings(node: unknown, convert: (text: string) => string): unknown {
  if (typeof node === 'string') return convert(node)
  if (typeof node === 'function') return (...args: unknown[]) => convert(String(node(...args)))
  if (Array.isArray(node)) return node.map((item) => mapStrings(item, convert))
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, mapStrings(value, convert)]),
  )
}
