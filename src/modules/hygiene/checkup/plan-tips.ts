import type { Reader } from '#core/db.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { findPublication, stepsOf } from '#modules/publications'

import { listEntries, type Entry } from '../queries.ts'
import type { PlanTables } from '../tables.ts'

/** A public tip with its first step, where it has steps. */
export type PlanTip = Entry & { readonly firstStep: string | undefined }

type Held = { readonly revision: number; readonly tips: readonly PlanTip[] }

/** Every tip is parsed for its first step; the same tips serve every plan until something in the database changes. */
const held = new WeakMap<Reader<PlanTables>, Map<Variant, Held>>()

/** All public tips, as plans of a variant show them. */
export async function listPlanTips(
  reader: Reader<PlanTables>,
  variant: Variant,
): Promise<readonly PlanTip[]> {
  // Read before the tips, so that a change in between makes what is held stale at once.
  const revision = await revisionOf(reader)
  const ofReader = held.get(reader) ?? new Map<Variant, Held>()
  held.set(reader, ofReader)
  const known = ofReader.get(variant)
  if (known?.revision === revision) return known.tips
  const tips: PlanTip[] = []
  for (const entry of await listEntries(reader, '/hygiene/tips', variant)) {
    const view = await findPublication(reader, { slug: entry.work.slug }, variant)
    tips.push({ ...entry, firstStep: view && stepsOf(view, variant)[0] })
  }
  ofReader.set(variant, { revision, tips })
  return tips
}

async function revisionOf(reader: Reader<PlanTables>): Promise<number> {
  const row = await reader.selectFrom('core_revision').select('number').executeTakeFirstOrThrow()
  return row.number
}
