import { formatInstant, formatNumber } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'

import { wordsOf } from '../kept/purpose-words.ts'
import { breachStrings } from './strings/index.ts'
import { isOpen, type BreachSurvey, type TouchedTable } from './survey.ts'

/** How the list is written. Ids of persons only where they were asked for: in a list that is passed on, a number is enough. */
export type ListForm = { readonly variant: Variant; readonly subjects: boolean }

/** What a breach may have touched, line by line. */
export function listLines(survey: BreachSurvey, { variant, subjects }: ListForm): string[] {
  const words = breachStrings(variant).list
  const { persons, reachable } = survey
  return [
    words.title,
    spanText(survey, variant),
    '',
    words.tables,
    ...survey.tables.flatMap((table) => tableLines(table, survey, variant)),
    ...(survey.tables.length === 0 ? [`  ${words.none}`] : []),
    '',
    words.together(formatNumber(variant, persons.length), formatNumber(variant, reachable)),
    ...(subjects ? [words.subjects, ...persons.map((person) => `  ${person}`)] : []),
    '',
    words.categories,
    ...survey.purposes.flatMap((touched) => purposeLines(touched, variant)),
    ...(survey.purposes.length === 0 ? [`  ${words.none}`] : []),
    ...trailLines(survey, { variant, subjects }),
    '',
    words.unknown,
    ...words.unknownText.map((text) => `  – ${text}`),
  ]
}

/** The same for machines. Absent numbers are null: they cannot be known. */
export function listJson(survey: BreachSurvey, { variant, subjects }: ListForm): unknown {
  const { question, tables, persons, purposes, trail } = survey
  return {
    from: question.span.from ?? null,
    until: question.span.until ?? null,
    tables: tables.map(({ facts, rows, changed, ...of }) => ({
      table: facts.table,
      rows,
      changed: changed ?? null,
      dated: facts.madeAt !== undefined,
      persons: of.persons.length,
      hashes: of.hashes,
      purposes: facts.purposes.map(({ id }) => id),
      uncounted: facts.uncounted.map(({ id }) => id),
    })),
    persons: persons.length,
    reachable: survey.reachable,
    ...(subjects ? { subjects: persons } : {}),
    purposes: purposes.map(({ purpose, uncounted, tables: rows }) => ({
      id: purpose.id,
      title: wordsOf(purpose.title, variant),
      persons: wordsOf(purpose.persons, variant),
      categories: wordsOf(purpose.categories, variant),
      rows,
      uncounted,
    })),
    trail: trail
      ? {
          acts: trail.acts,
          actors: trail.actors.length,
          ...(subjects ? { actor_ids: trail.actors } : {}),
        }
      : null,
    unknown: breachStrings(variant).list.unknownText,
  }
}

function spanText({ question: { span } }: BreachSurvey, variant: Variant): string {
  const words = breachStrings(variant).list
  return isOpen(span) ? words.noSpan : words.span(...spanEnds(span, variant))
}

/** Both ends of a span in words. */
export function spanEnds(
  { from, until }: BreachSurvey['question']['span'],
  variant: Variant,
): [string, string] {
  const words = breachStrings(variant).list
  return [
    from === undefined ? words.always : formatInstant(variant, from),
    until === undefined ? words.now : formatInstant(variant, until),
  ]
}

function tableLines(touched: TouchedTable, survey: BreachSurvey, variant: Variant): string[] {
  const { facts, rows, changed, persons, hashes } = touched
  const words = breachStrings(variant)
  const numbers = [words.rows(rows)]
  if (facts.purposes.length > 0) numbers.push(words.persons(persons.length))
  else numbers.push(words.list.notPersonal)
  if (hashes > 0) numbers.push(words.list.hashes(hashes))
  const bounded = !isOpen(survey.question.span)
  return [
    `  ${facts.table}: ${numbers.join('; ')}`,
    ...(changed === undefined ? [] : [`    ${words.list.changed(changed)}`]),
    ...(bounded && facts.madeAt === undefined ? [`    ${words.list.undated}`] : []),
  ]
}

function purposeLines(
  { purpose, tables, uncounted }: BreachSurvey['purposes'][number],
  variant: Variant,
): string[] {
  const words = breachStrings(variant)
  const rows = tables.map(({ table, rows: count }) => `${table} (${words.rows(count)})`)
  return [
    `  ${wordsOf(purpose.title, variant)}: ${rows.join(', ')}`,
    `    ${words.list.persons}: ${wordsOf(purpose.persons, variant)}`,
    `    ${words.list.data}: ${wordsOf(purpose.categories, variant)}`,
    ...(uncounted ? [`    ${words.list.uncounted}`] : []),
  ]
}

function trailLines({ trail }: BreachSurvey, { variant, subjects }: ListForm): string[] {
  if (!trail) return []
  const words = breachStrings(variant).list
  return [
    '',
    words.trail,
    ...trail.acts.map(({ act, count }) => `  ${act}: ${formatNumber(variant, count)}`),
    ...(trail.acts.length === 0
      ? [`  ${words.trailNone}`]
      : [`  ${words.trailActors(trail.actors.length)}`]),
    ...(subjects ? trail.actors.map((actor) => `  ${actor}`) : []),
    `  ${words.trailAbout}`,
  ]
}
