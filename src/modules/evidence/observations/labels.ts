import { compare } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import type { InstitutionName } from '#modules/institutions'

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

/** Tells whose observations are whose, without putting names into a script. */
export function whoseKey({
  institutionId,
  subject,
}: Pick<ObservationView, 'institutionId' | 'subject'>): string {
  return institutionId ?? `${subject.sr}\n${subject.en}`
}

/** Whether observations speak of more than one institution or subject. */
export function areOfSeveral(observations: readonly ObservationView[]): boolean {
  return new Set(observations.map(whoseKey)).size > 1
}

/** Names of bodies in the alphabet of the variant. */
export function sortedNames(
  names: ReadonlyMap<string, InstitutionName>,
  variant: Variant,
): readonly InstitutionName[] {
  const byAlphabet = compare(variant)
  return [...names.values()].toSorted((one, other) =>
    byAlphabet(pick(one.name, variant).text, pick(other.name, variant).text),
  )
}
