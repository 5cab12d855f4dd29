import { addDays, type CompiledRule, type LawPack } from '#modules/law'

import { isInForce, isWithin, type Validity } from './in-force.ts'
import type { Say } from './say.ts'

type Period = Validity & { readonly validFrom: string }

/** Why an article cannot be cited throughout a period; undefined when it can. */
export function articleProblem(pack: LawPack, id: string, period: Period): Say | undefined {
  const article = pack.articles.get(id)
  if (article === undefined) return (words) => words.noArticle(id)
  if (isWithin(period, article)) return undefined
  return (words) => words.articleNotInForce(id, periodText(article))
}

/** Why the term of a rule cannot be printed throughout a period in days or hours; undefined when it can. */
export function ruleProblem(
  pack: LawPack,
  wanted: { readonly id: string; readonly unit: 'day' | 'hour' },
  period: Period,
): Say | undefined {
  const { id, unit } = wanted
  const rule = pack.rules.get(id)
  if (rule === undefined) return (words) => words.noRule(id)
  const gap = firstDayWithout(rule, period)
  if (gap !== undefined) return (words) => words.ruleNotInForce(id, gap)
  const other = rule.versions.find(({ term }) => term.unit !== unit)
  return other && ((words) => words.ruleOtherUnit(id, unit, other.term.unit))
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
