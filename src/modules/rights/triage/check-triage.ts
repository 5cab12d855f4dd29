import type { LawPack, LocalText } from '#modules/law'

import { isVariable, type LetterBook, type VariableName } from '../letters/index.ts'
import { verbatim, type Say } from '../letters/say.ts'
import type { FileProblem, KeyPath } from '../letters/yaml-source.ts'
import { draftFields, isDraftField } from './draft-fields.ts'
import { combinations, doorsFor, EVIDENCE, stepsFor } from './triage-book.ts'
import type { Door, Question, Situation, Step, When } from './triage-source.ts'

/** The texts of the triage in their shapes, as files or the desk have them. */
export type TriageTexts = {
  readonly questions: readonly Question[]
  readonly steps: readonly Step[]
  readonly doors: readonly Door[]
  readonly situations: readonly Situation[]
  readonly evidence: readonly LocalText[]
}

/** The texts, and where each of them stands. */
export type TriageSources = { readonly texts: TriageTexts; readonly problemAt: ProblemAt }

/** What the triage may name. */
export type TriageGrounds = {
  readonly pack: LawPack
  readonly letters: LetterBook
  /** Ids of the register of institutions. */
  readonly institutions: ReadonlySet<string>
}

type Checked = Omit<TriageTexts, 'evidence'> & TriageGrounds

/** Names the place of a problem in the file of that kind. */
export type ProblemAt = (
  kind: 'questions' | 'steps' | 'doors' | 'situations',
  path: KeyPath,
  message: Say,
) => FileProblem

/** Of what only the files decide, a message in plain words is enough. */
type Report = (kind: Parameters<ProblemAt>[0], path: KeyPath, message: string | Say) => void

/** Everything in the files that does not fit together. */
export function triageProblems(
  { texts, problemAt }: TriageSources,
  grounds: TriageGrounds,
): FileProblem[] {
  const checked: Checked = { ...texts, ...grounds }
  const problems: FileProblem[] = []
  const report: Report = (kind, path, message) =>
    problems.push(problemAt(kind, path, typeof message === 'string' ? verbatim(message) : message))
  for (const kind of ['questions', 'steps', 'doors', 'situations'] as const) {
    reportRepeated(checked[kind], (index) => report(kind, [index, 'id'], 'this id is taken'))
  }
  checked.questions.forEach((question, index) => checkQuestion(question, index, report))
  checked.doors.forEach((door, index) => checkDoor(checked, { door, index }, report))
  const questions = new Map(checked.questions.map((question) => [question.id, question]))
  checked.situations.forEach((situation, index) => {
    checkSituation({ ...checked, byId: questions }, { situation, index }, report)
  })
  if (!questions.has(EVIDENCE)) report('questions', [], `there is no question ${EVIDENCE}`)
  reportUnreachable(checked, report)
  return problems
}

function reportRepeated(entries: readonly { readonly id: string }[], at: (index: number) => void) {
  const seen = new Set<string>()
  entries.forEach(({ id }, index) => {
    if (seen.has(id)) at(index)
    seen.add(id)
  })
}

function checkQuestion(question: Question, index: number, report: Report): void {
  reportRepeated(question.answers, (answer) =>
    report('questions', [index, 'answers', answer, 'id'], 'this id is taken'),
  )
  if ((question.id === EVIDENCE) !== (question.kind === 'many')) {
    report('questions', [index, 'kind'], `only ${EVIDENCE} has many answers`)
  }
}

function checkDoor(
  { pack, letters, institutions }: Checked,
  { door, index }: { readonly door: Door; readonly index: number },
  report: Report,
): void {
  const unknown = (path: KeyPath, what: string | Say) => report('doors', [index, ...path], what)
  door.institutions.forEach((id, at) => {
    if (!institutions.has(id)) unknown(['institutions', at], `no institution ${id}`)
  })
  door.articles.forEach((id, at) => {
    if (!pack.articles.has(id)) unknown(['articles', at], (words) => words.noArticle(id))
  })
  for (const list of ['rules', 'later'] as const) {
    door[list].forEach((id, at) => {
      if (!pack.rules.has(id)) unknown([list, at], (words) => words.noRule(id))
    })
  }
  door.drafts.forEach((draft, at) => {
    const letter = letters.letters.get(draft.letter)
    if (!letter) return unknown(['drafts', at, 'letter'], `no letter ${draft.letter}`)
    if (draft.recipient !== null && !door.institutions.includes(draft.recipient)) {
      unknown(['drafts', at, 'recipient'], `${draft.recipient} is no institution of this door`)
    }
    const uses = new Set<VariableName>(letter.versions.flatMap((version) => version.uses))
    for (const name of [...Object.keys(draft.constant), ...Object.keys(draft.carry)]) {
      if (!isVariable(name) || !uses.has(name)) {
        unknown(['drafts', at], (words) => words.letterHasNot(draft.letter, name))
      }
    }
    for (const field of Object.values(draft.carry)) {
      if (!isDraftField(field)) {
        unknown(['drafts', at, 'carry'], `no field ${field}; there are ${draftFields.join(', ')}`)
      }
    }
  })
}

type WithQuestions = Checked & { readonly byId: ReadonlyMap<string, Question> }

function checkSituation(
  checked: WithQuestions,
  { situation, index }: { readonly situation: Situation; readonly index: number },
  report: Report,
): void {
  const at = (path: KeyPath, message: string | Say) =>
    report('situations', [index, ...path], message)
  situation.asks.forEach((id, asked) => {
    const question = checked.byId.get(id)
    if (!question) at(['asks', asked], `no question ${id}`)
    else if (question.kind !== 'one') at(['asks', asked], `${id} decides nothing`)
    if (situation.asks.indexOf(id) !== asked) at(['asks', asked], `${id} is asked twice`)
  })
  const every = combinations(situation, checked.byId)
  const known = { steps: idsOf(checked.steps), doors: idsOf(checked.doors) }
  const entries = [
    ...situation.steps.map(({ step, when }, n) => ({ list: 'steps', n, id: step, when }) as const),
    ...situation.doors.map(({ door, when }, n) => ({ list: 'doors', n, id: door, when }) as const),
  ]
  for (const { list, n, id, when } of entries) {
    if (!known[list].has(id)) at([list, n], `no ${list.slice(0, -1)} ${id}`)
    const wrong = whenProblem(when, situation, checked.byId)
    if (wrong !== undefined) at([list, n, 'when'], wrong)
  }
  situation.doors.forEach(({ door, constant }, n) => {
    for (const name of Object.keys(constant)) {
      if (!draftsUse(checked, door, name)) {
        at(['doors', n, 'constant'], (words) => words.noDraftHas(name))
      }
    }
  })
  for (const choices of every) {
    const told = Object.entries(choices).map(([question, answer]) => `${question}=${answer}`)
    const [doors, steps] = [doorsFor(situation, choices), stepsFor(situation, choices)]
    if (doors.length === 0) at(['doors'], `no door for ${told.join(' ')}`)
    if (new Set(doors).size < doors.length) at(['doors'], `a door twice for ${told.join(' ')}`)
    if (steps.length === 0) at(['steps'], `no step for ${told.join(' ')}`)
    if (new Set(steps).size < steps.length) at(['steps'], `a step twice for ${told.join(' ')}`)
  }
}

/** Whether any letter that a door has ready uses a variable. */
function draftsUse({ doors, letters }: Checked, id: string, name: string): boolean {
  const drafts = doors.find((door) => door.id === id)?.drafts ?? []
  const versions = drafts.flatMap((draft) => letters.letters.get(draft.letter)?.versions ?? [])
  return isVariable(name) && versions.some(({ uses }) => uses.includes(name))
}

function idsOf(entries: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(entries.map(({ id }) => id))
}

function whenProblem(
  when: When,
  situation: Situation,
  questions: ReadonlyMap<string, Question>,
): string | undefined {
  for (const [question, answers] of Object.entries(when)) {
    if (!situation.asks.includes(question)) return `${question} is not asked here`
    const known = questions.get(question)?.answers.map(({ id }) => id) ?? []
    const strange = answers.find((answer) => !known.includes(answer))
    if (strange !== undefined) return `${question} has no answer ${strange}`
  }
  return undefined
}

/** What no situation ever comes to. */
function reportUnreachable(checked: Checked, report: Report): void {
  const { questions, steps, doors, situations } = checked
  const asked = new Set(situations.flatMap(({ asks }) => asks))
  const stepped = new Set(situations.flatMap((one) => one.steps.map(({ step }) => step)))
  const opened = new Set(situations.flatMap((one) => one.doors.map(({ door }) => door)))
  questions.forEach(({ id }, index) => {
    if (id !== EVIDENCE && !asked.has(id)) report('questions', [index], `${id} is never asked`)
  })
  steps.forEach(({ id }, index) => {
    if (!stepped.has(id)) report('steps', [index], `${id} is never reached`)
  })
  doors.forEach(({ id }, index) => {
    if (!opened.has(id)) report('doors', [index], `${id} is never reached`)
  })
}
