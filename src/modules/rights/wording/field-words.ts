import type { FieldProblems } from '#core/http/forms.ts'
import type { Variant } from '#core/i18n/languages.ts'

import { problemStrings } from '../letters/strings/problems.ts'
import type { FileProblem } from '../letters/yaml-source.ts'
import type { EntryField } from './entry-fields.ts'
import type { Entry } from './entry.ts'
import { strings } from './strings/index.ts'

/** What the form calls a field: „Текст писма (енглески)”, with the version or the answer that it belongs to. */
export function fieldLabel({ part, of, language }: EntryField, variant: Variant): string {
  const { fields, form, languages } = strings(variant)
  const whole =
    of === undefined
      ? fields[part]
      : part === 'answer' || part === 'inLetter'
        ? form.answer(fields[part], of)
        : form.version(fields[part], of)
  return language === undefined ? whole : form.inLanguage(whole, languages[language])
}

/** A problem in one sentence: its field, line and character; or the file in which it shows. */
export function problemText(entry: Entry, problem: FileProblem, variant: Variant): string {
  const { form } = strings(variant)
  const { file, line, column, message } = problem
  const said = message(problemStrings(variant))
  const field = fieldOf(entry, problem)
  return field === undefined
    ? form.elsewhere({ file, line, column, problem: said })
    : form.place({ field: fieldLabel(field, variant), line, column, problem: said })
}

/** What stands at each field that is wrong, in its order. */
export function problemsByField(
  entry: Entry,
  problems: readonly FileProblem[],
  variant: Variant,
): FieldProblems {
  const said: Record<string, string> = {}
  for (const problem of problems) {
    const field = fieldOf(entry, problem)
    if (!field) continue
    const { line, column, message } = problem
    const sentence = { line, column, problem: message(problemStrings(variant)) }
    const before = said[field.name]
    const text = strings(variant).form.atField(sentence)
    said[field.name] = before === undefined ? text : `${before}; ${text}`
  }
  return said
}

/** The field of this entry that a problem is in; undefined where the change breaks something else. */
export function fieldOf(entry: Entry, { file, field }: FileProblem): EntryField | undefined {
  const isHere = file === entry.key || file === `${entry.id}.yaml`
  return isHere ? entry.fields.find(({ name }) => name === field) : undefined
}
