import * as z from 'zod'

import type { FormValues } from '#core/http/forms.ts'

import type { LetterSources } from '../letters/letter-problems.ts'
import {
  letterFile,
  piece,
  type LetterSource,
  type VersionSource,
} from '../letters/letter-source.ts'
import { verbatim, type Say } from '../letters/say.ts'
import type { FileProblem, KeyPath, Places } from '../letters/yaml-source.ts'
import type { ProblemAt, TriageSources } from '../triage/check-triage.ts'
import { triageFiles } from '../triage/triage-source.ts'
import {
  entryKey,
  EVIDENCE_ID,
  fullValues,
  listEntries,
  type Entry,
  type EntryKind,
  type Sources,
} from './entry.ts'
import { writeFields } from './field-values.ts'
import { placeIn } from './place.ts'

/** Longer than any text of the files by far; a form that holds more is a mistake. */
export const TEXT_LENGTH_MAX = 20_000

/** The texts of entries by their keys, as their forms hold them. */
export type Overrides = ReadonlyMap<string, FormValues>

/** The sources with texts of the desk in place of those of the files; one that has no shape is a problem, and its file stays. */
export function layOver(
  sources: Sources,
  overrides: Overrides,
): { readonly sources: Sources; readonly problems: readonly FileProblem[] } {
  const problems: FileProblem[] = []
  const entries = new Map(
    overrides.size === 0 ? [] : listEntries(sources).map((entry) => [entry.key, entry]),
  )
  const lay: Lay = (kind, id, schema) => {
    const key = entryKey({ kind, id })
    const [entry, override] = [entries.get(key), overrides.get(key)]
    if (!entry || !override) return undefined
    const values = fullValues(entry, override)
    const value = shapedBy(schema, { entry, values }, problems)
    return value === undefined ? undefined : { value, places: placesOf(entry, values) }
  }
  const letters = overLetters(sources.letters, lay)
  const triage = overTriage(sources.triage, lay)
  return { sources: { letters, triage }, problems }
}

type LaidText<T> = { readonly value: T; readonly places: Places }
type Lay = <T>(kind: EntryKind, id: string, schema: z.ZodType<T>) => LaidText<T> | undefined

function overLetters({ letters, partials }: LetterSources, lay: Lay): LetterSources {
  const pieces = new Map(
    Object.keys(partials.value).flatMap((id) => {
      const laid = lay('piece', id, piece)
      return laid ? [[id, laid]] : []
    }),
  )
  const problemAt: Places['problemAt'] = (path, message, character) => {
    const [, id, ...rest] = path
    const places = pieces.get(String(id))?.places ?? partials.source
    return places.problemAt(places === partials.source ? path : rest, message, character)
  }
  const written = [...pieces].map(([id, laid]) => [id, laid.value] as const)
  return {
    letters: letters.map(({ source, value }) => {
      const laid = lay('letter', value.id, letterFile)
      const now = unreviewed(laid?.value ?? value, value, [...pieces.keys()])
      // The check compares the id of a letter with the name of its file.
      return { source: laid ? { ...laid.places, file: source.file } : source, value: now }
    }),
    partials: {
      source: { file: partials.source.file, problemAt },
      value: { ...partials.value, ...Object.fromEntries(written) },
    },
  }
}

/** What the lawyer named in the file has read is not what stands there now. */
function unreviewed(now: LetterSource, file: LetterSource, changed: readonly string[]) {
  const isRead = (version: VersionSource, index: number) => {
    const text = JSON.stringify(version)
    const holds = (id: string) => new RegExp(String.raw`\{\{>\s*${id}\s*\}\}`, 'u').test(text)
    return text === JSON.stringify(file.versions[index]) && !changed.some(holds)
  }
  const versions = now.versions.map((version, index) =>
    isRead(version, index) ? version : { ...version, reviewedBy: null },
  )
  return { ...now, versions }
}

const evidenceList = z.strictObject({ list: triageFiles['evidence.yaml'] })

/** Files of the triage, and what is edited of each. */
const kindsOf = {
  situations: 'situation',
  questions: 'question',
  steps: 'step',
  doors: 'door',
} as const satisfies Record<string, EntryKind>

function overTriage({ texts, problemAt }: TriageSources, lay: Lay): TriageSources {
  const laid = new Map<string, Places>()
  const over = <T extends { readonly id: string }>(
    kind: EntryKind,
    list: readonly T[],
    schema: z.ZodType<T>,
  ): readonly T[] =>
    list.map((value) => {
      const text = lay(kind, value.id, schema)
      if (text) laid.set(entryKey({ kind, id: value.id }), text.places)
      return text?.value ?? value
    })
  const evidence = { list: texts.evidence }
  const now = {
    situations: over('situation', texts.situations, triageFiles['situations.yaml'].element),
    questions: over('question', texts.questions, triageFiles['questions.yaml'].element),
    steps: over('step', texts.steps, triageFiles['steps.yaml'].element),
    doors: over('door', texts.doors, triageFiles['doors.yaml'].element),
    evidence: (lay('evidence', EVIDENCE_ID, evidenceList)?.value ?? evidence).list,
  }
  const inForm: ProblemAt = (file, path, message) => {
    const [index, ...rest] = path
    const id = texts[file][Number(index)]?.id
    const places = id === undefined ? undefined : laid.get(entryKey({ kind: kindsOf[file], id }))
    return places ? places.problemAt(rest, message) : problemAt(file, path, message)
  }
  return { texts: now, problemAt: inForm }
}

function placesOf(entry: Entry, values: FormValues): Places {
  return {
    file: entry.key,
    problemAt: (path, message, character) =>
      problemOf({ entry, values }, { path, message, character }),
  }
}

type Typed = { readonly entry: Entry; readonly values: FormValues }

function problemOf(
  { entry, values }: Typed,
  told: { readonly path: KeyPath; readonly message: Say; readonly character?: number | undefined },
): FileProblem {
  const place = placeIn(entry.fields, values, told) ?? { line: 1, column: 1 }
  return { file: entry.key, ...place, message: told.message }
}

function shapedBy<T>(schema: z.ZodType<T>, typed: Typed, problems: FileProblem[]): T | undefined {
  const { entry, values } = typed
  const told: FileProblem[] = []
  for (const { name } of entry.fields) {
    if ((values[name] ?? '').length <= TEXT_LENGTH_MAX) continue
    const message: Say = (words) => words.tooLong(String(TEXT_LENGTH_MAX))
    told.push({ file: entry.key, field: name, line: 1, column: 1, message })
  }
  const { value, problems: unread } = writeFields(entry.fields, entry.source, values)
  told.push(...unread.map((one) => ({ file: entry.key, column: 1, ...one })))
  const parsed = schema.safeParse(value)
  for (const { path, code, message } of parsed.error?.issues ?? []) {
    // A form can leave a text empty and misspell a name; anything else would be a mistake of ours.
    const say: Say = code === 'too_small' ? (words) => words.noText : verbatim(message)
    told.push(problemOf(typed, { path, message: say }))
  }
  problems.push(...told)
  return told.length === 0 ? parsed.data : undefined
}
