import { documentOf } from './links.ts'

/** A form as it would be sent. */
export type FilledForm = { readonly action: string; readonly fields: Record<string, string> }

/**
 * The main form of a page, filled in by field name; days are given as `YYYY-MM-DD` and ticks as `1`. What is not given stays empty,
 * hidden fields stay as they are.
 */
export function fillForm(
  html: string,
  answers: Readonly<Record<string, string>>,
  selector = 'main form.form',
): FilledForm {
  const form = documentOf(html).querySelector(selector)
  const fields: Record<string, string> = {}
  for (const input of form?.querySelectorAll('input[name], textarea[name], select[name]') ?? []) {
    const name = input.getAttribute('name') ?? ''
    const type = input.getAttribute('type')
    const [base = '', part] = name.split(/-(?=(?:day|month|year)$)/u)
    if (type === 'hidden') fields[name] = input.getAttribute('value') ?? ''
    else if (part !== undefined) fields[name] = partOf(answers[base] ?? '', part)
    else if (type !== 'checkbox') fields[name] = answers[name] ?? ''
    else if (answers[name] === '1') fields[name] = '1'
  }
  return { action: form?.getAttribute('action') ?? '', fields }
}

function partOf(day: string, part: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return { year, month, day: date }[part] ?? ''
}

/** The hidden fields of a form that has no others, such as one that buttons elsewhere on the page send. */
export function hiddenFields(html: string, id: string): Record<string, string> {
  const inputs = documentOf(html).querySelectorAll(`form[id="${id}"] input`)
  return Object.fromEntries(
    [...inputs].map((input) => [
      input.getAttribute('name') ?? '',
      input.getAttribute('value') ?? '',
    ]),
  )
}
