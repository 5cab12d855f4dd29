import { computeClock, type DayClock } from './clock.ts'
import { standingOf, withConfirmations, type Confirmation, type Standing } from './confirmations.ts'
import type { Day } from './day.ts'
import { daysOffBetween, holidaysOf, type DatedDayOff } from './days-off.ts'
import type { Statute } from './pack-source.ts'
import { findVersion, type CompiledRule, type CompiledVersion, type LawPack } from './pack.ts'

/** A version as a page shows it. */
export type VersionView = {
  readonly rule: CompiledRule
  readonly version: CompiledVersion
  readonly standing: Standing
  /** Against today: the version in force, or one before or after it. */
  readonly time: 'past' | 'present' | 'future'
}

/** A rule with its versions, the one in force first. */
export type RuleView = {
  readonly rule: CompiledRule
  readonly versions: readonly VersionView[]
}

/** The rules that rest on one act. */
export type StatuteView = { readonly statute: Statute; readonly rules: readonly RuleView[] }

/** The days off of one year. */
export type YearView = { readonly year: number; readonly days: readonly DatedDayOff[] }

/** Everything on the page of law. */
export type LawView = {
  readonly pack: LawPack
  readonly statutes: readonly StatuteView[]
  /** Rules with a version that no lawyer stands behind. */
  readonly unconfirmed: number
  readonly years: readonly YearView[]
  readonly example: { readonly clock: DayClock; readonly daysOff: readonly Day[] }
}

/** A request received before a holiday: its last day would be Armistice Day. */
const EXAMPLE = { rule: 'rs.foi.answer', startsOn: '2026-10-27' } as const

/** Lays the pack out for the page of law. */
export function lawView(
  pack: LawPack,
  confirmations: readonly Confirmation[],
  today: Day,
): LawView {
  const rules = [...pack.rules.values()].map((rule) => ruleView(rule, confirmations, today))
  const statutes = [...pack.statutes.values()]
    .map((statute) => ({
      statute,
      rules: rules.filter(({ versions }) => versions[0]?.version.statute === statute.id),
    }))
    .filter((group) => group.rules.length > 0)
  const year = Number(today.slice(0, 4))
  return {
    pack,
    statutes,
    unconfirmed: rules.filter(({ versions }) => countUnconfirmed(versions) > 0).length,
    years: [year, year + 1].map((one) => ({ year: one, days: holidaysOf(pack, one) })),
    example: exampleOf(withConfirmations(pack, confirmations)),
  }
}

/** All versions; those that no lawyer stands behind first. */
export function listVersions(
  pack: LawPack,
  confirmations: readonly Confirmation[],
  today: Day,
): VersionView[] {
  const all = [...pack.rules.values()].flatMap(
    (rule) => ruleView(rule, confirmations, today).versions,
  )
  const waits = ({ standing }: VersionView) => standing.kind !== 'confirmed'
  return [...all.filter(waits), ...all.filter((view) => !waits(view))]
}

/** One version by rule and name, as the desk addresses it. */
export function findVersionView(
  pack: LawPack,
  confirmations: readonly Confirmation[],
  wanted: { readonly ruleId: string; readonly version: string; readonly today: Day },
): VersionView | undefined {
  const rule = pack.rules.get(wanted.ruleId)
  const version = rule && findVersion(rule, { version: wanted.version })
  return version && versionView(rule, version, { confirmations, today: wanted.today })
}

/** How many versions no lawyer stands behind. */
export function countUnconfirmed(versions: readonly VersionView[]): number {
  return versions.filter(({ standing }) => standing.kind !== 'confirmed').length
}

const timeOrder = { present: 0, future: 1, past: 2 } as const

function ruleView(
  rule: CompiledRule,
  confirmations: readonly Confirmation[],
  today: Day,
): RuleView {
  const versions = rule.versions
    .map((version) => versionView(rule, version, { confirmations, today }))
    .toSorted((a, b) => timeOrder[a.time] - timeOrder[b.time])
  return { rule, versions }
}

function versionView(
  rule: CompiledRule,
  version: CompiledVersion,
  { confirmations, today }: { confirmations: readonly Confirmation[]; today: Day },
): VersionView {
  const past = version.validTo !== null && version.validTo < today
  const future = version.validFrom !== null && version.validFrom > today
  const time = past ? 'past' : future ? 'future' : 'present'
  return { rule, version, standing: standingOf(rule, version, confirmations), time }
}

function exampleOf(pack: LawPack): LawView['example'] {
  const clock = computeClock(pack, EXAMPLE)
  if (!clock.ok)
    throw new Error(`The example of the page of law cannot be counted: ${clock.failure}`)
  const daysOff = daysOffBetween(pack, EXAMPLE.startsOn, clock.value.dueCertain)
  return { clock: clock.value, daysOff: daysOff.map(({ day }) => day) }
}
