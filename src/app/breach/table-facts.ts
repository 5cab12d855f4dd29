import type { AnyKeptRules, Purpose } from '#core/kept.ts'
import type { ModuleDescription } from '#core/module.ts'

import { keptRules } from '../kept/register.ts'

/** How a column leads to a person: the id of an account, an e-mail address, or a keyed hash that nobody can turn back. */
export type Lead = 'account' | 'address' | 'hash'

/** What the rules of keeping and the names of columns say about one table. */
export type TableFacts = {
  readonly table: string
  readonly purposes: readonly Purpose[]
  /** When a row came into being; without it no row can be told to be younger than a breach. */
  readonly madeAt: string | undefined
  /** When a row was made or changed. */
  readonly changedAt: readonly string[]
  readonly leads: readonly { readonly column: string; readonly lead: Lead }[]
  /** Purposes whose persons stand only in the text of a row, where no query can count them. */
  readonly uncounted: readonly Purpose[]
}

/** Names of instants in our tables; those of the future (an expiry, a planned run) are not among them. */
const madeColumns = ['created_at', 'uploaded_at', 'at', 'made_at']
const changeColumns = [
  ...madeColumns,
  'updated_at',
  'last_at',
  'used_at',
  'proven_at',
  'published_at',
  'withdrawn_at',
  'finished_at',
]
/** Ids of accounts go by these names in every module. */
const accountColumn = /^(user_id|actor_id|by_user|\w+_by)$/
const otherLeads: Readonly<Record<string, Lead>> = {
  'people_user.id': 'account',
  'people_verification.value': 'account',
  'people_attempt.account_key': 'hash',
  'core_mail.recipient': 'address',
}
/** Texts that name others than the person whose id stands beside them. */
const textsOfOthers = ['institution_change']

/** Every table of the installation, in the order of names. */
export function listTableFacts(modules: readonly ModuleDescription[]): TableFacts[] {
  return keptRules(modules)
    .flatMap((rules) => Object.entries(rules).map(([table, columns]) => factsOf(table, columns)))
    .toSorted((a, b) => (a.table < b.table ? -1 : 1))
}

function factsOf(table: string, columns: AnyKeptRules[string]): TableFacts {
  const names = Object.keys(columns)
  const purposesOf = (column: string): readonly Purpose[] => {
    const rule = columns[column]
    return rule?.personal ? rule.purposes : []
  }
  const purposes = [...new Set(names.flatMap(purposesOf))]
  const leads = names.flatMap((column) => {
    const lead = purposesOf(column).length > 0 ? leadOf(table, column) : undefined
    return lead ? [{ column, lead }] : []
  })
  const counted = new Set(leads.flatMap(({ column }) => purposesOf(column)))
  return {
    table,
    purposes,
    madeAt: madeColumns.find((column) => names.includes(column)),
    changedAt: changeColumns.filter((column) => names.includes(column)),
    leads,
    uncounted: textsOfOthers.includes(table)
      ? purposes
      : purposes.filter((purpose) => !counted.has(purpose)),
  }
}

function leadOf(table: string, column: string): Lead | undefined {
  return otherLeads[`${table}.${column}`] ?? (accountColumn.test(column) ? 'account' : undefined)
}
