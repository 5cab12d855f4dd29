import type { NoticeCode, Problem } from './problem.ts'
import type { BankItem } from './question.ts'

/** What a file of questions holds: the sound ones, and everything that is wrong with the others. */
export type ReadBank = {
  readonly items: readonly BankItem[]
  readonly problems: readonly Problem[]
  readonly notices: readonly Problem<NoticeCode>[]
}

/** A whole year's school has some hundreds; more in one file is a mistake or an attack. */
export const itemsMax = 5000

/** A file that is refused unread, by its length alone. */
export function tooLarge(): ReadBank {
  const problem = { code: 'file-too-large', line: 1, column: 1, detail: '' } as const
  return { items: [], problems: [problem], notices: [] }
}
