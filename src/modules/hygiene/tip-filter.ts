import { audiences, levels, topics, type Audience, type Level, type Topic } from './facts.ts'
import type { Entry } from './queries.ts'

/** What a reader narrowed the list of tips to. */
export type TipFilter = {
  readonly topic: Topic | undefined
  readonly audience: Audience | undefined
  readonly level: Level | undefined
}

/** The filter of an address; unknown values narrow nothing. */
export function tipFilter(query: Readonly<Record<string, string>>): TipFilter {
  return {
    topic: topics.find((one) => one === query['topic']),
    audience: audiences.find((one) => one === query['audience']),
    level: levels.find((one) => one === query['level']),
  }
}

/** Whether anything is narrowed. */
export function isNarrowed(filter: TipFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined)
}

/** Tips that pass, the most helpful first and among equals the shortest. What is for everyone is for each audience too. */
export function passing(tips: readonly Entry[], filter: TipFilter): Entry[] {
  const { topic, audience, level } = filter
  return tips
    .filter(({ facts }) => topic === undefined || facts.topic === topic)
    .filter(({ facts }) => level === undefined || facts.level === level)
    .filter(
      ({ facts }) =>
        audience === undefined ||
        facts.audiences.includes(audience) ||
        facts.audiences.includes('everyone'),
    )
    .toSorted(byUse)
}

/** The most helpful first, and among equals the shortest. */
export function byUse(one: Pick<Entry, 'facts'>, other: Pick<Entry, 'facts'>): number {
  return other.facts.effect - one.facts.effect || one.facts.minutes - other.facts.minutes
}
