import type { SourceFile } from '../source-files.ts'

/** A module without a README or a door, or with tables but without their types or retention rules. */
export function anatomyProblems(files: readonly SourceFile[]): string[] {
  const paths = new Set(files.map((file) => file.path))
  const names = new Set(
    [...paths].flatMap((path) => /^src\/modules\/([^/]+)\//.exec(path)?.[1] ?? []),
  )
  return [...names].flatMap((name) => {
    const ownsTables = [...paths].some((path) =>
      new RegExp(`^db/migrations/\\w+?_${name}_`).test(path),
    )
    const parts = ['README.md', 'index.ts', ...(ownsTables ? ['tables.ts', 'kept.ts'] : [])]
    return parts.flatMap((part) =>
      paths.has(`src/modules/${name}/${part}`) ? [] : [`src/modules/${name}: has no ${part}`],
    )
  })
}

/** A door names what it lets through: `export *` would hide what others rest on. */
export function openDoors(files: readonly SourceFile[]): string[] {
  return files
    .filter(
      (file) => /^src\/modules\/[^/]+\/index\.ts$/.test(file.path) && /^export \*/m.test(file.text),
    )
    .map((file) => `${file.path}: exports *`)
}
