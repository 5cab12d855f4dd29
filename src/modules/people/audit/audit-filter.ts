import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'

import { PLACE } from '#core/clock.ts'
import { isoOfTypedDate, typedDate, type TypedDate } from '#ui/forms/date-field.tsx'

import type { AuditFilter, Place } from './queries.ts'

/** The longest path that can be asked for; ours are far shorter. */
const ASKED_LENGTH_MAX = 500
const NUMBER = /^\d{1,10}$/

/** What the filter's form held, to be shown again. */
export type TypedFilter = {
  readonly person: string
  readonly act: string
  readonly record: string
  readonly from: TypedDate
  readonly to: TypedDate
}

/** A wish as it came in the address. `wrong` names the days that do not exist. */
export type AuditWish = {
  readonly typed: TypedFilter
  readonly filter: AuditFilter
  readonly place: Place
  readonly wrong: readonly ('from' | 'to')[]
}

/** Reads the filter from the query of an address; empty fields do not narrow. */
export function readWish(query: Readonly<Record<string, string>>): AuditWish {
  const text = (name: string) => (query[name] ?? '').trim().slice(0, ASKED_LENGTH_MAX)
  const typed = {
    person: text('person'),
    act: text('act'),
    record: text('record'),
    from: typedDate(query, 'from'),
    to: typedDate(query, 'to'),
  }
  const [from, to] = [dayOfTyped(typed.from), dayOfTyped(typed.to)]
  return {
    typed,
    filter: {
      person: typed.person || undefined,
      act: typed.act || undefined,
      record: recordOfTyped(typed.record),
      from: from.day && startOf(from.day),
      until: to.day && startOf(to.day, 1),
    },
    place: { before: numberOf(query['before']), after: numberOf(query['after']) },
    wrong: [from.wrong && ('from' as const), to.wrong && ('to' as const)].filter(
      (name) => name !== false,
    ),
  }
}

/** The address of the same wish, without its place in the list. */
export function queryOf({ person, act, record, from, to }: TypedFilter): URLSearchParams {
  const days = Object.entries({ from, to }).flatMap(([name, date]) =>
    Object.entries(date).map(([part, value]): [string, string] => [`${name}-${part}`, value]),
  )
  const all: [string, string][] = [['person', person], ['act', act], ['record', record], ...days]
  return new URLSearchParams(all.filter(([, value]) => value !== ''))
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && NUMBER.test(text) ? Number(text) : undefined
}

function dayOfTyped(typed: TypedDate): { day: string | undefined; wrong: boolean } {
  if (typed.day === '' && typed.month === '' && typed.year === '') {
    return { day: undefined, wrong: false }
  }
  const day = z.iso.date().safeParse(isoOfTypedDate(typed))
  return { day: day.data, wrong: !day.success }
}

/** The instant at which a day begins in Belgrade, or the day so many days later. */
function startOf(day: string, daysLater = 0): string {
  return Temporal.PlainDate.from(day)
    .add({ days: daysLater })
    .toZonedDateTime(PLACE)
    .toInstant()
    .toString({ smallestUnit: 'millisecond' })
}

/** A whole address copied from the browser is understood too. */
function recordOfTyped(typed: string): string | undefined {
  const path = typed
    .replace(/^https?:\/\/[^/]*/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
  if (path === '') return undefined
  return path.startsWith('/') ? path : `/desk/${path.replace(/^desk\//, '')}`
}
