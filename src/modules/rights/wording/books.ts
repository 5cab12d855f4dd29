import type { LawPack } from '#modules/law'

import { ownLetters } from '../letters/index.ts'
import { compileBook, type LetterBook } from '../letters/letter-book.ts'
import { letterProblems } from '../letters/letter-problems.ts'
import type { FileProblem } from '../letters/yaml-source.ts'
import { triageProblems } from '../triage/check-triage.ts'
import { ownGrounds, ownTriage } from '../triage/load-triage.ts'
import { compileTriage, type TriageBook } from '../triage/triage-book.ts'
import type { Sources } from './entry.ts'
import { layOver, type Overrides } from './lay-over.ts'

/** Letters and triage, checked and ready. */
export type Books = { readonly letters: LetterBook; readonly triage: TriageBook }

/** What the books are made of besides the words of the desk. */
export type Grounds = {
  readonly sources: Sources
  readonly pack: LawPack
  /** Ids of the register of institutions. */
  readonly institutions: ReadonlySet<string>
}

let delivered: Grounds | undefined

/** The files and the law with which the program is delivered, read once per process. */
export function deliveredGrounds(): Grounds {
  const sources = { letters: ownLetters().sources, triage: ownTriage().sources }
  delivered ??= { sources, ...ownGrounds() }
  return delivered
}

/** The books with texts of the desk in them, by the checks of every start; with any problem there are none. */
export function makeBooks(
  { sources, pack, institutions }: Grounds,
  overrides: Overrides,
): { readonly books: Books } | { readonly problems: readonly FileProblem[] } {
  const laid = layOver(sources, overrides)
  const { letters, triage } = laid.sources
  const problems = [...laid.problems, ...letterProblems(pack, letters)]
  if (problems.length > 0) return { problems }
  const book = compileBook(pack, letters)
  const wrong = triageProblems(triage, { pack, institutions, letters: book })
  if (wrong.length > 0) return { problems: wrong }
  return { books: { letters: book, triage: compileTriage(triage) } }
}
