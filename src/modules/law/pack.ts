import { layOutCalendar, type Calendar } from './calendar.ts'
import { parseDay, type Day, type DayNumber } from './day.ts'
import type {
  Article,
  Override,
  PackSource,
  Rule,
  RuleVersion,
  Statute,
  Suspension,
} from './pack-source.ts'

/** A version of a rule with its days as numbers and the suspensions that touch it. */
export type CompiledVersion = RuleVersion & {
  /** Names the version: the day from which it is in force, or `original`. */
  readonly version: string
  readonly from: DayNumber
  readonly to: DayNumber
}

/** A rule ready for counting. */
export type CompiledRule = Omit<Rule, 'versions'> & {
  readonly versions: readonly CompiledVersion[]
  readonly suspensions: readonly SuspendedDays[]
}

/** A suspension as day numbers, both ends suspended. */
export type SuspendedDays = {
  readonly id: string
  readonly from: DayNumber
  readonly to: DayNumber
}

/** A pack ready for use: the checked data with its indexes and its calendar. Immutable; a changed law is a new pack. */
export type LawPack = {
  readonly id: string
  readonly name: PackSource['manifest']['name']
  readonly timeZone: string
  readonly counting: PackSource['manifest']['counting']
  readonly statutes: ReadonlyMap<string, Statute>
  readonly articles: ReadonlyMap<string, Article>
  readonly rules: ReadonlyMap<string, CompiledRule>
  readonly holidays: PackSource['holidays']
  readonly overrides: readonly Override[]
  readonly remedies: PackSource['remedies']
  readonly calendar: Calendar
}

/** Makes a pack from checked data. Cross-references must hold already (`crossProblems`). */
export function compilePack(source: PackSource): LawPack {
  const { manifest, overrides } = source
  const suspensions = overrides.filter((entry) => entry.kind === 'suspension')
  return {
    id: manifest.id,
    name: manifest.name,
    timeZone: manifest.timeZone,
    counting: manifest.counting,
    statutes: new Map(source.statutes.map((statute) => [statute.id, statute])),
    articles: new Map(source.articles.map((article) => [article.id, article])),
    rules: new Map(source.rules.map((rule) => [rule.id, compileRule(rule, suspensions)])),
    holidays: source.holidays,
    overrides,
    remedies: source.remedies,
    calendar: layOutCalendar(source),
  }
}

/** The version of a rule in force on a day, or the one named. */
export function findVersion(
  rule: CompiledRule,
  wanted: { readonly on: DayNumber } | { readonly version: string },
): CompiledVersion | undefined {
  return 'version' in wanted
    ? rule.versions.find((version) => version.version === wanted.version)
    : rule.versions.find((version) => version.from <= wanted.on && wanted.on <= version.to)
}

/** The article with that id, if it is in force on the day. */
export function articleOn(pack: LawPack, id: string, on: Day): Article | undefined {
  const article = pack.articles.get(id)
  const n = parseDay(on)
  if (article === undefined || n === undefined) return undefined
  const { from, to } = validityNumbers(article)
  return from <= n && n <= to ? article : undefined
}

/** Day numbers of a validity; an end that is not established is open. */
export function validityNumbers(validity: {
  readonly validFrom: string | null
  readonly validTo: string | null
}): { from: DayNumber; to: DayNumber } {
  return {
    from: validity.validFrom === null ? -Infinity : (parseDay(validity.validFrom) ?? Infinity),
    to: validity.validTo === null ? Infinity : (parseDay(validity.validTo) ?? -Infinity),
  }
}

function compileRule(rule: Rule, suspensions: readonly Suspension[]): CompiledRule {
  return {
    ...rule,
    versions: rule.versions.map((version) => ({
      ...version,
      ...validityNumbers(version),
      version: version.validFrom ?? 'original',
    })),
    suspensions: suspensions
      .filter((entry) => entry.rules === 'all' || entry.rules.includes(rule.id))
      .map((entry) => ({
        id: entry.id,
        from: parseDay(entry.from) ?? Infinity,
        to: parseDay(entry.to) ?? -Infinity,
      }))
      .sort((a, b) => a.from - b.from),
  }
}
