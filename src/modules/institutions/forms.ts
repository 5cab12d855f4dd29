import { z } from 'zod'

import type { FormValues } from '#core/http/forms.ts'
import type { HumanText } from '#core/i18n/human-text.ts'
import { languages } from '#core/i18n/languages.ts'
import { isoOfTypedDate, typedDate } from '#ui/forms/date-field.tsx'

import {
  contactKinds,
  degrees,
  type ContactFacts,
  type InstitutionFacts,
  type NameFacts,
} from './facts.ts'
import { isInstitutionKind, type InstitutionKind } from './institution-kind.ts'
import { isPartialDay } from './partial-day.ts'

/** Rows of names and of contacts that one form takes; nobody has more. */
const ROWS_MAX = 20
/** A name with all its departments fits; so does an address with its query. */
export const LINE_LENGTH_MAX = 500
/** Some three paragraphs. */
export const TEXT_LENGTH_MAX = 3000

/** A problem at one field; `kind` is translated by the page. */
type Report = (field: string, kind: string) => void

/** A body's record as the desk's form sends it; `today` bounds the days of checking. */
export function institutionForm(today: string) {
  return z.record(z.string(), z.string()).transform((values, context): InstitutionFacts => {
    const report: Report = (field, kind) =>
      context.addIssue({ code: 'custom', path: [field], message: kind })
    checkLengths(values, report)
    return {
      kind: kindOf(values, report),
      parentId: values['parent'] || null,
      website: websiteOf(values, report),
      description: textOf(values, 'description'),
      names: rowsOf(values, 'name', report).map((row) => nameOf(values, row, report)),
      contacts: rowsOf(values, 'contact', report).map((row) =>
        contactOf(values, row, { report, today }),
      ),
    }
  })
}

/** How many rows of a sort the form shows: those that hold something, the first, and blank ones asked for. */
export function rowCount(values: FormValues, sort: 'name' | 'contact'): number {
  const filled = Object.entries(values)
    .filter(([, value]) => value !== '')
    .flatMap(([field]) => new RegExp(`^${sort}-(\\d{1,3})-`, 'u').exec(field)?.[1] ?? [])
    .map(Number)
  const asked = Number(values[`${sort}-rows`] ?? '1')
  return Math.min(ROWS_MAX, Math.max(1, ...filled, Number.isInteger(asked) ? asked : 1))
}

/** The values with one more blank row, when a button asked for it; nothing is saved then. */
export function withOneMore(values: FormValues): FormValues | undefined {
  const sort = /^add-(name|contact)$/u.exec(values['act'] ?? '')?.[1]
  if (sort !== 'name' && sort !== 'contact') return undefined
  return { ...values, [`${sort}-rows`]: String(rowCount(values, sort) + 1) }
}

/** Days of a record as the three inputs of a day. */
export function withTypedDays(values: FormValues): FormValues {
  const typed = Object.entries(values).map(([field, value]) => {
    if (!field.endsWith('-checked')) return [[field, value]]
    const [year = '', month = '', day = ''] = value.split('-')
    return [
      [`${field}-day`, day],
      [`${field}-month`, month],
      [`${field}-year`, year],
    ]
  })
  return Object.fromEntries(typed.flat())
}

/** Prefixes of the rows that hold something of their own; a first name is always one. */
function rowsOf(values: FormValues, sort: 'name' | 'contact', report: Report): string[] {
  const all = Array.from({ length: rowCount(values, sort) }, (_, index) => `${sort}-${index + 1}`)
  if (values[`${sort}-${ROWS_MAX + 1}-value`]) report(`${sort}-1-value`, 'too-many')
  return all.filter((row) =>
    sort === 'name' ? row === 'name-1' || hasName(values, row) : hasContact(values, row),
  )
}

function hasName(values: FormValues, row: string): boolean {
  const parts = languages.flatMap((language) => [language, `short-${language}`, `note-${language}`])
  return [...parts, 'from', 'to'].some((part) => Boolean(values[`${row}-${part}`]))
}

/** Kind and certainty have a value even in a blank row, so they do not make it a contact. */
function hasContact(values: FormValues, row: string): boolean {
  const notes = languages.map((language) => `note-${language}`)
  return ['value', 'source', ...notes].some((part) => Boolean(values[`${row}-${part}`]))
}

function checkLengths(values: FormValues, report: Report): void {
  for (const [field, value] of Object.entries(values)) {
    const long = field.startsWith('description') || field.includes('-note-')
    if (value.length > (long ? TEXT_LENGTH_MAX : LINE_LENGTH_MAX)) report(field, 'too-long')
  }
}

function kindOf(values: FormValues, report: Report): InstitutionKind {
  const kind = values['kind'] ?? ''
  if (isInstitutionKind(kind)) return kind
  report('kind', 'kind-required')
  return 'agency'
}

function websiteOf(values: FormValues, report: Report): InstitutionFacts['website'] {
  const url = values['website'] ?? ''
  if (url === '') return null
  if (!isAddress(url)) report('website', 'address-invalid')
  const certainty = degrees.find((degree) => degree === values['website-certainty'])
  if (certainty === undefined) report('website-certainty', 'certainty-required')
  return { url, certainty: certainty ?? 'own-knowledge-low' }
}

function nameOf(values: FormValues, row: string, report: Report): NameFacts {
  const text = textOf(values, row)
  for (const language of languages) {
    if (text[language] === '') report(`${row}-${language}`, 'name-missing')
  }
  const [validFrom, validTo] = [values[`${row}-from`] || null, values[`${row}-to`] || null]
  for (const [field, bound] of [
    [`${row}-from`, validFrom],
    [`${row}-to`, validTo],
  ] as const) {
    if (bound !== null && !isPartialDay(bound)) report(field, 'time-invalid')
  }
  // Bounds known to a different precision are compared as far as both go.
  const common = Math.min(validFrom?.length ?? 0, validTo?.length ?? 0)
  if (validFrom && validTo && validTo.slice(0, common) < validFrom.slice(0, common)) {
    report(`${row}-to`, 'time-reversed')
  }
  const short = textOf(values, `${row}-short`)
  return { text, short, validFrom, validTo, note: textOf(values, `${row}-note`) }
}

function contactOf(
  values: FormValues,
  row: string,
  { report, today }: { report: Report; today: string },
): ContactFacts {
  const value = values[`${row}-value`] ?? ''
  const source = values[`${row}-source`] || null
  const kind = contactKinds.find((one) => one === values[`${row}-kind`]) ?? 'email'
  const certainty = degrees.find((degree) => degree === values[`${row}-certainty`])
  const checkedOn = isoOfTypedDate(typedDate(values, `${row}-checked`))
  if (value === '') report(`${row}-value`, 'value-required')
  else if (kind === 'email' && !isMailbox(value)) report(`${row}-value`, 'email-invalid')
  else if (kind === 'form' && !isAddress(value)) report(`${row}-value`, 'address-invalid')
  if (source !== null && !isAddress(source)) report(`${row}-source`, 'address-invalid')
  if (certainty === undefined) report(`${row}-certainty`, 'certainty-required')
  if (certainty === 'read' && source === null) report(`${row}-source`, 'source-required')
  if (!z.iso.date().safeParse(checkedOn).success) report(`${row}-checked`, 'day-invalid')
  else if (checkedOn > today) report(`${row}-checked`, 'day-ahead')
  const note = textOf(values, `${row}-note`)
  return { kind, value, source, certainty: certainty ?? 'own-knowledge-low', checkedOn, note }
}

function textOf(values: FormValues, prefix: string): HumanText {
  return { sr: values[`${prefix}-sr`] ?? '', en: values[`${prefix}-en`] ?? '' }
}

function isAddress(text: string): boolean {
  return z.url({ protocol: /^https?$/u }).safeParse(text).success
}

function isMailbox(text: string): boolean {
  return z.email().safeParse(text).success
}
