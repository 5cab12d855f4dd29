import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'

import { periodText } from './period-text.ts'
import type { ObservationView } from './queries.ts'

/** What an observation is called: its indicator and its period. */
export function observationLabel(
  { title, period }: Pick<ObservationView, 'title' | 'period'>,
  variant: Variant,
): string {
  return `${pick(title, variant).text}, ${periodText(period, variant)}`
}

/** Whom an observation concerns: the short name of the institution, or the subject. */
export function whoseText(
  { institution, subject }: Pick<ObservationView, 'institution' | 'subject'>,
  variant: Variant,
): string {
  return pick(institution?.short ?? subject, variant).text
}
