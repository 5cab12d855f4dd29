import { z } from 'zod'

import type { FormValues } from '../http/forms.ts'
import type { HumanText } from '../i18n/human-text.ts'
import { languages } from '../i18n/languages.ts'

/** A person of the desk; undefined stands for the program itself. */
export type ByPerson = { readonly id: string; readonly name: string } | undefined

/** One field of a record whose value differs; `before` or `after` is empty where there was none. */
export type Difference = { readonly field: string; readonly before: string; readonly after: string }

/** One line of a record's history. */
export type RecordChange<Kind extends string> = {
  readonly at: string
  readonly kind: Kind
  /** Undefined when the program acted. */
  readonly byName: string | undefined
  readonly differences: readonly Difference[]
}

/** A text of people as the flat fields of a form: `name-sr`, `name-en`. */
export function textValues(prefix: string, text: HumanText): FormValues {
  return Object.fromEntries(languages.map((language) => [`${prefix}-${language}`, text[language]]))
}

/** The fields in which two records differ, in the order of the form. */
export function differences(before: FormValues, after: FormValues): Difference[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...fields]
    .map((field) => ({ field, before: before[field] ?? '', after: after[field] ?? '' }))
    .filter((one) => one.before !== one.after)
}

/** Both sides of a change as a row of a history keeps them: JSON of the fields that changed and had a value. */
export function storedSides(before: FormValues, after: FormValues) {
  const changed = differences(before, after)
  const side = (which: 'before' | 'after') =>
    JSON.stringify(
      Object.fromEntries(
        changed.filter((one) => one[which] !== '').map((one) => [one.field, one[which]]),
      ),
    )
  return { before: side('before'), after: side('after') }
}

const storedValues = z.record(z.string(), z.string())

/** A row of a history as `storedSides` wrote it. */
export function changeOf<Kind extends string>(row: {
  readonly at: string
  readonly kind: Kind
  readonly byName: string | null
  readonly before: string
  readonly after: string
}): RecordChange<Kind> {
  const { at, kind, byName, before, after } = row
  const [was, is] = [before, after].map((side) => storedValues.parse(JSON.parse(side)))
  return { at, kind, byName: byName ?? undefined, differences: differences(was ?? {}, is ?? {}) }
}
