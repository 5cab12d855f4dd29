import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { projectRoot } from '#core/project-root.ts'
import { fail, ok, type Result } from '#core/result.ts'
import { lawPack, type LawPack } from '#modules/law'

import { compileBook, type LetterBook } from './letter-book.ts'
import { letterProblems, type LetterSources, type Read } from './letter-problems.ts'
import {
  letterFile,
  partialsFile,
  type LetterSource,
  type PartialsSource,
} from './letter-source.ts'
import { problemLine, readYaml, shaped, type FileProblem } from './yaml-source.ts'

/** Where the letters of rights lie under the project. */
const FOLDER = join('content', 'letters', 'rights')
/** The file of pieces that letters share. */
const SHARED = 'shared.yaml'

/** Letters that hold, as their files have them and ready for composing. */
export type LoadedLetters = { readonly sources: LetterSources; readonly book: LetterBook }

let own: LoadedLetters | undefined

/** The letters of rights as they were delivered, read once per process; a letter with a problem stops the program with every problem named. */
export function ownLetters(): LoadedLetters {
  if (own) return own
  const loaded = loadLetters(join(projectRoot, FOLDER), lawPack())
  if (!loaded.ok) throw new Error(`${FOLDER} is not usable:\n${loaded.detail ?? ''}`)
  own = loaded.value
  return own
}

/** The letters as they were delivered; what the desk has published over them stands in `wording/current-books.ts`. */
export function letterBook(): LetterBook {
  return ownLetters().book
}

/**
 * Reads the letters of a folder, checked against the law that they cite. A book with any problem is refused whole; `detail`
 * then names every problem, one a line: `file:line:column: message`.
 */
export function loadLetters(
  directory: string,
  pack: LawPack,
): Result<LoadedLetters, 'bad-letters'> {
  const problems: FileProblem[] = []
  const sources = readLetters(directory, problems)
  problems.push(...letterProblems(pack, sources))
  if (problems.length > 0) return fail('bad-letters', problems.map(problemLine).join('\n'))
  return ok({ sources, book: compileBook(pack, sources) })
}

function readLetters(directory: string, problems: FileProblem[]): LetterSources {
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
  return { letters, partials }
}
