import { formatDay, formatInstant } from '#core/i18n/format.ts'
import { inVariant } from '#core/i18n/human-text.ts'
import { variantFacts, type Variant } from '#core/i18n/languages.ts'

import type { DayOffReason } from './calendar.ts'
import type { AppliesTo, ExplanationStep } from './explanation.ts'
import type { LocalText, Term } from './pack-source.ts'
import type { LawPack } from './pack.ts'
import { strings } from './strings/index.ts'

/** The explanation of a date as sentences, one for each step, in a variant. */
export function explanationSentences(
  pack: LawPack,
  steps: readonly ExplanationStep[],
  variant: Variant,
): string[] {
  const rule = steps.find((step) => step.kind === 'rule')
  const countsWorkingDays = rule?.term.unit === 'working-day'
  return steps.map((step) =>
    // The full stop of a Serbian ordinal is not written before another mark.
    sentence({ pack, variant, countsWorkingDays }, step).replace(/(\d)\.(?=[.,;])/gu, '$1'),
  )
}

/** A legal text in a variant: Serbian as written in Cyrillic or its Latin, or English. */
export function legalText(text: LocalText, variant: Variant): string {
  return inVariant(text[variantFacts[variant].language], variant)
}

/** The length of a term in words: 15 дана, 30 days and 60 days more. */
export function termText(
  term: { readonly term: Term; readonly addedTo: Term | null },
  variant: Variant,
): string {
  const { length } = strings(variant)
  const own = oneTerm(term.term, variant)
  return term.addedTo ? length.added(oneTerm(term.addedTo, variant), own) : own
}

/** Act and article of a rule in words, as far as they are established. */
export function citationText(
  pack: LawPack,
  rule: { readonly statute: string; readonly article: string | null },
  variant: Variant,
): string {
  const statute = pack.statutes.get(rule.statute)
  const name = statute ? legalText(statute.name, variant) : rule.statute
  return rule.article === null ? name : `${name}, ${strings(variant).article(rule.article)}`
}

type Telling = {
  readonly pack: LawPack
  readonly variant: Variant
  readonly countsWorkingDays: boolean
}

function sentence(telling: Telling, step: ExplanationStep): string {
  const { pack, variant } = telling
  const words = strings(variant)
  const say = words.explanation
  const day = (text: string) => formatDay(variant, text, 'genitive')
  const instant = (text: string) => formatInstant(variant, text, 'genitive')
  switch (step.kind) {
    case 'rule':
      return ruleSentence(telling, step)
    case 'start': {
      const firstDay = formatDay(variant, step.firstDay)
      const start = { day: formatDay(variant, step.day), firstDay }
      return byReading(telling, step.appliesTo, say.start(start))
    }
    case 'suspended': {
      const name = overrideName(pack, step.overrideId, variant)
      const still = say.suspended({ from: day(step.from), to: day(step.to), name })
      return byReading(telling, step.appliesTo, still)
    }
    case 'nominal':
      return byReading(telling, step.appliesTo, say.nominal(day(step.day)))
    case 'skipped': {
      const reason = reasonText(pack, step.reason, variant)
      const skipped = { day: day(step.day), reason, only: words.onlyIn[step.appliesTo] }
      return telling.countsWorkingDays ? say.notCounted(skipped) : say.skipped(skipped)
    }
    case 'due':
      return byReading(telling, step.appliesTo, say.due(day(step.day)))
    case 'start-at':
      return byReading(telling, step.appliesTo, say.startAt(instant(step.at)))
    case 'due-at':
      return byReading(telling, step.appliesTo, say.dueAt(instant(step.at)))
    case 'doubt':
    default:
      return words.doubt[step.doubt]
  }
}

/** Puts the name of the reading before a sentence that holds for one reading only. */
function byReading(telling: Telling, appliesTo: AppliesTo, text: string): string {
  if (appliesTo === 'both') return text
  const name = strings(telling.variant).reading[appliesTo]
  return `${name}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`
}

function ruleSentence(telling: Telling, step: Extract<ExplanationStep, { kind: 'rule' }>): string {
  const { pack, variant } = telling
  const say = strings(variant).explanation
  const rule = pack.rules.get(step.ruleId)
  const version = rule?.versions.find((candidate) => candidate.version === step.ruleVersion)
  const law = [citationText(pack, step, variant)]
  if (version?.validFrom) law.push(say.inForce(formatDay(variant, version.validFrom, 'genitive')))
  return say.rule({
    title: rule ? legalText(rule.title, variant) : step.ruleId,
    length: termText(step, variant),
    law: law.join('; ').replace(/\.$/u, ''),
  })
}

/** Why a day was passed over, in words. */
export function reasonText(pack: LawPack, reason: DayOffReason, variant: Variant): string {
  const words = strings(variant).reason
  if ('overrideId' in reason) return overrideName(pack, reason.overrideId, variant)
  if (!('holidayId' in reason)) return words[reason.kind]
  const holiday = pack.holidays.find((candidate) => candidate.id === reason.holidayId)
  const name = holiday ? legalText(holiday.name, variant) : reason.holidayId
  return reason.kind === 'holiday' ? words.holiday(name) : words.shift(name)
}

function overrideName(pack: LawPack, id: string, variant: Variant): string {
  const found = pack.overrides.find((candidate) => candidate.id === id)
  return found ? legalText(found.name, variant) : id
}

function oneTerm(term: Term, variant: Variant): string {
  const { length } = strings(variant)
  if (term.unit === 'yearly-date') {
    const date = `2000-${String(term.month).padStart(2, '0')}-${String(term.day).padStart(2, '0')}`
    // Only day and month are said; the leap year lets 29 February be formatted.
    return length.yearlyDate(formatDay(variant, date, 'genitive').replace(/ 2000\.?$/u, ''))
  }
  const counted = {
    day: length.days,
    'working-day': length.workingDays,
    hour: length.hours,
    month: length.months,
    year: length.years,
  }
  return counted[term.unit](term.amount)
}
