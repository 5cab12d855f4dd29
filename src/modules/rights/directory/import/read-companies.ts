import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'

import { company, type Company } from './company.ts'

/** One file of the other directory: a record, or why it is none. */
export type ReadFile =
  | { readonly file: string; readonly company: Company }
  | { readonly file: string; readonly problem: string }

/** Reads one file, or every `.json` of a folder in the order of their names; what is no record says why. */
export async function readCompanies(path: string): Promise<ReadFile[]> {
  const isFolder = (await stat(path)).isDirectory()
  const files = isFolder
    ? (await readdir(path))
        .filter((name) => name.endsWith('.json'))
        .toSorted()
        .map((name) => join(path, name))
    : [path]
  return Promise.all(files.map(readOne))
}

async function readOne(path: string): Promise<ReadFile> {
  const file = basename(path)
  try {
    const parsed = company.safeParse(JSON.parse(await readFile(path, 'utf8')))
    if (parsed.success) return { file, company: parsed.data }
    const [issue] = parsed.error.issues
    return { file, problem: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` }
  } catch (problem) {
    // Whoever imports reads which file it is and mends it.
    return { file, problem: problem instanceof Error ? problem.message : String(problem) }
  }
}
