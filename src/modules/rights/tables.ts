/** The tables of this module are those of its directory; letters and triage keep nothing. */
export type { DirectoryTables as RightsTables } from './directory/tables.ts'
