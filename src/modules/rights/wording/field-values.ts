import type { FormValues } from '#core/http/forms.ts'
import { inEachLanguage } from '#core/i18n/human-text.ts'
import { languages } from '#core/i18n/languages.ts'

import type { Say } from '../letters/say.ts'
import type { KeyPath } from '../letters/yaml-source.ts'
import type { EntryField } from './entry-fields.ts'

/** The wording of a source as the flat values of its form. */
export function readFields(fields: readonly EntryField[], source: unknown): FormValues {
  return Object.fromEntries(
    fields.map((field) => [field.name, textOf(field, getIn(source, field.path)).trim()]),
  )
}

function textOf({ shape, language }: EntryField, value: unknown): string {
  switch (shape) {
    case 'lines':
      return listOf(value).map(inOneLine).join('\n')
    case 'pairs':
      return listOf(value)
        .map((item) => inOneLine(getIn(item, [language ?? ''])))
        .join('\n')
    case 'names':
      return listOf(value).map(String).join(', ')
    case 'cites':
      return Object.entries(value ?? {})
        .map(([name, id]) => `${name}: ${String(id)}`)
        .join('\n')
    case 'line':
      return inOneLine(value)
    case 'text':
    case 'optional':
    default:
      return typeof value === 'string' ? value : ''
  }
}

/** Something that keeps values from being a source at all; the shape of the source is checked after it. */
export type ValueProblem = { readonly field: string; readonly line: number; readonly message: Say }

/** A copy of the source in which the values stand in place of its words. What a form does not hold is empty. */
export function writeFields(
  fields: readonly EntryField[],
  source: unknown,
  values: FormValues,
): { readonly value: unknown; readonly problems: readonly ValueProblem[] } {
  const value = structuredClone(source)
  const problems: ValueProblem[] = []
  for (const path of pathsOf(fields, 'pairs')) setIn(value, path, pairsOf(fields, path, values))
  for (const field of fields) {
    const text = values[field.name] ?? ''
    if (field.shape === 'lines') setIn(value, field.path, linesOf(text))
    else if (field.shape === 'names')
      setIn(
        value,
        field.path,
        namesIn(text).map(([name]) => name),
      )
    else if (field.shape === 'cites') {
      const cites = citesOf(text)
      setIn(value, field.path, cites.value)
      problems.push(...cites.problems.map((one) => ({ field: field.name, ...one })))
    } else if (field.shape !== 'pairs') setIn(value, field.path, text)
  }
  leaveOut(fields, value)
  return { value, problems }
}

/** Names parted by commas or spaces, each with where it stands. */
export function namesIn(text: string): [name: string, at: number][] {
  return [...text.matchAll(/[^\s,]+/gu)].map((found) => [found[0], found.index])
}

/** Lines that say something; an empty one is no item of a list. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** What stands at a path; undefined where the way breaks off. */
export function getIn(source: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>((at, key) => (isBranch(at) ? at[key] : undefined), source)
}

type Branch = Record<PropertyKey, unknown>

function isBranch(value: unknown): value is Branch {
  return typeof value === 'object' && value !== null
}

function setIn(source: unknown, path: KeyPath, value: unknown): void {
  let at = source
  for (const key of path.slice(0, -1)) {
    if (!isBranch(at)) return
    at[key] ??= {}
    at = at[key]
  }
  const last = path.at(-1)
  if (isBranch(at) && last !== undefined) at[last] = value
}

/** Items of a list whose languages are typed in fields of their own: the first line of each is the first item. */
function pairsOf(fields: readonly EntryField[], path: KeyPath, values: FormValues) {
  const named = (language: string) =>
    fields.find((field) => isSame(field.path, path) && field.language === language)?.name ?? ''
  const typed = inEachLanguage((language) => linesOf(values[named(language)] ?? ''))
  const count = Math.max(...languages.map((language) => typed[language].length))
  return Array.from({ length: count }, (_, index) =>
    inEachLanguage((language) => typed[language][index] ?? ''),
  )
}

/** A text that is empty in every language is none: null where the shape has a place for nothing, otherwise absent. */
function leaveOut(fields: readonly EntryField[], value: unknown): void {
  const parents = (shape: EntryField['shape']) =>
    pathsOf(fields, shape).map((path) => path.slice(0, -1))
  const isEmpty = (path: KeyPath) =>
    languages.every((language) => {
      const text = getIn(value, [...path, language])
      return text === '' || (Array.isArray(text) && text.length === 0)
    })
  for (const path of parents('optional')) if (isEmpty(path)) setIn(value, path, null)
  for (const path of parents('lines')) if (isEmpty(path)) setIn(value, path, undefined)
}

function pathsOf(fields: readonly EntryField[], shape: EntryField['shape']): KeyPath[] {
  return fields.filter((field) => field.shape === shape).map(({ path }) => path)
}

function citesOf(text: string) {
  const problems: { line: number; message: Say }[] = []
  const value: Record<string, string> = {}
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const { name, id } =
      /^\s*(?<name>[A-Za-z][A-Za-z0-9]*)\s*:\s*(?<id>\S+)\s*$/u.exec(line)?.groups ?? {}
    const tell = (message: Say) => problems.push({ line: index + 1, message })
    if (name === undefined || id === undefined) tell((words) => words.noCitationLine)
    else if (Object.hasOwn(value, name)) tell((words) => words.citationTwice(name))
    else value[name] = id
  }
  return { value, problems }
}

function isSame(one: KeyPath, other: KeyPath): boolean {
  return one.length === other.length && one.every((key, index) => key === other[index])
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function inOneLine(value: unknown): string {
  return typeof value === 'string' ? value.replaceAll(/\s+/gu, ' ').trim() : ''
}
