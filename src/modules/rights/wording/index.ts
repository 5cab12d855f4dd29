/** Editing the words of letters and triage in the desk. */
export { currentBooks } from './current-books.ts'
export { wordingRoutes } from './desk-routes.tsx'
export { wordingTasks } from './desk-tasks.ts'
export { wordingTrace } from './kept.ts'
export { strings as wordingStrings } from './strings/index.ts'
export type { WrittenTables as WordingWrittenTables } from './tables.ts'
