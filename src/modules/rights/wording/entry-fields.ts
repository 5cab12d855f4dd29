import { languages, type Language } from '#core/i18n/languages.ts'

import type { LetterSource } from '../letters/letter-source.ts'
import type { KeyPath } from '../letters/yaml-source.ts'
import type { Question } from '../triage/triage-source.ts'
import type { EntryKind } from './entry.ts'

/**
 * How a field holds its value: one line, a text, a text that may be missing in every language, a line for each of several texts,
 * the same where each item has all languages, names parted by commas, or lines `name: article`.
 */
export type FieldShape = 'line' | 'text' | 'optional' | 'lines' | 'pairs' | 'names' | 'cites'

/** What a field is, whatever its language; the label is `wordingStrings(variant).fields[part]`. */
export type FieldPart =
  | 'title'
  | 'subject'
  | 'body'
  | 'enclosures'
  | 'uses'
  | 'cites'
  | 'piece'
  | 'pieceUses'
  | 'pieceCites'
  | 'opening'
  | 'keep'
  | 'gap'
  | 'question'
  | 'help'
  | 'answer'
  | 'inLetter'
  | 'step'
  | 'why'
  | 'can'
  | 'cannot'
  | 'bring'
  | 'articles'
  | 'rules'
  | 'later'
  | 'evidence'

/** A field of the form, and where its value stands in the source. */
export type EntryField = {
  /** `body-sr`; unique in its entry. */
  readonly name: string
  readonly part: FieldPart
  /** Number of the version or id of the answer, where the entry has several. */
  readonly of?: string
  readonly language?: Language
  readonly path: KeyPath
  readonly shape: FieldShape
}

/** The fields of an entry, in the order of its form. */
export function fieldsOf(kind: EntryKind, source: unknown): EntryField[] {
  switch (kind) {
    case 'letter':
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `listEntries` pairs kinds with their sources
      return letterFields(source as LetterSource)
    case 'piece':
      return [
        ...languages.map((language): EntryField => {
          return { name: language, part: 'piece', language, path: [language], shape: 'text' }
        }),
        { name: 'uses', part: 'pieceUses', path: ['uses'], shape: 'names' },
        { name: 'cites', part: 'pieceCites', path: ['cites'], shape: 'names' },
      ]
    case 'situation':
      return [
        ...both('title', 'line', ['title']),
        ...both('opening', 'text', ['opening']),
        ...both('keep', 'pairs', ['keep']),
        ...both('gap', 'optional', ['gap']),
      ]
    case 'question':
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
      return questionFields(source as Question)
    case 'step':
      return [...both('title', 'line', ['title']), ...both('step', 'text', ['text'])]
    case 'door':
      return [
        ...both('title', 'line', ['title']),
        ...both('why', 'text', ['why']),
        ...both('can', 'pairs', ['can']),
        ...both('cannot', 'pairs', ['cannot']),
        ...both('bring', 'pairs', ['bring']),
        ...both('gap', 'optional', ['gap']),
        ...(['articles', 'rules', 'later'] as const).map((part): EntryField => {
          return { name: part, part, path: [part], shape: 'names' }
        }),
      ]
    case 'evidence':
    default:
      return both('evidence', 'pairs', ['list'])
  }
}

function both(part: FieldPart, shape: FieldShape, path: KeyPath): EntryField[] {
  return languages.map((language) => ({
    name: `${part}-${language}`,
    part,
    language,
    // A list holds its languages in each item, a text beside each other.
    path: shape === 'pairs' ? path : [...path, language],
    shape,
  }))
}

function letterFields({ versions }: LetterSource): EntryField[] {
  return [
    ...both('title', 'line', ['title']),
    ...versions.flatMap(({ version }, index) => {
      const under = (fields: readonly EntryField[]) =>
        fields.map((field): EntryField => {
          const path = ['versions', index, ...field.path]
          const named = { ...field, name: `v${version}-${field.name}`, path }
          return versions.length > 1 ? { ...named, of: String(version) } : named
        })
      return under([
        ...both('subject', 'line', ['subject']),
        ...both('body', 'text', ['body']),
        ...both('enclosures', 'lines', ['enclosures']),
        { name: 'uses', part: 'uses', path: ['uses'], shape: 'names' },
        { name: 'cites', part: 'cites', path: ['cites'], shape: 'cites' },
      ])
    }),
  ]
}

function questionFields({ answers }: Question): EntryField[] {
  return [
    ...both('question', 'line', ['text']),
    ...both('help', 'optional', ['help']),
    ...answers.flatMap(({ id, letter }, index) => {
      const at = ['answers', index]
      const fields = [
        ...both('answer', 'line', [...at, 'text']),
        ...(letter ? both('inLetter', 'line', [...at, 'letter']) : []),
      ]
      return fields.map((field): EntryField => ({ ...field, name: `${id}-${field.name}`, of: id }))
    }),
  ]
}
