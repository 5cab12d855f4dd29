import type { HumanText } from '#core/i18n/human-text.ts'

import type { Certainty } from './certainty.ts'
import type { ObservationValue } from './observation-value.ts'
import type { Period, PeriodKind } from './period.ts'
import type { Topic } from './topics.ts'
import type { Unit } from './unit.ts'

/** What an indicator says of itself; empty text where something is not written. */
export type IndicatorFacts = {
  readonly topic: Topic
  readonly title: HumanText
  readonly unit: Unit
  /** The usual period; single observations may differ. */
  readonly periodKind: PeriodKind
  readonly definition: HumanText
  /** The document that is asked for. */
  readonly document: HumanText
  /** The body usually asked; null where every body is. */
  readonly institutionId: string | null
  readonly comparability: HumanText
}

/** What an observation says. Either an institution or a subject, never both. */
export type ObservationFacts = {
  readonly indicatorCode: string
  readonly institutionId: string | null
  readonly subject: HumanText
  readonly requestId: string | null
  readonly period: Period
  readonly value: ObservationValue
  readonly note: HumanText
  readonly certainty: Certainty
}

/** What may be changed later; another indicator would be another observation. */
export type ChangeableFacts = Omit<ObservationFacts, 'indicatorCode'>

/** A web page on which an observation rests: cited, not archived. */
export type SourceFacts = {
  readonly title: HumanText
  readonly publisher: HumanText
  readonly url: string
  readonly consultedOn: string
  readonly certainty: Certainty
  readonly note: HumanText
}

/** No text in any language. */
export const noText: HumanText = { sr: '', en: '' }
