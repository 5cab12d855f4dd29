import { setImmediate, setTimeout } from 'node:timers/promises'

import { sql, type Insertable } from 'kysely'

import type { Database } from '#core/db.ts'
import type { DeskDocument, DeskDocumentSource, StampedRecord } from '#core/desk-document.ts'
import { inEachLanguage, type HumanText } from '#core/i18n/human-text.ts'
import { languages } from '#core/i18n/languages.ts'
import { describeProblem, type Log } from '#core/log.ts'
import type { ModuleDescription } from '#core/module.ts'
import { fold } from '#core/search/fold.ts'
import { storable, tokenText } from '#core/search/index-document.ts'

import { toModule, type AppTables } from '../app-tables.ts'
import type { DeskDocumentTables } from './desk-document-tables.ts'

/** Records of one transaction: a reader who waits for it waits some milliseconds. */
const BATCH = 200
/** How soon a running site sees a change by itself; one point read costs nothing at this pace. */
const FOLLOW_MS = 500
/** A search waits so long for what changed since the last one; after a large import it answers with what there is. */
const PATIENCE_MS = 400

/** Every kind of record that the desk can find. */
export function recordsOf(modules: readonly ModuleDescription[]): readonly DeskDocumentSource[] {
  return modules.flatMap((module) => module.deskDocuments ?? [])
}

/** Keeps the index in line with the records. */
export type IndexUpkeep = {
  /** Whether the index now holds every change. */
  readonly freshen: () => Promise<boolean>
  /**
   * From now on changes are taken in soon after they happen, by whatever process, so that no search waits for them. Holds no
   * process; to be stopped before the database is closed.
   */
  readonly follow: () => { readonly stop: () => Promise<void> }
}

/**
 * The index follows the records by itself: what a record says is compared with what was indexed, so that no command, job, restored
 * backup or end of a period can forget it. The comparison is made once for each revision of the database. A running site makes it in
 * the background; a search makes it itself only when it comes before that.
 */
export function keepIndex(parts: {
  readonly db: Database<AppTables>
  readonly sources: readonly DeskDocumentSource[]
  readonly log: Log
}): IndexUpkeep {
  const { db, sources, log } = parts
  /** What the index holds, and what it was last compared with, successfully or not. */
  let seen: number | undefined
  let compared: number | undefined
  let running: Promise<boolean> | undefined

  async function catchUp(revision: number): Promise<boolean> {
    compared = revision
    let whole = true
    for (const source of sources) {
      // Others get their turn between kinds.
      await setImmediate()
      whole = (await tryToTakeIn(source)) && whole
    }
    running = undefined
    if (whole) seen = revision
    return whole
  }
  async function tryToTakeIn(source: DeskDocumentSource): Promise<boolean> {
    try {
      await takeIn(db, source)
      return true
    } catch (problem) {
      // An old index is better than none, and one broken record must not hide the other kinds; the next search tries again.
      log.error('desk-index.failed', describeProblem(problem))
      return false
    }
  }
  async function reach(revision: number): Promise<boolean> {
    // What runs may have begun before this change.
    if (running !== undefined) await running
    if (revision === seen) return true
    running ??= catchUp(revision)
    return running
  }
  return {
    freshen: async () => {
      const reached = reach(await db.revision())
      return Promise.race([reached, setTimeout(PATIENCE_MS, false, { ref: false })])
    },
    follow: () => {
      const look = async () => {
        const revision = await db.revision()
        // What failed is tried again after the next change, not twice a second.
        if (revision !== compared) await reach(revision)
      }
      let looking: Promise<void> | undefined
      const timer = setInterval(() => {
        looking ??= look()
          .catch((problem: unknown) => log.error('desk-index.failed', describeProblem(problem)))
          .finally(() => (looking = undefined))
      }, FOLLOW_MS)
      timer.unref()
      return {
        stop: async () => {
          clearInterval(timer)
          await looking
          await running
        },
      }
    },
  }
}

async function takeIn(db: Database<AppTables>, source: DeskDocumentSource): Promise<void> {
  // All at once, because finding them means looking at every record.
  const stale = await listStale(db, source)
  for (let from = 0; from < stale.length; from += BATCH) {
    // Others get their turn; SQLite would otherwise hold the process until all is done.
    if (from > 0) await setImmediate()
    const stampOf = new Map(stale.slice(from, from + BATCH).map(({ key, stamp }) => [key, stamp]))
    const documents = await source.documents(toModule(db.reader), [...stampOf.keys()])
    await put(
      db,
      documents.map((document) =>
        rowOf(document, { kind: source.kind, stamp: stampOf.get(document.key) ?? '' }),
      ),
    )
  }
  await removeGone(db, source)
}

async function listStale(
  { reader }: Database<AppTables>,
  { kind, stamps }: DeskDocumentSource,
): Promise<StampedRecord[]> {
  const wanted = stamps(toModule(reader))
  if (isList(wanted)) {
    const rows = await reader
      .selectFrom('core_desk_document')
      .select(['key', 'stamp'])
      .where('kind', '=', kind)
      .execute()
    const indexed = new Map(rows.map(({ key, stamp }) => [key, stamp]))
    return wanted.filter(({ key, stamp }) => indexed.get(key) !== stamp)
  }
  return reader
    .selectFrom(wanted.as('record'))
    .leftJoin('core_desk_document as document', (join) =>
      join.onRef('document.key', '=', 'record.key').on('document.kind', '=', kind),
    )
    .select(['record.key', 'record.stamp'])
    .where((row) =>
      row.or([
        row('document.key', 'is', null),
        row('document.stamp', '!=', row.ref('record.stamp')),
      ]),
    )
    .execute()
}

async function removeGone(db: Database<AppTables>, source: DeskDocumentSource): Promise<void> {
  const { reader, writer } = db
  const { kind } = source
  const wanted = source.stamps(toModule(reader))
  const indexed = reader.selectFrom('core_desk_document').where('kind', '=', kind)
  // The builder counts only on a query that it knows.
  const total = sql<number | string>`count(*)`.as('total')
  const held = await indexed.select(total).executeTakeFirstOrThrow()
  const there = isList(wanted)
    ? { total: wanted.length }
    : await reader.selectFrom(wanted.as('record')).select(total).executeTakeFirstOrThrow()
  // Everything that is there has just been indexed, so only a surplus can be gone; most searches end here.
  if (Number(held.total) === Number(there.total)) return
  const keys = isList(wanted)
    ? wanted.map(({ key }) => key)
    : reader.selectFrom(wanted.as('record')).select('record.key')
  const gone = await indexed.select('id').where('key', 'not in', keys).execute()
  for (let from = 0; from < gone.length; from += BATCH) {
    const ids = gone.slice(from, from + BATCH).map(({ id }) => id)
    await writer.deleteFrom('core_desk_document').where('id', 'in', ids).execute()
  }
}

async function put(
  { writer }: Database<AppTables>,
  rows: readonly Insertable<DeskDocumentTables['core_desk_document']>[],
): Promise<void> {
  if (rows.length === 0) return
  await writer.transaction().execute((trx) =>
    trx
      .insertInto('core_desk_document')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['kind', 'key']).doUpdateSet((row) => ({
          code: row.ref('excluded.code'),
          href: row.ref('excluded.href'),
          title_sr: row.ref('excluded.title_sr'),
          title_en: row.ref('excluded.title_en'),
          body_sr: row.ref('excluded.body_sr'),
          body_en: row.ref('excluded.body_en'),
          stamp: row.ref('excluded.stamp'),
          title_tokens: row.ref('excluded.title_tokens'),
          body_tokens: row.ref('excluded.body_tokens'),
        })),
      )
      .execute(),
  )
}

function rowOf(
  { key, code, href, title, body }: DeskDocument,
  { kind, stamp }: { readonly kind: string; readonly stamp: string },
): Insertable<DeskDocumentTables['core_desk_document']> {
  const titles = inEachLanguage((language) => storable(title[language]))
  const bodies = inEachLanguage((language) => storable(body[language]))
  const tokens = (text: HumanText) =>
    languages
      .map((language) => tokenText(text[language], language))
      .filter((each) => each !== '')
      .join(' ')
  return {
    kind,
    key,
    code: fold(code),
    href,
    title_sr: titles.sr,
    title_en: titles.en,
    body_sr: bodies.sr,
    body_en: bodies.en,
    stamp,
    title_tokens: tokens(titles),
    body_tokens: tokens(bodies),
  }
}

function isList(
  stamps: ReturnType<DeskDocumentSource['stamps']>,
): stamps is readonly StampedRecord[] {
  return Array.isArray(stamps)
}
