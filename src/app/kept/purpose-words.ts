import { counted, formatDays } from '#core/i18n/format.ts'
import { pick, type HumanText } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { isTimed, type Ending, type Period, type Purpose } from '#core/kept.ts'
import { securityMeasures } from '#core/kept/security-measures.ts'

import { keptStrings } from './strings/index.ts'

/** The facts of a purpose that are told everywhere: on pages, in print and in tables. */
export const factNames = [
  'why',
  'persons',
  'categories',
  'recipients',
  'basis',
  'until',
  'security',
] as const
/** One of `factNames`. */
export type FactName = (typeof factNames)[number]

/** What a purpose says of one fact; one or more sentences or items. */
export function factLines(purpose: Purpose, fact: FactName, variant: Variant): string[] {
  switch (fact) {
    case 'basis':
      return [keptStrings(variant).bases[purpose.basis]]
    case 'until':
      return Object.values(purpose.endings).map((ending) => endingText(ending, variant))
    case 'security':
      return purpose.security.map((measure) => wordsOf(securityMeasures[measure], variant))
    case 'why':
    case 'persons':
    case 'categories':
    case 'recipients':
      return [wordsOf(purpose[fact], variant)]
  }
}

/** When an ending comes and what then happens. */
export function endingText(ending: Ending, variant: Variant): string {
  const words = keptStrings(variant).ending
  if (!isTimed(ending)) return `${capitalised(wordsOf(ending.while, variant))}.`
  const from = words.from(periodText(ending.period, variant), wordsOf(ending.trigger, variant))
  const remains = Object.values(ending.remains ?? {}).map((each) => wordsOf(each, variant))
  return [
    from,
    words[ending.how],
    ...(remains.length > 0 ? [words.remains(remains.join(', '))] : []),
  ].join(' ')
}

/** A text of a purpose in the reader's variant. */
export function wordsOf(text: HumanText, variant: Variant): string {
  return pick(text, variant).text
}

function periodText(period: Period, variant: Variant): string {
  const words = keptStrings(variant).ending
  if ('hours' in period) return counted(variant, period.hours, words.hours)
  return period.days === 0 ? words.atOnce : formatDays(variant, period.days)
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}
