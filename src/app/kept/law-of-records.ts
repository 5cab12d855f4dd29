import type { Variant } from '#core/i18n/languages.ts'
import { citationText, lawPack, lawStrings, type Certainty } from '#modules/law'

/** A duty of the controller, with its article in the home law and in the GDPR. */
type Duty = {
  readonly statute: string
  readonly article: string
  readonly gdpr: string
  readonly certainty: Certainty
}

/**
 * Duties that these pages fulfil, as research/law.md gives them (sections 2.1, 2.6 and 9.1; consulted 2026-11-24). The article on the
 * bases of processing is not in it, so a basis is given in words only.
 */
const duties = {
  record: { statute: 'rs.zzpl', article: '47', gdpr: '30', certainty: 'own-knowledge-high' },
  security: { statute: 'rs.zzpl', article: '50', gdpr: '32', certainty: 'own-knowledge-high' },
  access: { statute: 'rs.zzpl', article: '26', gdpr: '15', certainty: 'read' },
  correction: { statute: 'rs.zzpl', article: '29', gdpr: '16', certainty: 'read' },
  erasure: { statute: 'rs.zzpl', article: '30', gdpr: '17', certainty: 'read' },
  objection: { statute: 'rs.zzpl', article: '37', gdpr: '21', certainty: 'read' },
} as const satisfies Record<string, Duty>

/** One of the duties. */
export type DutyName = keyof typeof duties

/** Act, article, the same article of the GDPR, and how certain that is. */
export function dutyText(name: DutyName, variant: Variant): string {
  const duty = duties[name]
  const certainty = lawStrings(variant).certainty[duty.certainty]
  return `${citationText(lawPack(), duty, variant)}; GDPR ${duty.gdpr} (${certainty})`
}
