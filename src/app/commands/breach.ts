import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'

import type { Config } from '#config'
import { createClock } from '#core/clock.ts'
import { openDatabase, type Database } from '#core/db.ts'
import { isVariant, variantFacts, variants, type Variant } from '#core/i18n/languages.ts'

import { isMissingDatabase } from '../backup/sqlite-file.ts'
import { drillLines } from '../breach/drill.ts'
import { listJson, listLines } from '../breach/list-text.ts'
import { noticePdf } from '../breach/notice-pdf.ts'
import { breachClock, noticeMarkdown } from '../breach/notice.ts'
import { readSpan } from '../breach/span.ts'
import { isOpen, surveyBreach, type BreachQuestion, type BreachSurvey } from '../breach/survey.ts'
import type { Run, Terminal } from '../commands.ts'
import { modules } from '../modules.ts'
import { readConfig } from './serve.ts'

const USAGE = [
  'uvid breach takes:',
  '  list [--table <name>]… [--from <instant>] [--to <instant>] [--subjects] [--json]',
  '  notice --discovered <instant> [--table <name>]… [--from <instant>] [--to <instant>] [--out <file.md|file.pdf>]',
  '  drill',
  `An instant is 2026-11-24T08:30:00+01:00 or a day, 2026-11-24. All take --variant <${variants.join('|')}>.`,
].join('\n')

/** The Commissioner is written to in Serbian, in the official script. */
const officialVariant = variants.find((variant) => variantFacts[variant].script === 'Cyrl')

const options = {
  table: { type: 'string', multiple: true },
  from: { type: 'string' },
  to: { type: 'string' },
  json: { type: 'boolean' },
  subjects: { type: 'boolean' },
  discovered: { type: 'string' },
  variant: { type: 'string' },
  out: { type: 'string' },
} as const

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values']

/** What one call works with. */
type Call = {
  readonly values: Values
  readonly variant: Variant
  readonly config: Config
  readonly db: Database<unknown>
  readonly terminal: Terminal
}

const actions: Readonly<Record<string, (call: Call) => Promise<number>>> = { list, notice, drill }

/** `uvid breach list | notice | drill`: reads the installation and never writes into it. */
export const run: Run = async ([action = '', ...args], terminal) => {
  const values = valuesOf(args)
  const variant = values?.variant ?? officialVariant
  const act = Object.hasOwn(actions, action) ? actions[action] : undefined
  if (!act || !values || variant === undefined || !isVariant(variant)) {
    terminal.complain(USAGE)
    return 2
  }
  const config = readConfig(terminal)
  if (!config) return 1
  if (isMissingDatabase(config.databaseUrl)) {
    terminal.complain('There is no database to look at. Is UVID_DATA or DATABASE_URL right?')
    return 1
  }
  const db = openDatabase<unknown>(config.databaseUrl)
  try {
    return await act({ values, variant, config, db, terminal })
  } finally {
    await db.close()
  }
}

/** Nothing where an option is mistyped: half an answer would be worse in the first hour than none. */
function valuesOf(args: string[]): Values | undefined {
  try {
    return parseArgs({ args, options }).values
  } catch (problem) {
    if (problem instanceof TypeError) return undefined
    throw problem
  }
}

async function list(call: Call): Promise<number> {
  const { values, variant, terminal } = call
  const survey = await lookAt(call)
  if (!survey) return 2
  const form = { variant, subjects: values.subjects ?? false }
  if (values.json) terminal.print(JSON.stringify(listJson(survey, form), null, 2))
  else for (const line of listLines(survey, form)) terminal.print(line)
  return 0
}

async function notice(call: Call): Promise<number> {
  const { values, variant, config, terminal } = call
  const { discovered, out } = values
  const now = createClock(config.fixedNow).now()
  if (discovered === undefined || (out !== undefined && !/\.(md|pdf)$/u.test(out))) {
    terminal.complain(USAGE)
    return 2
  }
  const clock = breachClock(discovered, now)
  if (!clock.ok) {
    const words = {
      'bad-start': `${discovered} is no instant, or the rule was not in force then.`,
      'in-future': `${discovered} is still to come.`,
    }
    terminal.complain(words[clock.failure])
    return 2
  }
  const survey = await lookAt(call)
  if (!survey) return 2
  const facts = { survey, clock: clock.value, controller: config.controller, now }
  const markdown = noticeMarkdown(facts, variant)
  if (out === undefined) {
    terminal.print(markdown)
    return 0
  }
  const printed = { markdown, variant, clock: clock.value, now, origin: config.origin ?? '' }
  return save(terminal, out, out.endsWith('.pdf') ? await noticePdf(printed) : markdown)
}

async function drill({ variant, config, db, terminal }: Call): Promise<number> {
  const clock = createClock(config.fixedNow)
  const scene = { db, modules, clock, controller: config.controller, variant }
  for (const line of await drillLines(scene)) terminal.print(line)
  return 0
}

/** Looks, or says what is wrong with the question. */
async function lookAt({ values, db, terminal }: Call): Promise<BreachSurvey | undefined> {
  const span = readSpan({ from: values.from, to: values.to })
  if (!span.ok) {
    terminal.complain(
      span.failure === 'backwards'
        ? '--to must be later than --from.'
        : `${span.detail ?? ''} is no instant; write 2026-11-24T08:30:00+01:00 or a day, 2026-11-24.`,
    )
    return undefined
  }
  const question: BreachQuestion = { tables: values.table ?? [], span: span.value }
  if (question.tables.length === 0 && isOpen(question.span)) {
    terminal.complain('Say which tables (--table) or which time (--from, --to).')
    return undefined
  }
  const survey = await surveyBreach(db, modules, question)
  if (survey.ok) return survey.value
  terminal.complain(`There is no such table. The tables are:\n${survey.detail ?? ''}`)
  return undefined
}

/** A draft may hold facts that are not public yet: only its owner reads it, and no file is overwritten. */
async function save(
  terminal: Terminal,
  out: string,
  content: string | Uint8Array,
): Promise<number> {
  try {
    await writeFile(out, content, { flag: 'wx', mode: 0o600 })
  } catch (problem) {
    const code = problem instanceof Error && 'code' in problem ? problem.code : undefined
    if (typeof code !== 'string') throw problem
    terminal.complain(
      code === 'EEXIST'
        ? `${out} is there already; choose another name.`
        : `${out} cannot be written: ${code}`,
    )
    return 1
  }
  terminal.print(out)
  return 0
}
