import { reading, type Writer } from '#core/db.ts'
import type { HumanText } from '#core/i18n/human-text.ts'
import type { Language } from '#core/i18n/languages.ts'
import { newId } from '#core/ids.ts'
import { fail, ok, type Result } from '#core/result.ts'
import { removeDocument } from '#core/search/index-document.ts'

import { listAlerts } from './alerts.ts'
import type { Author } from './authors.ts'
import { findLatestEdition, findWork, listVersions, type Edition } from './queries.ts'
import { searchSource } from './search-documents.ts'
import { isSeen, type Base } from './seen.ts'
import { copyStage, moveStage, sentBackFor, stagesOf, startStage, type Stage } from './stages.ts'
import type { WrittenTables } from './tables.ts'
import type { WorkKind } from './work-kind.ts'
import { canMove, type Decision } from './work-state.ts'
import { isSameText, isWritten, scriptOfText, type TextPart } from './written-text.ts'

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
      withdrawn_on: null,
      withdrawal_reason_sr: '',
      withdrawal_reason_en: '',
      demo: demo ? 1 : 0,
      created_at: at,
      updated_at: at,
    })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows !== 1n) return fail('slug-taken')
  return ok({ workId, versionId: await insertVersion(trx, { ...input, workId, number: 1 }) })
}

/**
 * Changes what is said of a publication. Its key is fixed once it was public: others link to it. `startedFrom` names the facts that the
 * person saw, so that nobody overwrites what they have not read.
 */
export async function changeWork(
  trx: Writer<WrittenTables>,
  input: Act & WorkFacts & { readonly workId: string; readonly startedFrom: string },
): Promise<Result<undefined, 'not-found' | 'stale' | 'slug-taken' | 'slug-fixed'>> {
  const { workId, slug, kind, authors, startedFrom, at } = input
  const reader = reading<WrittenTables>(trx)
  const work = await findWork(reader, { id: workId }, 'desk')
  if (!work) return fail('not-found')
  if (startedFrom !== factsName(work)) return fail('stale')
  if (slug !== work.slug) {
    if (work.publishedOn !== null) return fail('slug-fixed')
    if (await findWork(reader, { slug }, 'desk')) return fail('slug-taken')
  }
  const { numUpdatedRows } = await trx
    .updateTable('publication_work')
    .set({ slug, kind, authors: JSON.stringify(authors), updated_at: at })
    .where('id', '=', workId)
    .where('updated_at', '=', work.updatedAt)
    .executeTakeFirst()
  return numUpdatedRows === 1n ? ok(undefined) : fail('stale')
}

/** Names what is said of a publication now; anything else said of it has another name. */
export function factsName({ slug, kind, authors }: WorkFacts): string {
  return JSON.stringify([slug, kind, authors])
}

/**
 * Saves one language of a draft and so takes it back to the beginning of its way. Where the newest version is published, a new version
 * begins with a copy of its other texts. An empty text is removed. Only a later change of this language is in the way.
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
  const { workId, base, language, text, byUser, at } = input
  const reader = reading<WrittenTables>(trx)
  const work = await findWork(reader, { id: workId }, 'desk')
  const latest = work && (await findLatestEdition(reader, work))
  if (!latest) return fail('not-found')
  const { version, texts } = latest
  const stages = await stagesOf(reader, version.id)
  if (!isSeen({ version, stage: stages.find((one) => one.language === language) }, base)) {
    return fail('stale')
  }
  // Saving what is there is no change: it makes nobody the author and takes no approval away.
  const stored = texts.find((one) => one.language === language)
  if (isSameText(stored, text)) return ok({ versionId: version.id, revision: version.revision })
  const next =
    version.publishedAt === null
      ? await raise(trx, version)
      : await begin(trx, input, { ...latest, stages })
  if (!next) return fail('stale')
  await putText(trx, { versionId: next.versionId, language, text })
  await startStage(trx, { ...next, language, byUser, at })
  await keepText(trx, { ...next, language, text, byUser, at })
  await trx
    .updateTable('publication_work')
    .set({ updated_at: at })
    .where('id', '=', workId)
    .execute()
  return ok(next)
}

/** Takes a publication away from the public; the record, its versions and its key stay. In its place readers find the day and the reason. */
export async function withdrawPublication(
  trx: Writer<WrittenTables>,
  input: Act & { readonly workId: string; readonly day: string; readonly reason: HumanText },
): Promise<Result<undefined, 'not-found' | 'not-published'>> {
  const { workId, day, reason, at } = input
  const work = await findWork(reading<WrittenTables>(trx), { id: workId }, 'desk')
  if (!work) return fail('not-found')
  if (!canMove(work.state, 'withdrawn')) return fail('not-published')
  await trx
    .updateTable('publication_work')
    .set({ state: 'withdrawn', withdrawn_on: day, updated_at: at })
    .set({ withdrawal_reason_sr: reason.sr.trim(), withdrawal_reason_en: reason.en.trim() })
    .where('id', '=', workId)
    .execute()
  await withdrawTexts(trx, input)
  await removeDocument(trx, { source: searchSource, key: workId })
  return ok(undefined)
}

/** What was public is withdrawn; what was to be published or copied from it must be read again before it may come back. */
async function withdrawTexts(
  trx: Writer<WrittenTables>,
  { workId, ...act }: Act & { readonly workId: string },
): Promise<void> {
  for (const version of await listVersions(reading<WrittenTables>(trx), workId, 'desk')) {
    for (const stage of await stagesOf(reading<WrittenTables>(trx), version.id)) {
      if (version.publishedAt !== null) {
        await moveStage(trx, stage, { move: 'withdraw' })
      } else if (stage.state === 'published') {
        await moveStage(trx, stage, { move: 'change' })
      } else if (stage.state === 'scheduled') {
        const reason = sentBackFor({ kind: 'withdrawn' }, act)
        await moveStage(trx, stage, { move: 'send-back', ...reason })
      }
    }
  }
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
  { version, texts, stages }: Edition & { readonly stages: readonly Stage[] },
): Promise<Base> {
  const versionId = await insertVersion(trx, { ...act, number: version.number + 1 })
  for (const { language, ...text } of texts) await putText(trx, { versionId, language, text })
  for (const stage of stages) {
    const state = stage.state === 'published' ? 'published' : 'draft'
    await copyStage(trx, stage, { versionId, state, revision: 1 })
  }
  return { versionId, revision: 1 }
}

/** Adds an empty version; `revision` is 1 unless it goes on from another one. */
export async function insertVersion(
  trx: Writer<WrittenTables>,
  input: Act & { readonly workId: string; readonly number: number; readonly revision?: number },
): Promise<string> {
  const id = newId()
  await trx
    .insertInto('publication_version')
    .values({
      id,
      work_id: input.workId,
      number: input.number,
      revision: input.revision ?? 1,
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

/** Puts a text of a version in the place of what was there. */
export async function putText(
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

async function keepText(
  trx: Writer<WrittenTables>,
  saved: Act &
    Base & { readonly language: Language; readonly text: Readonly<Record<TextPart, string>> },
): Promise<void> {
  const { versionId, revision, language, text, byUser, at } = saved
  const { title, summary, markdown } = text
  await trx
    .insertInto('publication_saved_text')
    .values({
      version_id: versionId,
      language,
      revision,
      title,
      summary,
      markdown,
      saved_by: byUser,
      saved_at: at,
    })
    .execute()
}
