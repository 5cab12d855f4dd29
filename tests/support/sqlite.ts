import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { TestProject } from 'vitest/node'

import { migrateTemplate } from './database-template.ts'

/** Vitest's global setup of the project `sqlite`: one migrated file, copied by each test file that wants a database. */
export async function setup(project: TestProject): Promise<() => void> {
  const directory = mkdtempSync(join(tmpdir(), 'uvid-sqlite-'))
  const remove = () => rmSync(directory, { recursive: true, force: true })
  // Sees to interrupted runs too.
  process.once('exit', remove)
  const template = `sqlite:${join(directory, 'template.sqlite')}`
  await migrateTemplate(template)
  project.provide('databaseTemplate', template)
  return remove
}
