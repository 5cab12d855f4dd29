import { createHash } from 'node:crypto'

import type { FormValues } from '#core/http/forms.ts'
import { inEachLanguage, type HumanText } from '#core/i18n/human-text.ts'
import { asWritten } from '#core/i18n/transliteration.ts'

import type { LetterSources } from '../letters/letter-problems.ts'
import type { TriageSources } from '../triage/check-triage.ts'
import { fieldsOf, type EntryField } from './entry-fields.ts'
import { readFields } from './field-values.ts'

/** What is edited as a whole: a letter, a shared piece of letters, or one thing that the triage says. */
export const entryKinds = [
  'letter',
  'piece',
  'situation',
  'question',
  'step',
  'door',
  'evidence',
] as const
/** What is edited as a whole. */
export type EntryKind = (typeof entryKinds)[number]

/** All texts of letters and triage, as files or the desk have them. */
export type Sources = { readonly letters: LetterSources; readonly triage: TriageSources }

/** A text that can be edited, with the wording of its file. */
export type Entry = {
  readonly kind: EntryKind
  readonly id: string
  /** `kind/id`: stands in addresses and in the table. */
  readonly key: string
  readonly title: HumanText
  /** As its file has it, with the structure around the words. */
  readonly source: unknown
  readonly fields: readonly EntryField[]
  readonly fileValues: FormValues
  /** SHA-256 (hex) of `fileValues`. */
  readonly fileSha256: string
}

/** The list of what to keep has no id in its file. */
export const EVIDENCE_ID = 'list'
const evidenceTitle = { sr: 'Шта сачувати као доказ', en: 'What to keep as evidence' }

/** The key of a text. */
export function entryKey({ kind, id }: { readonly kind: EntryKind; readonly id: string }): string {
  return `${kind}/${id}`
}

/** Every text, in the order of the files. */
export function listEntries({ letters, triage }: Sources): Entry[] {
  const { situations, questions, steps, doors, evidence } = triage.texts
  return [
    ...letters.letters.map(({ value }) => made('letter', value, value)),
    ...Object.entries(letters.partials.value).map(([id, value]) =>
      made('piece', { id, title: inEachLanguage(() => asWritten(id)) }, value),
    ),
    ...situations.map((value) => made('situation', value, value)),
    ...questions.map((value) => made('question', { id: value.id, title: value.text }, value)),
    ...steps.map((value) => made('step', value, value)),
    ...doors.map((value) => made('door', value, value)),
    made('evidence', { id: EVIDENCE_ID, title: evidenceTitle }, { list: evidence }),
  ]
}

/** The text of a key. */
export function findEntry(sources: Sources, key: string): Entry | undefined {
  return listEntries(sources).find((entry) => entry.key === key)
}

/** Values for every field of the form; what they do not name is as in the file, and what the form does not know is left out. */
export function fullValues({ fields, fileValues }: Entry, values: FormValues): FormValues {
  return Object.fromEntries(
    fields.map(({ name }) => [name, values[name] ?? fileValues[name] ?? '']),
  )
}

function made(
  kind: EntryKind,
  { id, title }: { readonly id: string; readonly title: HumanText },
  source: unknown,
): Entry {
  const fields = fieldsOf(kind, source)
  const fileValues = readFields(fields, source)
  const fileSha256 = createHash('sha256').update(JSON.stringify(fileValues)).digest('hex')
  return { kind, id, key: entryKey({ kind, id }), title, source, fields, fileValues, fileSha256 }
}
