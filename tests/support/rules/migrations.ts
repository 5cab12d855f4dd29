import type { SourceFile } from '../source-files.ts'
import { importsOf } from './imports.ts'

/** Migrations outlive the code around them: ordered by stamp, owned by a module, resting on nothing but Kysely. */
export function migrationProblems(
  files: readonly SourceFile[],
  owners: readonly string[],
): string[] {
  const migrations = files.filter((file) => file.path.startsWith('db/migrations/'))
  const stamps = new Map<string, string>()
  return migrations.flatMap((file) => {
    const problems: string[] = []
    const [, stamp = '', owner = ''] =
      /\/(\d{8}T\d{4})_([a-z]+)_[a-z0-9_]+\.ts$/.exec(file.path) ?? []
    if (!owners.includes(owner))
      problems.push(`${file.path}: is not <UTC stamp>_<module>_<what>.ts`)
    if (stamps.has(stamp)) problems.push(`${file.path}: has the stamp of ${stamps.get(stamp)}`)
    stamps.set(stamp, file.path)
    for (const { to } of importsOf(file))
      if (to !== 'kysely') problems.push(`${file.path}: imports ${to}`)
    return problems
  })
}

/** Tables that do not begin with the name of the module whose migration makes them, in singular or plural, always the same. */
export function foreignTables(files: readonly SourceFile[]): string[] {
  const prefixes = new Map<string, string>()
  return files.flatMap((file) => {
    const owner = /^db\/migrations\/\d{8}T\d{4}_([a-z]+)_/.exec(file.path)?.[1]
    if (owner === undefined) return []
    const tables = [...file.text.matchAll(/createTable\(\s*['"]([^'"]+)['"]/g)].map(
      (match) => match[1] ?? '',
    )
    return tables.flatMap((table) => {
      const [prefix = ''] = table.split('_')
      const own = [owner, owner.replace(/s$/, '')].includes(prefix)
      if (!own) return [`${file.path}: ${table} does not begin with ${owner}_`]
      const first = prefixes.get(owner) ?? prefix
      prefixes.set(owner, first)
      return first === prefix
        ? []
        : [`${file.path}: ${table} does not begin with ${first}_ like the others`]
    })
  })
}
