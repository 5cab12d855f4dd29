import { z } from 'zod'

import type { Reader } from '#core/db.ts'
import type { CheckedSource } from '#core/editorial/checked-sources.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { listShelf, type PublicationLine, type Shelf } from '#modules/publications'

import { audiences, type Audience, type HygieneFacts } from './facts.ts'
import { shelves } from './shelves.ts'
import type { HygieneTables, ReadTables } from './tables.ts'

/** Facts as they stand in the database, with the revision that a form must bring back. */
export type KeptFacts = HygieneFacts & { readonly workId: string; readonly revision: number }

/** A published text with what is said of it. */
export type Entry = PublicationLine & { readonly facts: KeptFacts }

// Written by our own commands alone, so the shapes are only asserted.
const storedAudiences = z.array(z.custom<Audience>((one) => audiences.some((each) => each === one)))
const storedEvidence = z.array(z.custom<CheckedSource>())

/** What is said of a work. */
export async function findFacts(
  reader: Reader<HygieneTables>,
  workId: string,
): Promise<KeptFacts | undefined> {
  const row = await rows(reader).where('work_id', '=', workId).executeTakeFirst()
  return row && asFacts(row)
}

/** What is said of all works, by work, those that expire first at the beginning. */
export async function listFacts(
  reader: Reader<HygieneTables>,
): Promise<ReadonlyMap<string, KeptFacts>> {
  const all = await rows(reader).orderBy('review_by').orderBy('work_id').execute()
  return new Map(all.map((row) => [row.work_id, asFacts(row)]))
}

/** Public texts of a shelf with their facts; a text of which nothing is said is not ready for readers. */
export async function listEntries(
  reader: Reader<ReadTables>,
  shelf: Shelf,
  variant: Variant,
): Promise<Entry[]> {
  const facts = await listFacts(reader)
  const lines = await listShelf(reader, shelf, variant)
  return lines.flatMap((line) => {
    const own = facts.get(line.work.id)
    return own ? [{ ...line, facts: own }] : []
  })
}

/** Every published text of all shelves: those with facts, those that expire first at the beginning, and those that no reader sees before theirs are entered. */
export async function readAdvice(
  reader: Reader<ReadTables>,
  variant: Variant,
): Promise<{ readonly entries: Entry[]; readonly unsaid: PublicationLine[] }> {
  const shown = await Promise.all(shelves.map((shelf) => listShelf(reader, shelf, variant)))
  const waiting = new Map(shown.flat().map((line) => [line.work.id, line]))
  const entries = [...(await listFacts(reader)).values()].flatMap((facts) => {
    const line = waiting.get(facts.workId)
    waiting.delete(facts.workId)
    return line ? [{ ...line, facts }] : []
  })
  return { entries, unsaid: [...waiting.values()] }
}

function rows(reader: Reader<HygieneTables>) {
  return reader
    .selectFrom('hygiene_facts')
    .select(['work_id', 'topic', 'minutes', 'effect', 'level', 'audiences', 'evidence'])
    .select(['reviewed_on', 'review_by', 'revision'])
}

function asFacts(row: Omit<HygieneTables['hygiene_facts'], 'updated_at'>): KeptFacts {
  return {
    workId: row.work_id,
    topic: row.topic,
    minutes: row.minutes,
    effect: row.effect,
    level: row.level,
    audiences: storedAudiences.parse(JSON.parse(row.audiences)),
    evidence: storedEvidence.parse(JSON.parse(row.evidence)),
    reviewedOn: row.reviewed_on,
    reviewBy: row.review_by,
    revision: row.revision,
  }
}
