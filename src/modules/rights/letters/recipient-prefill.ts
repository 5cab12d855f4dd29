import { pick } from '#core/i18n/human-text.ts'
import { variants, type Variant } from '#core/i18n/languages.ts'
import type { Reader } from '#core/module.ts'
import { findInstitution, type Institution, type InstitutionTables } from '#modules/institutions'

import type { Answers } from './answers.ts'
import type { Addressee } from './letter-source.ts'

/** Public bodies to which some letters always go, by their keys in the register. */
const bodies: Partial<Record<Addressee, string>> = { commissioner: 'poverenik', cert: 'ncert' }

type RecipientFields = Readonly<
  Record<'recipientName' | 'recipientAddress' | 'recipientEmail', string>
>

/**
 * Fills in the body to which a letter always goes, from the register. What the person typed instead stays; the body's own name
 * follows the script of the letter.
 */
export async function withBody(
  reader: Reader<InstitutionTables>,
  given: { readonly answers: Answers; readonly to: Addressee; readonly variant: Variant },
): Promise<Answers> {
  const { answers, to, variant } = given
  const key = bodies[to]
  if (key === undefined) return answers
  const typed = answers['recipientName'] ?? ''
  const body = await findInstitution(reader, key)
  if (!body) return answers
  const isOurs = typed === '' || variants.some((one) => fieldsOf(body, one).recipientName === typed)
  if (!isOurs) return answers
  const own = fieldsOf(body, variant)
  const isFirst = typed === ''
  const changed = (name: keyof RecipientFields) =>
    !variants.some((one) => fieldsOf(body, one)[name] === (answers[name] ?? ''))
  const kept = (name: keyof RecipientFields) => !isFirst && changed(name)
  return {
    ...answers,
    recipientName: own.recipientName,
    recipientAddress: kept('recipientAddress')
      ? (answers['recipientAddress'] ?? '')
      : own.recipientAddress,
    recipientEmail: kept('recipientEmail') ? (answers['recipientEmail'] ?? '') : own.recipientEmail,
  }
}

/** Only contacts that somebody read in their source: a letter must not go to a stranger. */
function fieldsOf({ names, contacts }: Institution, variant: Variant): RecipientFields {
  const [present] = names
  const read = (kind: 'email' | 'address') =>
    contacts.find((one) => one.kind === kind && one.certainty === 'read')?.value ?? ''
  const inScript = (text: string) => (text === '' ? '' : pick({ sr: text, en: '' }, variant).text)
  return {
    recipientName: present ? pick(present.text, variant).text : '',
    recipientAddress: inScript(read('address')),
    recipientEmail: read('email'),
  }
}
