import { formatInstant, formatNumber } from '#core/i18n/format.ts'
import { inVariant } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import type { Purpose } from '#core/kept.ts'
import { securityMeasures } from '#core/kept/security-measures.ts'
import { fail, type Result } from '#core/result.ts'
import {
  computeHourClock,
  explainClock,
  explanationSentences,
  lawPack,
  lawStrings,
  type HourClock,
} from '#modules/law'

import type { Controller } from '../kept/controller.ts'
import { wordsOf } from '../kept/purpose-words.ts'
import { spanEnds } from './list-text.ts'
import { breachStrings } from './strings/index.ts'
import { isOpen, type BreachSurvey } from './survey.ts'

/** Everything a draft is made of; what it does not say stays a blank for a person. */
export type NoticeFacts = {
  readonly survey: BreachSurvey
  readonly clock: HourClock
  readonly controller: Controller
  /** Instant of the drafting. */
  readonly now: string
}

const HOUR_MS = 3_600_000

/** The 72 hours. A day counts from its beginning by the strict reading; nobody becomes aware of a breach that is still to come. */
export function breachClock(
  discovered: string,
  now: string,
): Result<HourClock, 'bad-start' | 'in-future'> {
  const clock = computeHourClock(lawPack(), { rule: 'rs.zzpl.breach', startsAt: discovered })
  if (!clock.ok) return fail('bad-start')
  return clock.value.startsAt.safe > now ? fail('in-future') : clock
}

/**
 * The Article 52 notice to the Commissioner as Markdown. Duties and their articles: research/law.md, section 2.4 (consulted
 * 2026-11-24); it does not list what the notice contains, and the draft says so.
 */
export function noticeMarkdown(facts: NoticeFacts, variant: Variant): string {
  const words = breachStrings(variant).notice
  const parts = [
    [`# ${words.title}`, words.draft(formatInstant(variant, facts.now, 'genitive'))],
    clockPart(facts, variant),
    controllerPart(facts, variant),
    happenedPart(facts, variant),
    personsPart(facts, variant),
    dataPart(facts, variant),
    [`## ${words.consequences(article('52', variant))}`, words.consequencesBlank],
    measuresPart(facts, variant),
    latenessPart(facts, variant),
    tellingPart(facts, variant),
    [`## ${words.register(article('52', variant))}`, words.registerText, words.registerBlank],
    [`## ${words.signature}`, words.signatureBlank],
    [`## ${words.unknown}`, bullets(breachStrings(variant).list.unknownText)],
    checkPart(facts, variant),
  ]
  return `${parts.flat().join('\n\n')}\n`
}

function article(number: string, variant: Variant): string {
  return lawStrings(variant).article(number)
}

function clockPart({ clock, now }: NoticeFacts, variant: Variant): string[] {
  const words = breachStrings(variant).notice
  const due = clock.dueSafeAt
  const hours = Math.floor(Math.abs(Date.parse(due) - Date.parse(now)) / HOUR_MS)
  return [
    `## ${words.clock(article('52', variant))}`,
    bullets(explanationSentences(lawPack(), explainClock(clock), variant)),
    `**${words.last(formatInstant(variant, due))}**`,
    now > due ? words.late(hours) : words.left(hours),
  ]
}

function controllerPart({ controller }: NoticeFacts, variant: Variant): string[] {
  const words = breachStrings(variant).notice
  return [
    `## ${words.controller(article('52', variant))}`,
    bullets([
      `${words.controllerName}: ${written(controller.name, variant) ?? words.nameBlank}`,
      `${words.controllerContact}: ${written(controller.contact, variant) ?? words.contactBlank}`,
      `${words.officer}: ${written(controller.officer, variant) ?? words.officerBlank}`,
    ]),
  ]
}

function happenedPart({ survey, clock }: NoticeFacts, variant: Variant): string[] {
  const words = breachStrings(variant).notice
  const { span } = survey.question
  const held = survey.tables.filter(({ rows }) => rows > 0).map(({ facts }) => facts.table)
  return [
    `## ${words.happened(article('52', variant))}`,
    bullets([
      words.discovered(formatInstant(variant, clock.startsAt.safe)),
      ...(isOpen(span) ? [] : [words.span(...spanEnds(span, variant))]),
      words.spanBlank,
      ...(held.length > 0 ? [words.tables(held.map(code).join(', '))] : []),
      words.natureBlank,
      words.processorBlank,
    ]),
  ]
}

function personsPart({ survey }: NoticeFacts, variant: Variant): string[] {
  const words = breachStrings(variant).notice
  const [all, reachable] = [survey.persons.length, survey.reachable].map((count) =>
    formatNumber(variant, count),
  )
  const hashes = survey.tables.reduce((sum, table) => sum + table.hashes, 0)
  const uncounted = survey.purposes.some((touched) => touched.uncounted)
  return [
    `## ${words.persons(article('52', variant))}`,
    bullets([
      words.personsKnown(all ?? '', reachable ?? ''),
      ...(hashes > 0 ? [words.personsHashes(hashes)] : []),
      ...(uncounted ? [words.personsText, words.personsBlank] : []),
    ]),
  ]
}

function dataPart({ survey }: NoticeFacts, variant: Variant): string[] {
  const words = breachStrings(variant).notice
  const heading = `## ${words.data(article('52', variant))}`
  if (survey.purposes.length === 0) return [heading, words.dataNone]
  const { rows } = breachStrings(variant)
  return [
    heading,
    ...survey.purposes.flatMap(({ purpose, tables, uncounted }) => [
      `### ${wordsOf(purpose.title, variant)}`,
      bullets([
        `${words.dataWhose}: ${wordsOf(purpose.persons, variant)}`,
        `${words.dataWhich}: ${wordsOf(purpose.categories, variant)}`,
        `${words.dataRows}: ${tables.map((one) => `${code(one.table)} ${rows(one.rows)}`).join(', ')}`,
        ...(uncounted ? [words.dataUncounted] : []),
      ]),
    ]),
  ]
}

function measuresPart({ survey }: NoticeFacts, variant: Variant): string[] {
  const words = breachStrings(variant).notice
  const standing = new Set(survey.purposes.flatMap(({ purpose }) => purpose.security))
  const measures = [...standing].map((measure) => wordsOf(securityMeasures[measure], variant))
  return [
    `## ${words.measures(article('52', variant), article('50', variant))}`,
    ...(measures.length > 0 ? [words.measuresStanding, bullets(measures)] : []),
    words.measuresBlank,
  ]
}

function latenessPart({ clock, now }: NoticeFacts, variant: Variant): string[] {
  const words = breachStrings(variant).notice
  return [
    `## ${words.lateness(article('52', variant))}`,
    ...(now > clock.dueSafeAt ? [] : [words.latenessInTime]),
    words.latenessBlank,
  ]
}

function tellingPart({ survey }: NoticeFacts, variant: Variant): string[] {
  const words = breachStrings(variant).notice
  const isSealed = ({ security }: Purpose) => security.includes('sealed')
  const sealed = survey.purposes.filter(({ purpose }) => isSealed(purpose))
  const names = sealed.map(({ purpose }) => wordsOf(purpose.title, variant)).join(', ')
  return [
    `## ${words.telling(article('53', variant))}`,
    bullets([...words.tellingText, ...(sealed.length > 0 ? [words.tellingSealed(names)] : [])]),
    words.tellingBlank,
  ]
}

function checkPart({ clock }: NoticeFacts, variant: Variant): string[] {
  const words = breachStrings(variant).notice
  const { certainty } = lawStrings(variant)
  return [
    `## ${words.check}`,
    bullets([
      words.checkForm,
      words.checkLaw(
        certainty[clock.certainty],
        article('53', variant),
        certainty['own-knowledge-high'],
      ),
      words.checkItems,
    ]),
  ]
}

function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n')
}

/** What stands in the settings is no Markdown. */
function written(setting: string | undefined, variant: Variant): string | undefined {
  return setting && inVariant(setting, variant).replaceAll(/[\\`*_[\]<>:]/gu, String.raw`\$&`)
}

function code(name: string): string {
  return `\`${name}\``
}
