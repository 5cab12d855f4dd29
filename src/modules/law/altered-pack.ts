import { join } from 'node:path'

import { projectRoot } from '#core/project-root.ts'

import { readPackSource } from './load-pack.ts'
import type { Override, PackSource } from './pack-source.ts'
import { compilePack, type LawPack } from './pack.ts'

/** For tests: where the real Serbian pack lies. */
export const serbianPack = join(projectRoot, 'content', 'law', 'rs')

/** For tests: the real pack's data. */
export function serbianSource(): PackSource {
  const source = readPackSource(serbianPack)
  if (!source.ok) throw new Error(source.detail)
  return source.value
}

/** For tests: the Serbian pack with some of its data replaced. */
export function alteredPack(change: (source: PackSource) => Partial<PackSource>): LawPack {
  const source = serbianSource()
  return compilePack({ ...source, ...change(source) })
}

const grounds = {
  name: { sr: 'Пример', en: 'Example' },
  sources: [{ kind: 'own-knowledge' as const }],
  certainty: 'own-knowledge-low' as const,
  checkedOn: '2026-11-24',
  lawyerConfirmed: null,
  note: null,
}

/** For tests: an invented extra day off. */
export function aDayOff(day: string, appliesTo: 'both' | 'certain' = 'both'): Override {
  return { kind: 'day-off', id: `off-${day}`, day, appliesTo, ...grounds }
}

/** For tests: an invented decree under which terms stand still. */
export function aSuspension(from: string, to: string, rules: 'all' | string[] = 'all'): Override {
  return { kind: 'suspension', id: `still-${from}`, from, to, rules, ...grounds }
}
