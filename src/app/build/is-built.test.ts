import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { expect, test } from 'vitest'

import { tempDir } from '#support/temp-dir.ts'

import { isBuilt } from './is-built.ts'

const SOURCES = ['src/a/one.ts', 'src/a/two.ts', 'db/migrations/1.ts']
const ROOT_FILES = ['vite.config.ts', 'package.json', 'package-lock.json']
const BUILT = ['dist/server/cli.js', 'dist/assets/manifest.json']
const FOLDERS = ['src', 'src/a', 'db/migrations']

/** Seconds since 1970 at which the sources and then the build were written. */
const WRITTEN = 1_000_000
const BUILT_AT = WRITTEN + 100

test('a build that is newer than all its sources is not made again', () => {
  expect(isBuilt(aProject())).toBe(true)
})

test('a changed, an added and a removed source each ask for a build', () => {
  const wrong: string[] = []
  for (const path of [...SOURCES, ...ROOT_FILES]) {
    const root = aProject()
    touch(join(root, path), BUILT_AT + 1)
    if (isBuilt(root)) wrong.push(`changed ${path}`)
  }
  const [added, removed] = [aProject(), aProject()]
  writeFileSync(join(added, 'src/a/three.ts'), '')
  if (isBuilt(added)) wrong.push('added')
  rmSync(join(removed, 'src/a/two.ts'))
  if (isBuilt(removed)) wrong.push('removed')
  expect(wrong).toEqual([])
})

test('no build and a build that was stopped halfway are not taken for one', () => {
  for (const path of BUILT) {
    const [missing, old] = [aProject(), aProject()]
    rmSync(join(missing, path))
    touch(join(old, path), WRITTEN - 1)
    expect([path, isBuilt(missing), isBuilt(old)]).toEqual([path, false, false])
  }
})

function aProject(): string {
  const root = tempDir()
  for (const path of [...SOURCES, ...ROOT_FILES, ...BUILT]) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), '')
  }
  for (const path of [...SOURCES, ...ROOT_FILES, ...FOLDERS]) touch(join(root, path), WRITTEN)
  for (const path of BUILT) touch(join(root, path), BUILT_AT)
  return root
}

function touch(path: string, seconds: number): void {
  utimesSync(path, seconds, seconds)
}
