import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { parse } from 'yaml'

import { projectRoot } from '#core/project-root.ts'
import { fail, ok, type Result } from '#core/result.ts'
import { readInstitutions } from '#modules/institutions'
import { lawPack } from '#modules/law'

import { letterBook } from '../letters/index.ts'
import {
  problemLine,
  readYaml,
  shaped,
  type FileProblem,
  type YamlSource,
} from '../letters/yaml-source.ts'
import { triageProblems, type TriageGrounds, type TriageSources } from './check-triage.ts'
import { compileTriage, type TriageBook } from './triage-book.ts'
import { triageFiles } from './triage-source.ts'

/** Where the triage lies under the project. */
const FOLDER = join('content', 'triage')

/** A triage that holds, as its files have it and ready for answers. */
export type LoadedTriage = { readonly sources: TriageSources; readonly book: TriageBook }

let own: LoadedTriage | undefined

/** The triage as it was delivered, read once per process; a problem in its files stops the program with every problem named. */
export function ownTriage(): LoadedTriage {
  if (own) return own
  const loaded = loadTriage(join(projectRoot, FOLDER), ownGrounds())
  if (!loaded.ok) throw new Error(`${FOLDER} is not usable:\n${loaded.detail ?? ''}`)
  own = loaded.value
  return own
}

/** The triage as it was delivered; what the desk has published over it stands in `wording/current-books.ts`. */
export function triageBook(): TriageBook {
  return ownTriage().book
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
): Result<LoadedTriage, 'bad-triage'> {
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
  const sources: TriageSources = {
    texts: { questions, steps, doors, situations, evidence },
    problemAt: (kind, path, message) => files[kind].problemAt(path, message),
  }
  problems.push(...triageProblems(sources, grounds))
  return problems.length > 0 ? refused(problems) : ok({ sources, book: compileTriage(sources) })
}

function refused(problems: readonly FileProblem[]) {
  return fail('bad-triage', problems.map(problemLine).join('\n'))
}
