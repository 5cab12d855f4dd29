import type { HumanText } from './i18n/human-text.ts'
import type { SecurityMeasure } from './kept/security-measures.ts'

/** Why the law lets us hold a datum. */
export type LegalBasis =
  | 'consent'
  | 'contract'
  | 'legal-obligation'
  | 'public-interest'
  | 'legitimate-interest'

/** A length of time that is counted from an instant; days have 24 hours. Zero means at once. */
export type Period = { readonly days: number } | { readonly hours: number }

/** Numbers that may stay when rows go, each with what it counts. Declared before anything is collected; kept per year and never with less than a year's detail. */
export type Skeleton = Readonly<Record<string, HumanText>>

/** An end that comes by itself: so long after what starts the period. */
export type TimedEnding = {
  readonly period: Period
  /** What starts the period, as it follows “after”: „последња употреба“, “the last use”. */
  readonly trigger: HumanText
  /** Whether the whole record goes, or only what leads from it to a person. */
  readonly how: 'deleted' | 'anonymised'
  readonly remains?: Skeleton
}

/** Data that stay while something holds that no calendar knows; what ends it is then an act of a person. */
export type OpenEnding = { readonly while: HumanText }

/** How holding for a purpose ends. */
export type Ending = TimedEnding | OpenEnding

/**
 * Why we hold something about people. Everything that is told about it (the public page, the record of processing, the plan) and
 * the machine that ends it read this one record.
 */
export type Purpose = {
  /** `people.session`: the module and a word; never changed, because receipts name it. */
  readonly id: string
  /** A few words, for a heading. */
  readonly title: HumanText
  readonly why: HumanText
  /** Whose data. */
  readonly persons: HumanText
  /** Which data, in words. */
  readonly categories: HumanText
  /** Who gets to see them. */
  readonly recipients: HumanText
  readonly basis: LegalBasis
  readonly endings: Readonly<Record<string, Ending>>
  readonly security: readonly SecurityMeasure[]
}

/** What one column holds of people: nothing, or something for one or more purposes. */
export type KeptColumn =
  | { readonly personal: false }
  | { readonly personal: true; readonly purposes: readonly [Purpose, ...Purpose[]] }

/** A rule for every column of every table that a module owns; a forgotten column does not compile. */
export type KeptRules<Tables> = {
  readonly [Table in keyof Tables]: { readonly [Column in keyof Tables[Table]]: KeptColumn }
}

/** Kept rules of tables whose names the type does not know. */
export type AnyKeptRules = KeptRules<Record<string, Record<string, unknown>>>

/** The column says nothing about a person. */
export const notPersonal: KeptColumn = { personal: false }

/** The column says something about a person; it is held until the last of its purposes ends. */
export function personal(...purposes: [Purpose, ...Purpose[]]): KeptColumn {
  return { personal: true, purposes }
}

/** Declares a purpose and keeps the names of its endings, so that a rule that ends it cannot name another one. */
export function definePurpose<const P extends Purpose>(purpose: P): P {
  return purpose
}

/** Tells whether an end comes by itself. */
export function isTimed(ending: Ending): ending is TimedEnding {
  return 'period' in ending
}

/** A period in seconds. */
export function periodSeconds(period: Period): number {
  return 'days' in period ? period.days * 86_400 : period.hours * 3600
}
