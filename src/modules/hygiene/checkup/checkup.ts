import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { projectRoot } from '#core/project-root.ts'

import { readCheckup, type Checkup } from './checkup-source.ts'

/** Where advice lies under the project. */
const FOLDER = join('content', 'hygiene')

/** The check-up as it came with the release; one with a problem stops the program with every problem named. */
export function shippedCheckup(): Checkup {
  const folder = join(projectRoot, FOLDER)
  const tips = new Set(readdirSync(join(folder, 'tips')))
  const read = readCheckup(readFileSync(join(folder, 'checkup.yaml'), 'utf8'), tips)
  if (!read.ok) throw new Error(`${FOLDER}/checkup.yaml is not usable:\n${read.detail ?? ''}`)
  return read.value
}
