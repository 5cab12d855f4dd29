import type { HumanText } from '#core/i18n/human-text.ts'
import type { Outcome } from '#core/outside/outside.ts'

import type { Certainty, ChannelFacts, ControllerFacts, Status } from './facts.ts'
import type { Sector } from './sectors.ts'

/** What the server found when it last asked. */
export type Check = {
  readonly outcome: Outcome
  readonly broken: boolean
  /** Instant. */
  readonly checkedAt: string
}

/** A channel as people see it. */
export type Channel = ChannelFacts & {
  /** Its row in the directory; null where the register of institutions gives it. */
  readonly id: string | null
  readonly check: Check | undefined
  readonly broken: boolean
}

/** What lists show of a controller. */
export type ControllerLine = {
  readonly slug: string
  readonly name: HumanText
  readonly short: HumanText
  readonly sector: Sector
  readonly status: Status
  readonly domains: readonly string[]
  readonly demo: boolean
  readonly published: boolean
  /** Instant of the last change. */
  readonly updatedAt: string
  readonly channels: readonly Channel[]
}

/** Everything recorded of a controller. */
export type Controller = Omit<ControllerFacts, 'channels'> & {
  readonly slug: string
  /** Those of the register too. */
  readonly channels: readonly Channel[]
  readonly demo: boolean
  /** Instant; null while only the desk sees it. */
  readonly publishedAt: string | null
  readonly updatedAt: string
}

/** The website of a controller, its own or the one in the register. */
export type Site = {
  readonly url: string
  readonly certainty: Certainty
  readonly check: Check | undefined
}

/** The facts that the directory itself keeps: what the register of institutions gives is left out. */
export function ownFacts(controller: Controller): ControllerFacts {
  return { ...controller, channels: controller.channels.filter(({ id }) => id !== null) }
}
