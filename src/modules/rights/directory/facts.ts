import type { HumanText } from '#core/i18n/human-text.ts'

import type { HeldKind, Sector } from './sectors.ts'

/** Ways in which a request can be sent, and the telephone. */
export const channelKinds = ['email', 'post', 'webform', 'e-government', 'phone'] as const
/** A way to reach a controller. */
export type ChannelKind = (typeof channelKinds)[number]

/** Whom a channel reaches: the office that takes all mail, or the data protection officer. */
export const reached = ['officer', 'office'] as const
/** Whom a channel reaches. */
export type Reached = (typeof reached)[number]

/**
 * How sure we are: read on its page, read in a stored copy of it, taken over from another directory, own knowledge, or invented
 * for a demonstration. Only the first two are verified, and have a day.
 */
export const certainties = ['read', 'stored-copy', 'imported', 'own-knowledge', 'invented'] as const
/** How sure we are. */
export type Certainty = (typeof certainties)[number]

/** Whether somebody has seen it where it is published. */
export function isVerified(certainty: Certainty): boolean {
  return certainty === 'read' || certainty === 'stored-copy'
}

/** Whether a controller wants a copy of an identity card from who asks. */
export const idCopyPolicies = ['never', 'sometimes', 'demanded', 'unknown'] as const
/** What a controller wants of the identity card. */
export type IdCopyPolicy = (typeof idCopyPolicies)[number]

/** Whether there is still anybody to write to. */
export const statuses = ['active', 'merged', 'defunct'] as const
/** What became of a controller. */
export type Status = (typeof statuses)[number]

/** Parts of a record of which somebody can say that they need checking. */
export const checkedParts = [
  'name',
  'numbers',
  'website',
  'domains',
  'holds',
  'id-copy',
  'status',
  'channels',
] as const
/** A part of a record. */
export type CheckedPart = (typeof checkedParts)[number]

/** One way to reach a controller, and where it is written. */
export type ChannelFacts = {
  readonly kind: ChannelKind
  readonly reaches: Reached
  readonly value: string
  /** Addresses of pages; at least one where it is verified. */
  readonly evidence: readonly string[]
  readonly certainty: Certainty
  /** `YYYY-MM-DD` of the last look; null unless verified. */
  readonly verifiedOn: string | null
}

/** What is recorded of a controller and can be edited. */
export type ControllerFacts = {
  readonly name: HumanText
  /** What people call it; empty where that is the name. */
  readonly short: HumanText
  readonly sector: Sector
  /** Number in the business register (eight digits), null where not known. */
  readonly registryNumber: string | null
  /** Tax number (nine digits), null where not known. */
  readonly taxNumber: string | null
  readonly website: { readonly url: string; readonly certainty: Certainty } | null
  /** Hosts under which people meet it. */
  readonly domains: readonly string[]
  readonly holds: readonly HeldKind[]
  readonly idCopy: { readonly policy: IdCopyPolicy; readonly evidence: readonly string[] }
  readonly status: Status
  /** Who answers for it now; only where it is not active. */
  readonly successor: string | null
  /** Its record in the register of institutions, which then gives the contacts of its office. */
  readonly institutionId: string | null
  readonly note: HumanText
  readonly toCheck: readonly CheckedPart[]
  /** Of a body in the register only those of its data protection officer. */
  readonly channels: readonly ChannelFacts[]
}
