import { variantFacts, variants, type Variant } from './languages.ts'
import { formatNumber } from './numbers.ts'

/** Forms of a counted word: Serbian needs all three (1 захтев, 2 захтева, 5 захтева), English no `few`. */
export type PluralForms = { readonly one: string; readonly few?: string; readonly other: string }

const rules = new Map<Variant, Intl.PluralRules>(
  variants.map((variant) => [variant, new Intl.PluralRules(variantFacts[variant].locale)]),
)

/** The form that goes with `count`; fractions as the language wants (1,5 захтева). */
export function plural(variant: Variant, count: number, forms: PluralForms): string {
  const category = rules.get(variant)?.select(count)
  if (category === 'one') return forms.one
  return category === 'few' ? (forms.few ?? forms.other) : forms.other
}

/** The count and its word: 21 захтев, 1.002 захтева. */
export function counted(variant: Variant, count: number, forms: PluralForms): string {
  return `${formatNumber(variant, count)} ${plural(variant, count, forms)}`
}

const dayForms: Readonly<Record<Variant, PluralForms>> = {
  'sr-latn': { one: 'dan', few: 'dana', other: 'dana' },
  'sr-cyrl': { one: 'дан', few: 'дана', other: 'дана' },
  en: { one: 'day', other: 'days' },
}

/** A length of time in days: 1 dan, 15 dana. */
export function formatDays(variant: Variant, days: number): string {
  return counted(variant, days, dayForms[variant])
}
