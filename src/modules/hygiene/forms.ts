import { z } from 'zod'

import { sourcesTyped } from '#core/editorial/checked-sources.ts'
import { isDay } from '#modules/law'
import { isoOfTypedDate, typedDate } from '#ui/forms/date-field.tsx'

import { audiences, effects, levels, MINUTES_MAX, topics, type HygieneFacts } from './facts.ts'

/** A revision that no facts have: what a form brings back that is not ours. */
const NO_REVISION = -1

/**
 * Facts as a person types them, with the revision that they had before them (zero when nothing was said yet). Advice rests on a source;
 * only a word may stand without one.
 */
export function factsForm({ today, kind }: { readonly today: string; readonly kind: string }) {
  return z
    .record(z.string(), z.string())
    .transform((sent, context): { readonly facts: HygieneFacts; readonly revision: number } => {
      const wrong = (field: string, message: string) => {
        context.addIssue({ code: 'custom', path: [field], message })
      }
      const one = <Value extends string>(field: string, values: readonly [Value, ...Value[]]) => {
        const found = values.find((value) => value === sent[field])
        if (found === undefined) wrong(field, 'required')
        return found ?? values[0]
      }
      const typedDay = (field: string) => {
        const iso = isoOfTypedDate(typedDate(sent, field))
        if (!isDay(iso)) wrong(field, 'day-invalid')
        return iso
      }
      const ticked = (sent['audiences'] ?? '').split('\n')
      const chosen = audiences.filter((audience) => ticked.includes(audience))
      if (chosen.length === 0) wrong('audiences', 'required')
      const effect = effects.find((value) => String(value) === sent['effect'])
      if (effect === undefined) wrong('effect', 'required')
      const [reviewedOn, reviewBy] = [typedDay('reviewed'), typedDay('review-by')]
      if (isDay(reviewedOn) && reviewedOn > today) wrong('reviewed', 'day-future')
      if (isDay(reviewBy) && reviewBy <= reviewedOn) wrong('review-by', 'review-before')
      const evidence = sourcesTyped(sent['evidence'] ?? '', reviewedOn)
      if (evidence === undefined) wrong('evidence', 'bad-evidence')
      else if (evidence.length === 0 && kind !== 'term') wrong('evidence', 'required')
      const minutes = minutesOf(sent['minutes'] ?? '')
      if (minutes === undefined) wrong('minutes', 'bad-minutes')
      return {
        revision: revisionOf(sent['revision'] ?? '0'),
        facts: {
          topic: one('topic', topics),
          minutes: minutes ?? 0,
          effect: effect ?? 1,
          level: one('level', levels),
          audiences: chosen,
          evidence: evidence ?? [],
          reviewedOn,
          reviewBy,
        },
      }
    })
}

function revisionOf(sent: string): number {
  return /^\d{1,9}$/u.test(sent) ? Number(sent) : NO_REVISION
}

function minutesOf(typed: string): number | undefined {
  if (!/^\d{1,3}$/u.test(typed)) return undefined
  const minutes = Number(typed)
  return minutes <= MINUTES_MAX ? minutes : undefined
}
