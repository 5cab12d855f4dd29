import { Temporal } from 'temporal-polyfill'

import type { ChannelFacts } from './facts.ts'

/** Half a year: offices move and mailboxes die, but not every week. */
export const FRESH_DAYS = 180

/** `fresh`: verified within the last 180 days; `old`: verified before that; `unchecked`: nobody has seen it where it is published. */
export const freshnesses = ['fresh', 'old', 'unchecked'] as const
/** How long ago somebody looked. */
export type Freshness = (typeof freshnesses)[number]

/** A channel with what the server found when it asked. */
export type CheckedChannel = Pick<ChannelFacts, 'kind' | 'certainty' | 'verifiedOn'> & {
  readonly broken: boolean
}

/** How fresh one channel is. */
export function freshnessOf(
  { verifiedOn }: Pick<ChannelFacts, 'verifiedOn'>,
  today: string,
): Freshness {
  if (verifiedOn === null) return 'unchecked'
  const end = Temporal.PlainDate.from(verifiedOn).add({ days: FRESH_DAYS }).toString()
  return today <= end ? 'fresh' : 'old'
}

/** How fresh a controller is: as its freshest channel by which a request can be sent and which works. */
export function contactFreshness(channels: readonly CheckedChannel[], today: string): Freshness {
  const found = new Set(
    channels
      .filter(({ kind, broken }) => kind !== 'phone' && !broken)
      .map((channel) => freshnessOf(channel, today)),
  )
  return freshnesses.find((freshness) => found.has(freshness)) ?? 'unchecked'
}

/** Whether a fresh contact rests on stored copies of pages alone, whose age nobody knows. */
export function restsOnCopies(channels: readonly CheckedChannel[], today: string): boolean {
  const read = channels.filter(({ certainty }) => certainty === 'read')
  return contactFreshness(channels, today) === 'fresh' && contactFreshness(read, today) !== 'fresh'
}

/** The state of the whole directory in numbers; `copies` of the fresh ones rest on stored copies of pages alone. */
export type Score = {
  readonly all: number
  readonly fresh: number
  readonly copies: number
  readonly old: number
  readonly unchecked: number
}

/** Counts controllers by freshness; only those count that still exist. */
export function scoreOf(
  controllers: readonly { readonly channels: readonly CheckedChannel[] }[],
  today: string,
): Score {
  const of = (freshness: Freshness) =>
    controllers.filter(({ channels }) => contactFreshness(channels, today) === freshness)
  return {
    all: controllers.length,
    fresh: of('fresh').length,
    copies: controllers.filter(({ channels }) => restsOnCopies(channels, today)).length,
    old: of('old').length,
    unchecked: of('unchecked').length,
  }
}
