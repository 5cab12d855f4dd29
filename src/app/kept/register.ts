import type { AnyKeptRules, Purpose } from '#core/kept.ts'
import type { RetentionRule } from '#core/kept/retention-rule.ts'
import type { LetterFiles } from '#core/mail/letter-files.ts'
import type { ModuleDescription } from '#core/module.ts'

import { coreKept, coreRetention } from '../core-kept.ts'

/** A purpose with every column that is held for it, `table.column`. */
export type KeptPurpose = { readonly purpose: Purpose; readonly columns: readonly string[] }

/** All purposes in the order in which modules and columns name them. */
export function listPurposes(modules: readonly ModuleDescription[]): KeptPurpose[] {
  const columnsOf = new Map<Purpose, string[]>()
  for (const { where, purpose } of keptRules(modules).flatMap(personalColumns)) {
    const columns = columnsOf.get(purpose) ?? []
    columns.push(where)
    columnsOf.set(purpose, columns)
  }
  return [...columnsOf].map(([purpose, columns]) => ({ purpose, columns }))
}

/** The rules of every table; those of core last, because a reader asks for people before machines. */
export function keptRules(modules: readonly ModuleDescription[]): AnyKeptRules[] {
  return [...modules.map((module) => module.kept), coreKept]
}

/** Everything that ends by itself. */
export function retentionRules(
  modules: readonly ModuleDescription[],
  files: LetterFiles,
): RetentionRule[] {
  return [...coreRetention(files), ...modules.flatMap((module) => module.retention ?? [])]
}

function personalColumns(rules: AnyKeptRules) {
  return Object.entries(rules).flatMap(([table, columns]) =>
    Object.entries(columns).flatMap(([column, rule]) =>
      rule.personal
        ? rule.purposes.map((purpose) => ({ where: `${table}.${column}`, purpose }))
        : [],
    ),
  )
}
