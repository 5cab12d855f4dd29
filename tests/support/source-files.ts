import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file of the project: its path from the root, with slashes, and its text. */
export type SourceFile = { readonly path: string; readonly text: string }

/** What is made on the machine and kept out of the repository, as `.gitignore` names it. */
const madeFolders = readFileSync('.gitignore', 'utf8')
  .split('\n')
  .flatMap((line) => (line.endsWith('/') ? [line.slice(0, -1)] : []))

/** Every text file of the project, as the repository holds it. */
export function projectFiles(): SourceFile[] {
  return readdirSync('.', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (path) => !path.split('/').some((part) => part === '.git' || madeFolders.includes(part)),
    )
    .toSorted()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
    .filter((file) => !file.text.includes('\0') && !file.text.includes('\uFFFD'))
}

/** The files whose path matches; throws when there is none, because a check that sees no files is not a check. */
export function matching(files: readonly SourceFile[], pattern: RegExp): SourceFile[] {
  const found = files.filter((file) => pattern.test(file.path))
  if (found.length === 0) throw new Error(`No file matches ${pattern}`)
  return found
}

/** The one file at a path; throws when it is not there. */
export function theFile(files: readonly SourceFile[], path: string): SourceFile {
  const file = files.find((one) => one.path === path)
  if (!file) throw new Error(`There is no ${path}`)
  return file
}

/** Names every place (`path:line`) where a pattern occurs. */
export function placesOf(files: readonly SourceFile[], pattern: RegExp): string[] {
  const global = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`)
  return files.flatMap((file) =>
    [...file.text.matchAll(global)].map((match) => {
      const line = file.text.slice(0, match.index).split('\n').length
      return `${file.path}:${line}: ${match[0].trim().slice(0, 80)}`
    }),
  )
}
