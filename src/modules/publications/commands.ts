import { reading, type Writer } from '#core/db.ts'
import type { HumanText } from '#core/i18n/human-text.ts'
import type { Language } from '#core/i18n/languages.ts'
import { newId } from '#core/ids.ts'
import { fail, ok, type Result } from '#core/result.ts'
import { removeDocument } from '#core/search/index-document.ts'

import { listAlerts } from './alerts.ts'
import type { Author } from './authors.ts'
import { findLatestEdition, findWork, type Edition } from './queries.ts'
import { searchSource } from './search-documents.ts'
import type { WrittenTables } from './tables.ts'
import type { WorkKind } from './work-kind.ts'
import { canMove, type Decision } from './work-state.ts'
import { isWritten, scriptOfText, type TextPart } from './written-text.ts'

/** Who does something, and when; the program itself has no name. */
export type Act = { readonly byUser: string | null; readonly at: string }

/** What may be said of a publication apart from its texts. */
export type WorkFacts = {
  readonly slug: string
  readonly kind: WorkKind
  readonly authors: readonly Author[]
}

/** Begins a publication with an empty first version. */
export async function draftPublication(
  trx: Writer<WrittenTables>,
  input: Act & WorkFacts & { readonly demo: boolean },
): Promise<Result<{ workId: string; versionId: string }, 'slug-taken'>> {
  const { slug, kind, authors, demo, at } = input
  const workId = newId()
  const inserted = await trx
    .insertInto('publication_work')
    .values({
      id: workId,
      slug,
      kind,
      authors: JSON.stringify(authors),
      state: 'draft',
      published_on: null,
      demo: demo ? 1 : 0,
      created_at: at,
      updated_at: at,
    })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows !== 1n) return fail('slug-taken')
  return ok({ workId, versionId: await insertVersion(trx, { ...input, workId, number: 1 }) })
}

/** Changes what is said of a publication. Its key is fixed once it was public: others link to it. */
export async function changeWork(
  trx: Writer<WrittenTables>,
  input: Act & WorkFacts & { readonly workId: string },
): Promise<Result<undefined, 'not-found' | 'slug-taken' | 'slug-fixed'>> {
  const { workId, slug, kind, authors, at } = input
  const reader = reading<WrittenTables>(trx)
  const work = await findWork(reader, { id: workId }, 'desk')
  if (!work) return fail('not-found')
  if (slug !== work.slug) {
    if (work.publishedOn !== null) return fail('slug-fixed')
    if (await findWork(reader, { slug }, 'desk')) return fail('slug-taken')
  }
  await trx
    .updateTable('publication_work')
    .set({ slug, kind, authors: JSON.stringify(authors), updated_at: at })
    .where('id', '=', workId)
    .execute()
  return ok(undefined)
}

/** What an editor started from: saving over somebody else's later work is refused. */
export type Base = { readonly versionId: string; readonly revision: number }

/**
 * Saves one language of a draft. Where the newest version is published, a new version begins with a copy of its other texts. An empty
 * text is removed.
 */
export async function saveDraft(
  trx: Writer<WrittenTables>,
  input: Act & {
    readonly workId: string
    readonly base: Base
    readonly language: Language
    readonly text: Readonly<Record<TextPart, string>>
  },
): Promise<Result<Base, 'not-found' | 'stale'>> {
  const { workId, base, language, text, at } = input
  const reader = reading<WrittenTables>(trx)
  const work = await findWork(reader, { id: workId }, 'desk')
  const latest = work && (await findLatestEdition(reader, work))
  if (!latest) return fail('not-found')
  const { version } = latest
  if (version.id !== base.versionId || version.revision !== base.revision) return fail('stale')
  const next =
    version.publishedAt === null ? await raise(trx, version) : await begin(trx, input, latest)
  if (!next) return fail('stale')
  await putText(trx, { versionId: next.versionId, language, text })
  await trx
    .updateTable('publication_work')
    .set({ updated_at: at })
    .where('id', '=', workId)
    .execute()
  return ok(next)
}

/** Takes a publication away from the public; the record, its versions and its key stay. */
export async function withdrawPublication(
  trx: Writer<WrittenTables>,
  input: Act & { readonly workId: string },
): Promise<Result<undefined, 'not-found' | 'not-published'>> {
  const { workId, at } = input
  const work = await findWork(reading<WrittenTables>(trx), { id: workId }, 'desk')
  if (!work) return fail('not-found')
  if (!canMove(work.state, 'withdrawn')) return fail('not-published')
  await trx
    .updateTable('publication_work')
    .set({ state: 'withdrawn', updated_at: at })
    .where('id', '=', workId)
    .execute()
  await removeDocument(trx, { source: searchSource, key: workId })
  return ok(undefined)
}

/**
 * Decides on a figure whose source changed. The decision covers what the sources say now (`marks`, as the editor saw them); once they
 * say something else again, the alert is open again. `kept` needs a note that readers see beside both values.
 */
export async function decideAlert(
  trx: Writer<WrittenTables>,
  input: Act & {
    readonly workId: string
    readonly figureId: string
    readonly marks: string
    readonly decision: Decision
    readonly note: HumanText
  },
): Promise<Result<undefined, 'not-found' | 'stale' | 'note-missing'>> {
  const { workId, figureId, marks, decision, note, byUser, at } = input
  const reader = reading<WrittenTables>(trx)
  const work = await findWork(reader, { id: workId }, 'desk')
  const alerts = work ? await listAlerts(reader, work) : []
  const alert = alerts.find(({ figure }) => figure.id === figureId)
  if (!alert) return fail('not-found')
  if (alert.marks !== marks) return fail('stale')
  if (decision === 'kept' && note.sr.trim() === '' && note.en.trim() === '') {
    return fail('note-missing')
  }
  await trx
    .insertInto('publication_alert_decision')
    .values({
      id: newId(),
      figure_id: figureId,
      findings_seen: marks,
      decision,
      note_sr: note.sr.trim(),
      note_en: note.en.trim(),
      by_user: byUser,
      at,
    })
    .execute()
  return ok(undefined)
}

/** Raises the revision of a draft; undefined when somebody was faster. */
async function raise(
  trx: Writer<WrittenTables>,
  { id, revision }: Edition['version'],
): Promise<Base | undefined> {
  const { numUpdatedRows } = await trx
    .updateTable('publication_version')
    .set({ revision: revision + 1 })
    .where('id', '=', id)
    .where('published_at', 'is', null)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n ? { versionId: id, revision: revision + 1 } : undefined
}

/** Begins the version after a published one with a copy of its texts. */
async function begin(
  trx: Writer<WrittenTables>,
  act: Act & { readonly workId: string },
  { version, texts }: Edition,
): Promise<Base> {
  const versionId = await insertVersion(trx, { ...act, number: version.number + 1 })
  for (const { language, ...text } of texts) await putText(trx, { versionId, language, text })
  return { versionId, revision: 1 }
}

async function insertVersion(
  trx: Writer<WrittenTables>,
  input: Act & { readonly workId: string; readonly number: number },
): Promise<string> {
  const id = newId()
  await trx
    .insertInto('publication_version')
    .values({
      id,
      work_id: input.workId,
      number: input.number,
      revision: 1,
      note_sr: '',
      note_en: '',
      created_by: input.byUser,
      created_at: input.at,
      published_by: null,
      published_at: null,
      published_on: null,
    })
    .execute()
  return id
}

async function putText(
  trx: Writer<WrittenTables>,
  input: {
    readonly versionId: string
    readonly language: Language
    readonly text: Readonly<Record<TextPart, string>>
  },
): Promise<void> {
  const { versionId, language, text } = input
  await trx
    .deleteFrom('publication_text')
    .where('version_id', '=', versionId)
    .where('language', '=', language)
    .execute()
  if (!isWritten(text)) return
  const { title, summary, markdown } = text
  await trx
    .insertInto('publication_text')
    .values({
      version_id: versionId,
      language,
      title,
      summary,
      markdown,
      script: scriptOfText(text),
    })
    .execute()
}
