import type { HumanText } from '#core/i18n/human-text.ts'

import type { InstitutionKind } from './institution-kind.ts'

/** Ways to reach a body. */
export const contactKinds = ['email', 'phone', 'address', 'form'] as const
/** A way to reach a body. */
export type ContactKind = (typeof contactKinds)[number]

/** How sure we are of a contact or a website: read in its source, own knowledge in three degrees, or invented for a demonstration. */
export const degrees = [
  'read',
  'own-knowledge-high',
  'own-knowledge-medium',
  'own-knowledge-low',
  'invented',
] as const
/** How sure we are. */
export type Degree = (typeof degrees)[number]

/** A name with the time in which it was used; bounds are `2023`, `2023-05` or a day, null when open or not known. */
export type NameFacts = {
  readonly text: HumanText
  readonly short: HumanText
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly note: HumanText
}

/** One contact, where it was read and the day on which someone last looked. */
export type ContactFacts = {
  readonly kind: ContactKind
  readonly value: string
  /** Address of the page; null for own knowledge. */
  readonly source: string | null
  readonly certainty: Degree
  /** `YYYY-MM-DD` */
  readonly checkedOn: string
  readonly note: HumanText
}

/** What is recorded of a body and can be edited. */
export type InstitutionFacts = {
  readonly kind: InstitutionKind
  readonly parentId: string | null
  readonly website: { readonly url: string; readonly certainty: Degree } | null
  readonly description: HumanText
  /** At least one; the first is the name in use. */
  readonly names: readonly NameFacts[]
  readonly contacts: readonly ContactFacts[]
}

/** A text that nobody wrote. */
export const noText: HumanText = { sr: '', en: '' }
