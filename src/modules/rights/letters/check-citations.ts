import { addDays, type CompiledRule, type LawPack } from '#modules/law'

import { isInForce, isWithin, type Validity } from './in-force.ts'

type Period = Validity & { readonly validFrom: string }

/** Why an article cannot be cited throughout a period; undefined when it can. */
export function articleProblem(pack: LawPack, id: string, period: Period): string | undefined {
  const article = pack.articles.get(id)
  if (article === undefined) return `the law pack has no article ${id}`
  if (isWithin(period, article)) return undefined
  return `article ${id} is not in force throughout this version (${periodText(article)})`
}

/** Why the term of a rule cannot be printed throughout a period in days or hours; undefined when it can. */
export function ruleProblem(
  pack: LawPack,
  wanted: { readonly id: string; readonly unit: 'day' | 'hour' },
  period: Period,
): string | undefined {
  const { id, unit } = wanted
  const rule = pack.rules.get(id)
  if (rule === undefined) return `the law pack has no rule ${id}`
  const gap = firstDayWithout(rule, period)
  if (gap !== undefined) return `rule ${id} is not in force on ${gap}`
  const other = rule.versions.find(({ term }) => term.unit !== unit)
  return other && `rule ${id} is not counted in ${unit}s but in: ${other.term.unit}`
}

/** The first day of the period on which no version of the rule is in force. */
function firstDayWithout(rule: CompiledRule, period: Period): string | undefined {
  let day = period.validFrom
  for (;;) {
    const on = day
    const version = rule.versions.find((one) => isInForce(one, on))
    if (version === undefined) return day
    if (version.validTo === null) return undefined
    if (period.validTo !== null && period.validTo <= version.validTo) return undefined
    day = addDays(version.validTo, 1)
  }
}

function periodText({ validFrom, validTo }: Validity): string {
  return `${validFrom ?? '…'} – ${validTo ?? '…'}`
}
