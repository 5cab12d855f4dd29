import type { Reader } from '#core/db.ts'
import type { Variant } from '#core/i18n/languages.ts'

import type { PlanTables } from '../tables.ts'
import type { Answers } from './answers.ts'
import type { Checkup } from './checkup-source.ts'
import { groupTips, type PlanGroup } from './groups.ts'
import { listPlanTips, type PlanTip } from './plan-tips.ts'
import { scoreOf, type Score } from './score.ts'

/** What somebody gets for their answers. It exists while it is shown, and nowhere else. */
export type Plan = {
  readonly groups: readonly PlanGroup<PlanTip>[]
  readonly score: Score
  /** People come before settings. */
  readonly needsTriage: boolean
}

/** Makes the plan: public tips that at least one answer makes due, each once. Reads only. */
export async function planFor(
  reader: Reader<PlanTables>,
  { checkup, answers }: { readonly checkup: Checkup; readonly answers: Answers },
  variant: Variant,
): Promise<Plan> {
  const chosen = [...answers.values()]
  const due = new Set(chosen.flatMap(({ tips }) => tips))
  const tips = await listPlanTips(reader, variant)
  return {
    groups: groupTips(tips.filter(({ work }) => due.has(work.slug))),
    score: scoreOf(checkup, answers),
    needsTriage: chosen.some(({ triage }) => triage),
  }
}
