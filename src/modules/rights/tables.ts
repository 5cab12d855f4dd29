import type { DirectoryTables } from './directory/tables.ts'
import type { WordingTables } from './wording/tables.ts'

/** The tables of the directory, and the wording of letters and triage. What visitors type has no table. */
export type RightsTables = DirectoryTables & WordingTables
