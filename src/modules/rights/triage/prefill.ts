import { formatList } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import type { Institution } from '#modules/institutions'
import { legalText } from '#modules/law'

import { letterVariantFor } from '../letters/form-state.ts'
import type { LetterVersion, VariableName } from '../letters/index.ts'
import { isDraftField, type GivenDays } from './draft-fields.ts'
import { EVIDENCE, type TriageBook } from './triage-book.ts'
import type { TriageState } from './triage-form.ts'
import type { Draft } from './triage-source.ts'

/** Who acts, by whom the matter concerns. */
const whoOf: Readonly<Record<string, string>> = { me: 'self', child: 'child', other: 'behalf' }

/** What a draft is made from. */
type Prefilling = {
  readonly book: TriageBook
  readonly state: TriageState
  readonly days: GivenDays
  readonly variant: Variant
  readonly draft: Draft
  /** What the way to the door says, besides what the door itself does. */
  readonly constant: Readonly<Record<string, string>>
  /** The body to which the letter goes, where it is one of the register. */
  readonly recipient: Institution | undefined
}

/** The variables of a letter that the triage already knows; only those that the letter uses, and never an empty one. */
export function prefilled(
  letter: LetterVersion,
  from: Prefilling,
): Readonly<Record<string, string>> {
  const { draft, state } = from
  const uses = (name: string) => letter.uses.some((used) => used === name)
  const carried = Object.entries(draft.carry).map(([variable, field]) => [
    variable,
    isDraftField(field) ? (state.texts[field] ?? '') : '',
  ])
  const known: Partial<Record<VariableName, string>> = {
    ...state.texts,
    ...Object.fromEntries(carried),
    who: whoOf[state.choices['whose'] ?? (state.situation?.id === 'child' ? 'child' : '')] ?? '',
    urgent: isUrgent(state) ? '1' : '',
    evidence: evidenceText(from),
    receivedOn: from.days.receivedOn ?? '',
    ...draft.constant,
    ...from.constant,
  }
  const own = Object.entries(known).filter(([name, value]) => uses(name) && value !== '')
  return { ...Object.fromEntries(own), ...recipientFields(from) }
}

function isUrgent({ choices }: TriageState): boolean {
  return choices['danger'] === 'yes' || choices['money'] === 'now' || choices['ongoing'] === 'yes'
}

/** The boxes as a list, in the variant in which the letter will be written. */
function evidenceText({ book, state, variant: reader }: Prefilling): string {
  const variant = letterVariantFor(reader, undefined)
  const kept = book.questions
    .get(EVIDENCE)
    ?.answers.filter(({ id, letter }) => letter && state.evidence?.includes(id))
  return formatList(
    variant,
    (kept ?? []).map(({ letter, text }) => legalText(letter ?? text, variant)),
  )
}

/** Name and addresses of the body; an e-mail that nobody read in a source is not filled in. */
function recipientFields({
  recipient,
  variant: reader,
}: Prefilling): Readonly<Record<string, string>> {
  if (!recipient) return {}
  const variant = letterVariantFor(reader, undefined)
  const [present] = recipient.names
  const read = (kind: 'email' | 'address') =>
    recipient.contacts.find((one) => one.kind === kind && one.certainty === 'read')?.value
  const [email, address] = [read('email'), read('address')]
  return {
    ...(present ? { recipientName: pick(present.text, variant).text } : {}),
    ...(email === undefined ? {} : { recipientEmail: email }),
    ...(address === undefined
      ? {}
      : { recipientAddress: pick({ sr: address, en: '' }, variant).text }),
  }
}
