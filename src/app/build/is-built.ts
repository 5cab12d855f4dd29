import { existsSync, globSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What the bundle is made of; content is read from its own files when the site runs. */
const SOURCES = ['src', 'db/migrations', 'vite.config.ts', 'package.json', 'package-lock.json']
/** The program, and the list of assets, which a build writes last. */
const BUILT = ['dist/server/cli.js', 'dist/assets/manifest.json']

/** Whether a whole build stands in the project's folder and nothing that it was made of has changed since. */
export function isBuilt(root: string): boolean {
  const built = BUILT.map((path) => join(root, path))
  if (!built.every((path) => existsSync(path))) return false
  const oldest = Math.min(...built.map(changedAt))
  return sourcesIn(root).every((path) => changedAt(path) < oldest)
}

/** Folders count too: where a file was removed, only its folder tells. */
function sourcesIn(root: string): string[] {
  return SOURCES.flatMap((path) => [
    join(root, path),
    ...globSync(join(path, '**'), { cwd: root }).map((found) => join(root, found)),
  ])
}

function changedAt(path: string): number {
  return statSync(path).mtimeMs
}
