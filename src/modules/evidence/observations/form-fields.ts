import { z } from 'zod'

import { isoOfTypedDate, typedDate } from '#ui/forms/date-field.tsx'

import { KEY_LENGTH_MAX } from './keys.ts'

/** A title, a name, a reason. */
const LINE_MAX = 500
/** A definition or a note: a printed page. */
const TEXT_MAX = 4000
/** What browsers and servers still take as an address. */
const ADDRESS_MAX = 2000

/** One line, perhaps empty. */
export const line = z.string().max(LINE_MAX, 'too-long').default('')
/** One line that must be there. */
export const needed = z.string('required').min(1, 'required').max(LINE_MAX, 'too-long')
/** Several lines, perhaps empty. */
export const long = z.string().max(TEXT_MAX, 'too-long').default('')
/** A short key that must be there. */
export const key = z.string('required').min(1, 'required').max(KEY_LENGTH_MAX, 'too-long')
/** An address on the web. */
export const address = z
  .string('required')
  .min(1, 'required')
  .max(ADDRESS_MAX, 'too-long')
  .pipe(z.url({ protocol: /^https?$/, error: 'bad-url' }))
/** A key from a list with an empty first entry: null when that was left. */
export const chosenKey = z
  .string()
  .default('')
  .transform((text) => (text === '' ? null : text))
/** One of three boxes of a day. */
export const datePart = z.string().default('')

/** One of some values. */
export function choice<const V extends string>(values: readonly V[]) {
  return z.enum(values, 'bad-choice')
}

/** The three boxes of a day as the stored day; undefined when all are empty or there is no such day. */
export function dayOfForm(
  form: Readonly<Record<string, unknown>>,
  name: string,
): string | undefined {
  const parsed = z.iso.date().safeParse(isoOfTypedDate(typedDate(form, name)))
  return parsed.success ? parsed.data : undefined
}
