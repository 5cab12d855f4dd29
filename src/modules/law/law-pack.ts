import { join } from 'node:path'

import { projectRoot } from '#core/project-root.ts'

import { loadPack } from './load-pack.ts'
import type { LawPack } from './pack.ts'

let pack: LawPack | undefined

/** The Serbian pack, read once per process; a pack with a problem stops the program with every problem named. */
export function lawPack(): LawPack {
  if (pack) return pack
  const loaded = loadPack(join(projectRoot, 'content', 'law', 'rs'))
  if (!loaded.ok) throw new Error(`content/law/rs is not usable:\n${loaded.detail ?? ''}`)
  pack = loaded.value
  return pack
}
