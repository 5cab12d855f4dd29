import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { projectRoot } from '#core/project-root.ts'
import { fail, ok, type Result } from '#core/result.ts'
import { lawPack, type LawPack } from '#modules/law'

import { compileBook, type LetterBook } from './letter-book.ts'
import { letterProblems, type Read } from './letter-problems.ts'
import {
  letterFile,
  partialsFile,
  type LetterSource,
  type PartialsSource,
} from './letter-source.ts'
import { readYaml, shaped, type FileProblem } from './yaml-source.ts'

/** Where the letters of rights lie under the project. */
const FOLDER = join('content', 'letters', 'rights')
/** The file of pieces that letters share. */
const SHARED = 'shared.yaml'

let book: LetterBook | undefined

/** The letters of rights, read once per process; a letter with a problem stops the program with every problem named. */
export function letterBook(): LetterBook {
  if (book) return book
  const loaded = loadLetters(join(projectRoot, FOLDER), lawPack())
  if (!loaded.ok) throw new Error(`${FOLDER} is not usable:\n${loaded.detail ?? ''}`)
  book = loaded.value
  return book
}

/**
 * Reads the letters of a folder, checked against the law that they cite. A book with any problem is refused whole; `detail`
 * then names every problem, one a line: `file:line:column: message`.
 */
export function loadLetters(directory: string, pack: LawPack): Result<LetterBook, 'bad-letters'> {
  const problems: FileProblem[] = []
  const read = (file: string) =>
    readYaml(file, readFileSync(join(directory, file), 'utf8'), problems)
  const letters: Read<LetterSource>[] = []
  let partials: Read<PartialsSource> = { source: readYaml(SHARED, '', []), value: {} }
  for (const file of readdirSync(directory)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()) {
    const source = read(file)
    if (file === SHARED) {
      const value = shaped(source, partialsFile, problems)
      if (value) partials = { source, value: value.partials }
    } else {
      const value = shaped(source, letterFile, problems)
      if (value) letters.push({ source, value })
    }
  }
  problems.push(...letterProblems(pack, letters, partials))
  if (problems.length > 0) return fail('bad-letters', problems.map(lineOf).join('\n'))
  return ok(
    compileBook(
      pack,
      letters.map(({ value }) => value),
      partials.value,
    ),
  )
}

function lineOf({ file, line, column, message }: FileProblem): string {
  return `${file}:${line}:${column}: ${message}`
}
