import type { FormValues } from '#core/http/forms.ts'

import type { KeyPath } from '../letters/yaml-source.ts'
import type { EntryField } from './entry-fields.ts'
import { namesIn } from './field-values.ts'

/** A place in the form: a field, and a line and a column of what is typed there, both from one. */
export type FormPlace = { readonly field: string; readonly line: number; readonly column: number }

/** Finds the place in the form of a key of the source, and of a character of the text there. */
export function placeIn(
  fields: readonly EntryField[],
  values: FormValues,
  { path, character = 0 }: { readonly path: KeyPath; readonly character?: number | undefined },
): FormPlace | undefined {
  const field = fieldAt(fields, path)
  if (!field) return undefined
  const [item] = path.slice(field.path.length)
  const text = values[field.name] ?? ''
  const offset = item === undefined ? character : itemAt(field, text, item) + character
  const before = text.slice(0, offset).split('\n')
  return { field: field.name, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

/** The field that holds the key; where the key is around several, the first of them. */
function fieldAt(fields: readonly EntryField[], path: KeyPath): EntryField | undefined {
  const inside = fields.filter((field) => beginsWith(path, field.path))
  const language = path.at(-1)
  return (
    inside.find((field) => field.shape !== 'pairs' || field.language === language) ??
    inside[0] ??
    fields.find((field) => beginsWith(field.path, path))
  )
}

/** Where an item of a list begins in its field. */
function itemAt({ shape }: EntryField, text: string, item: PropertyKey): number {
  if (shape === 'names') return namesIn(text)[Number(item)]?.[1] ?? 0
  const lines = [...text.matchAll(/^.*$/gmu)]
    .filter(([line]) => line.trim() !== '')
    .map((line) => ({ text: line[0], at: line.index + line[0].search(/\S/u) }))
  const line =
    shape === 'cites'
      ? lines.find((one) => one.text.trim().split(/\s*:/u)[0] === item)
      : lines[Number(item)]
  return line?.at ?? text.length
}

function beginsWith(path: KeyPath, beginning: KeyPath): boolean {
  return beginning.every((key, index) => path[index] === key)
}
