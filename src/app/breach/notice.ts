import { formatDay, formatInstant, formatNumber } from '#core/i18n/format.ts'
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
  legalText,
  type CompiledVersion,
  type Article,
  type HourClock,
  type Source,
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

/** What a controller must do about a breach: notify the Commissioner, keep data secure, tell the persons. */
const duties = { notify: 'rs.zzpl.52', security: 'rs.zzpl.50', tell: 'rs.zzpl.53' } as const
type Duty = keyof typeof duties

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
 * The notice to the Commissioner as Markdown. The law pack gives the articles; our source does not list what the notice
 * contains (research/law.md, section 2.4, consulted 2026-11-24), and the draft says so.
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
    [`## ${words.consequences}`, words.consequencesBlank],
    measuresPart(facts, variant),
    latenessPart(facts, variant),
    tellingPart(facts, variant),
    [`## ${words.register(article('notify', variant))}`, words.registerText, words.registerBlank],
    [`## ${words.signature}`, words.signatureBlank],
    [`## ${words.unknown}`, bullets(breachStrings(variant).list.unknownText)],
    checkPart(facts, variant),
  ]
  return `${parts.flat().join('\n\n')}\n`
}

function lawOf(duty: Duty): Article {
  const found = lawPack().articles.get(duties[duty])
  if (!found) throw new Error(`The law pack has no article ${duties[duty]}`)
  return found
}

function article(duty: Duty, variant: Variant): string {
  return lawStrings(variant).article(lawOf(duty).article)
}

function clockPart({ clock, now }: NoticeFacts, variant: Variant): string[] {
  const words = breachStrings(variant).notice
  const due = clock.dueSafeAt
  const note = versionOf(clock)?.note
  const hours = Math.floor(Math.abs(Date.parse(due) - Date.parse(now)) / HOUR_MS)
  return [
    `## ${words.clock(article('notify', variant))}`,
    bullets([
      ...explanationSentences(lawPack(), explainClock(clock), variant),
      ...(note ? [legalText(note, variant)] : []),
    ]),
    `**${words.last(formatInstant(variant, due))}**`,
    now > due ? words.late(hours) : words.left(hours),
  ]
}

function controllerPart({ controller }: NoticeFacts, variant: Variant): string[] {
  const words = breachStrings(variant).notice
  return [
    `## ${words.controller}`,
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
    `## ${words.happened}`,
    bullets([
      words.discovered(formatInstant(variant, clock.startsAt.safe)),
      ...(isOpen(span) ? [] : [words.span(...spanEnds(span, variant))]),
      words.spanBlank,
      ...(held.length > 0 ? [words.tables(held.map(code).join(', '))] : []),
      words.natureBlank,
      words.processorText(article('notify', variant)),
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
    `## ${words.persons}`,
    bullets([
      words.personsKnown(all ?? '', reachable ?? ''),
      ...(hashes > 0 ? [words.personsHashes(hashes)] : []),
      ...(uncounted ? [words.personsText, words.personsBlank] : []),
    ]),
  ]
}

function dataPart({ survey }: NoticeFacts, variant: Variant): string[] {
  const words = breachStrings(variant).notice
  const heading = `## ${words.data}`
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
    `## ${words.measures}`,
    ...(measures.length > 0
      ? [words.measuresStanding(article('security', variant)), bullets(measures)]
      : []),
    words.measuresBlank,
  ]
}

function latenessPart({ clock, now }: NoticeFacts, variant: Variant): string[] {
  const words = breachStrings(variant).notice
  return [
    `## ${words.lateness(article('notify', variant))}`,
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
    `## ${words.telling(article('tell', variant))}`,
    bullets([...words.tellingText, ...(sealed.length > 0 ? [words.tellingSealed(names)] : [])]),
    words.tellingBlank,
  ]
}

/** What was read where, and what was not: only what research/law.md, section 2.4, lists is said to be the law. */
function checkPart({ clock }: NoticeFacts, variant: Variant): string[] {
  const words = breachStrings(variant).notice
  const { certainty } = lawStrings(variant)
  const law = article('notify', variant)
  const rule = versionOf(clock)
  const read = rule && {
    law,
    certainty: certainty[rule.certainty],
    source: rule.sources.flatMap(sourceText).join('; '),
    day: formatDay(variant, rule.checkedOn, 'genitive'),
  }
  return [
    `## ${words.check}`,
    bullets([
      words.checkForm,
      words.checkItems,
      ...(read ? [words.checkRead(read)] : []),
      words.checkKnown({
        law,
        security: article('security', variant),
        telling: article('tell', variant),
        certainty: certainty[lawOf('tell').certainty],
      }),
      words.checkLawyer,
    ]),
  ]
}

function versionOf({ ruleId, ruleVersion }: HourClock): CompiledVersion | undefined {
  const rule = lawPack().rules.get(ruleId)
  return rule?.versions.find(({ version }) => version === ruleVersion)
}

function sourceText(source: Source): string[] {
  if (source.kind !== 'page') return []
  return [source.locator === undefined ? source.url : `${source.url}, ${source.locator}`]
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
