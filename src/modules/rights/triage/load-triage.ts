import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { parse } from 'yaml'

import { projectRoot } from '#core/project-root.ts'
import { fail, ok, type Result } from '#core/result.ts'
import { readInstitutions } from '#modules/institutions'
import { lawPack, type LawPack } from '#modules/law'

import { letterBook, type LetterBook } from '../letters/index.ts'
import { readYaml, shaped, type FileProblem, type YamlSource } from '../letters/yaml-source.ts'
import { triageProblems } from './check-triage.ts'
import type { TriageBook } from './triage-book.ts'
import { triageFiles } from './triage-source.ts'

/** Where the triage lies under the project. */
const FOLDER = join('content', 'triage')

/** What the files may name. */
export type TriageGrounds = {
  readonly pack: LawPack
  readonly letters: LetterBook
  /** Ids of the register of institutions. */
  readonly institutions: ReadonlySet<string>
}

let book: TriageBook | undefined

/** The triage, read once per process; a problem in its files stops the program with every problem named. */
export function triageBook(): TriageBook {
  if (book) return book
  const loaded = loadTriage(join(projectRoot, FOLDER), ownGrounds())
  if (!loaded.ok) throw new Error(`${FOLDER} is not usable:\n${loaded.detail ?? ''}`)
  book = loaded.value
  return book
}

/** The law, the letters and the register with which the program is delivered. */
export function ownGrounds(): TriageGrounds {
  const register = join(projectRoot, 'content', 'institutions', 'institutions.yaml')
  const entries = readInstitutions(parse(readFileSync(register, 'utf8')))
  return {
    pack: lawPack(),
    letters: letterBook(),
    institutions: new Set(entries.map(({ id }) => id)),
  }
}

/**
 * Reads the triage from a folder, checked against what it names. With any problem it is refused whole; `detail` then names every
 * problem, one a line: `file:line:column: message`.
 */
export function loadTriage(
  directory: string,
  grounds: TriageGrounds,
): Result<TriageBook, 'bad-triage'> {
  const problems: FileProblem[] = []
  const source = (file: keyof typeof triageFiles): YamlSource =>
    readYaml(file, readFileSync(join(directory, file), 'utf8'), problems)
  const files = {
    questions: source('questions.yaml'),
    steps: source('steps.yaml'),
    doors: source('doors.yaml'),
    situations: source('situations.yaml'),
  }
  const questions = shaped(files.questions, triageFiles['questions.yaml'], problems)
  const steps = shaped(files.steps, triageFiles['steps.yaml'], problems)
  const doors = shaped(files.doors, triageFiles['doors.yaml'], problems)
  const situations = shaped(files.situations, triageFiles['situations.yaml'], problems)
  const evidence = shaped(source('evidence.yaml'), triageFiles['evidence.yaml'], problems)
  if (!questions || !steps || !doors || !situations || !evidence) return refused(problems)
  problems.push(
    ...triageProblems({ ...grounds, questions, steps, doors, situations }, (kind, path, message) =>
      files[kind].problemAt(path, message),
    ),
  )
  if (problems.length > 0) return refused(problems)
  return ok({
    situations: byId(situations),
    questions: byId(questions),
    steps: byId(steps),
    doors: byId(doors),
    evidence,
  })
}

function refused(problems: readonly FileProblem[]) {
  const lines = problems.map(
    ({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`,
  )
  return fail('bad-triage', lines.join('\n'))
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]))
}
