import { parseArgs } from 'node:util'

import { createClock } from '#core/clock.ts'
import { migrate, openDatabase, write } from '#core/db.ts'
import { actors, appendAudit } from '#modules/people'
import { importControllers, type ImportStep } from '#modules/rights'

import { toModule, type AppTables } from '../app-tables.ts'
import type { Run, Terminal } from '../commands.ts'
import { readConfig } from './serve.ts'

const USAGE =
  'uvid import takes: controllers <folder or file> [--countries rs,…] [--everywhere] [--write] [--replace]'

type Wish = Parameters<typeof importControllers>[2]

/** `uvid import controllers`: takes records of Datenanfragen's company database (CC0) over; without `--write` it only tells. */
export const run: Run = async ([what, ...args], terminal) => {
  const asked = what === 'controllers' ? wishIn(args) : undefined
  if (!asked) {
    terminal.complain(USAGE)
    return 2
  }
  const config = readConfig(terminal)
  if (!config) return 1
  const db = openDatabase<AppTables>(config.databaseUrl)
  const at = createClock(config.fixedNow).now()
  try {
    await migrate(db.writer)
    const parts = {
      reader: db.reader,
      write: (command: Parameters<typeof write<AppTables, undefined, never>>[1]) =>
        write(db.writer, async (trx) => {
          const result = await command(trx)
          if (result.ok) {
            const act = 'uvid import controllers'
            await appendAudit(trx, { actorId: actors.commandLine, act, record: '', at })
          }
          return result
        }),
      at,
    }
    const steps = await importControllers(toModule(parts), asked.path, asked.wish)
    tell(steps, asked.wish, terminal)
    return steps.some(({ kind }) => kind === 'invalid') ? 1 : 0
  } catch (problem) {
    // A wrong path is a slip at the keyboard.
    if (!(problem instanceof Error && 'code' in problem && problem.code === 'ENOENT')) throw problem
    terminal.complain(`There is nothing at ${asked.path}`)
    return 1
  } finally {
    await db.close()
  }
}

const flag = { type: 'boolean', default: false } as const
const options = {
  countries: { type: 'string', default: 'rs' },
  everywhere: flag,
  write: flag,
  replace: flag,
} as const

function wishIn(args: string[]): { path: string; wish: Wish } | undefined {
  if (args.some((word) => word.startsWith('--') && !Object.hasOwn(options, nameOf(word)))) {
    return undefined
  }
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
  const [path, ...more] = positionals
  if (path === undefined || more.length > 0) return undefined
  const countries = values.countries.toLowerCase().split(',')
  return { path, wish: { ...values, countries } }
}

function nameOf(word: string): string {
  return word.slice('--'.length).replace(/=.*$/su, '')
}

/** One line a file that changes something or cannot be read, the differences under it, and the sums. */
function tell(steps: readonly ImportStep[], wish: Wish, terminal: Terminal): void {
  for (const step of steps) {
    if (step.kind === 'invalid') terminal.complain(`invalid   ${step.file}  ${step.problem}`)
    else if (step.kind !== 'same' && step.kind !== 'left-out') {
      terminal.print(`${step.kind.padEnd(9)} ${step.slug}`)
    }
    if ('differences' in step) {
      for (const { field, before, after } of step.differences) {
        terminal.print(`          ${field}: ${oneLine(before)} → ${oneLine(after)}`)
      }
    }
  }
  const sums = [...Map.groupBy(steps, ({ kind }) => kind)].map(
    ([kind, of]) => `${of.length} ${kind}`,
  )
  terminal.print(`${steps.length} files: ${sums.join(', ')}`)
  const leftOut = steps.some(({ kind }) => kind === 'left-out')
  if (leftOut && !wish.everywhere) {
    terminal.print('Companies that serve every country come with --everywhere.')
  }
  if (!wish.write) terminal.print('Nothing was written; with --write it is.')
}

function oneLine(value: string): string {
  return value === '' ? '(nothing)' : value.replaceAll('\n', ', ')
}
