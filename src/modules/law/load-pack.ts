import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { parseDocument } from 'yaml'
import type { z } from 'zod'

import { fail, ok, type Result } from '#core/result.ts'

import { crossProblems } from './cross-problems.ts'
import { packFiles, rulesFile, type PackSource, type Rule } from './pack-source.ts'
import { compilePack, type LawPack } from './pack.ts'

/** One thing wrong in a pack: the file, the place in it, and what is expected there. */
export type PackProblem = { readonly file: string; readonly path: string; readonly message: string }

/**
 * Reads the pack in a directory (such as `content/law/rs`): checked, cross-checked and ready. A pack with any problem
 * is refused whole; `detail` then names every problem, one a line: `file: path: message`.
 */
export function loadPack(directory: string): Result<LawPack, 'bad-pack'> {
  const source = readPackSource(directory)
  return source.ok ? ok(compilePack(source.value)) : source
}

/** The checked data of a pack before it is compiled, for tools that change it. */
export function readPackSource(directory: string): Result<PackSource, 'bad-pack'> {
  const problems: PackProblem[] = []
  const read = <T>(file: string, schema: z.ZodType<T>): T | undefined =>
    readFile({ directory, file }, schema, problems)
  const manifest = read('pack.yaml', packFiles['pack.yaml'])
  const statutes = read('statutes.yaml', packFiles['statutes.yaml'])
  const articles = read('articles.yaml', packFiles['articles.yaml'])
  const holidays = read('holidays.yaml', packFiles['holidays.yaml'])
  const overrides = read('overrides.yaml', packFiles['overrides.yaml'])
  const remedies = read('remedies.yaml', packFiles['remedies.yaml'])
  const rules: Rule[] = []
  for (const file of ruleFiles(directory, problems)) rules.push(...(read(file, rulesFile) ?? []))
  if (!manifest || !statutes || !articles || !holidays || !overrides || !remedies) {
    return refuse(problems)
  }
  if (problems.length > 0) return refuse(problems)
  const source = { manifest, statutes, articles, rules, holidays, overrides, remedies }
  problems.push(...crossProblems(source))
  return problems.length > 0 ? refuse(problems) : ok(source)
}

function refuse(problems: readonly PackProblem[]): Result<never, 'bad-pack'> {
  return fail(
    'bad-pack',
    problems.map(({ file, path, message }) => `${file}: ${path}: ${message}`).join('\n'),
  )
}

function ruleFiles(directory: string, problems: PackProblem[]): string[] {
  const folder = join(directory, 'rules')
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith('.yaml'))
    : []
  if (names.length === 0)
    problems.push({ file: 'rules/', path: '-', message: 'holds no .yaml file' })
  return names.sort().map((name) => `rules/${name}`)
}

function readFile<T>(
  place: { readonly directory: string; readonly file: string },
  schema: z.ZodType<T>,
  problems: PackProblem[],
): T | undefined {
  const { file } = place
  const path = join(place.directory, file)
  if (!existsSync(path)) {
    problems.push({ file, path: '-', message: 'is missing' })
    return undefined
  }
  const document = parseDocument(readFileSync(path, 'utf8'), { uniqueKeys: true, merge: true })
  for (const { message } of document.errors) problems.push({ file, path: '-', message })
  if (document.errors.length > 0) return undefined
  const parsed = schema.safeParse(document.toJS())
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) {
    problems.push({ file, path: issue.path.join('.') || '-', message: issue.message })
  }
  return undefined
}
