import { z } from 'zod'

import { formatNumber, formatPercent, plural, type PluralForms } from '#core/i18n/format.ts'
import { inVariant } from '#core/i18n/human-text.ts'
import { variantFacts, type Variant } from '#core/i18n/languages.ts'

/** Words of a unit by number: 1 предмет, 2 предмета, 5 предмета; 1 case, 2 cases. */
export type UnitWords = {
  readonly sr: { readonly one: string; readonly few: string; readonly other: string }
  readonly en: { readonly one: string; readonly other: string }
}

/** What is counted: a key (`case`) and its words. */
export type Unit = { readonly key: string; readonly words: UnitWords }

/** Hundredths are written to the number, without a word. */
const PERCENT = '%'

/** Shape of the stored words. */
export const unitWordsSchema = z.object({
  sr: z.object({ one: z.string(), few: z.string(), other: z.string() }),
  en: z.object({ one: z.string(), other: z.string() }),
})

/** The forms of a unit's word in a variant, Serbian in its script. */
export function unitForms({ words }: Unit, variant: Variant): PluralForms {
  const forms: PluralForms = words[variantFacts[variant].language]
  const few = forms.few === undefined ? {} : { few: inVariant(forms.few, variant) }
  return { one: inVariant(forms.one, variant), ...few, other: inVariant(forms.other, variant) }
}

/** Whether a unit counts in hundredths. */
export function isPercent(unit: Unit): boolean {
  return unit.words.sr.other === PERCENT
}

/** A number as the reader writes it, with the sign of hundredths where the unit is that, otherwise without the word. */
export function bareNumber(value: number, unit: Unit, variant: Variant): string {
  return isPercent(unit) ? formatPercent(variant, value) : formatNumber(variant, value)
}

/** A number with its word: 19.759 предмета, 1 предмет, 46%. The space does not break. */
export function numberWithUnit(value: number, unit: Unit, variant: Variant): string {
  const number = bareNumber(value, unit, variant)
  return isPercent(unit) ? number : `${number}\u00A0${unitWord(value, unit, variant)}`
}

/** The word alone, in the form that goes with a number. */
export function unitWord(value: number, unit: Unit, variant: Variant): string {
  return plural(variant, value, unitForms(unit, variant))
}

/** The unit as a heading names it: предмета, cases, %. */
export function unitName(unit: Unit, variant: Variant): string {
  return unitForms(unit, variant).other
}
