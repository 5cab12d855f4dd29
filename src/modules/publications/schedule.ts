import { dayOf } from '#core/clock.ts'
import { reading, type Writer } from '#core/db.ts'
import type { HumanText } from '#core/i18n/human-text.ts'
import { languages, variantFacts, variants, type Language } from '#core/i18n/languages.ts'
import { fail, ok, type Result } from '#core/result.ts'

import type { Act } from './commands.ts'
import { checkEdition, publishVersion, type Publishing } from './publish.ts'
import { planPublishing } from './publishing-plan.ts'
import { findLatestEdition, findWork, type Edition } from './queries.ts'
import { moveStage, sentBackFor, stagesOf, type Stage } from './stages.ts'
import { editorialStrings } from './strings/editorial.ts'
import type { WrittenTables } from './tables.ts'

/** Sets the hour at which approved languages are published. They are checked now, and again when the hour comes. */
export async function scheduleTexts(
  trx: Writer<WrittenTables>,
  input: Publishing & { readonly publishAt: string },
): Promise<
  Result<
    undefined,
    'not-found' | 'no-draft' | 'stale' | 'not-approved' | 'note-missing' | 'has-problems' | 'past'
  >
> {
  const { workId, base, note, day, publishAt, byUser, at } = input
  const reader = reading<WrittenTables>(trx)
  const work = await findWork(reader, { id: workId }, 'desk')
  const edition = work && (await findLatestEdition(reader, work))
  if (!edition) return fail('not-found')
  const { version } = edition
  if (version.publishedAt !== null) return fail('no-draft')
  if (version.id !== base.versionId || version.revision !== base.revision) return fail('stale')
  const plan = await planPublishing(reader, edition, input.languages)
  const approved = plan.going.filter(({ state }) => state === 'approved')
  if (approved.length === 0) return fail('not-approved')
  if (publishAt <= at) return fail('past')
  if (version.number > 1 && note.sr.trim() === '' && note.en.trim() === '') {
    return fail('note-missing')
  }
  const { problems } = await checkEdition(reader, plan.edition, day)
  if (problems.length > 0) return fail('has-problems')
  const hour = { publish_at: publishAt, scheduled_by: byUser }
  const notes = { note_sr: note.sr.trim(), note_en: note.en.trim() }
  for (const stage of approved) {
    const moved = await moveStage(trx, stage, { move: 'schedule', ...hour, ...notes })
    if (!moved.ok) return fail('stale')
  }
  return ok(undefined)
}

/** Takes the hour away; the text stays approved. */
export async function cancelSchedule(
  trx: Writer<WrittenTables>,
  { workId, language }: Act & { readonly workId: string; readonly language: Language },
): Promise<Result<undefined, 'not-found' | 'not-movable' | 'stale'>> {
  const reader = reading<WrittenTables>(trx)
  const work = await findWork(reader, { id: workId }, 'desk')
  const edition = work && (await findLatestEdition(reader, work))
  const stages = edition ? await stagesOf(reader, edition.version.id) : []
  const stage = stages.find((one) => one.language === language)
  return stage ? moveStage(trx, stage, { move: 'cancel-schedule' }) : fail('not-found')
}

const [firstVariant] = variants

/** Whether something was published, came back to the desk, or was not due any more. */
export type DueOutcome = 'published' | 'returned' | 'nothing-due'

/**
 * Publishes the languages of a work whose hour has come, in the name of whoever set it. Everything is checked again; what may not be
 * published comes back to the desk with the reason, and nothing of it is public. Safe to run again: what is done is not due any more.
 */
export async function publishDue(
  trx: Writer<WrittenTables>,
  { workId, now }: { readonly workId: string; readonly now: string },
): Promise<Result<DueOutcome, 'stale'>> {
  const reader = reading<WrittenTables>(trx)
  const work = await findWork(reader, { id: workId }, 'desk')
  const edition = work && (await findLatestEdition(reader, work))
  if (!edition || edition.version.publishedAt !== null) return ok('nothing-due')
  const due = (await stagesOf(reader, edition.version.id)).filter(
    ({ state, publishAt }) => state === 'scheduled' && publishAt !== null && publishAt <= now,
  )
  if (due.length === 0) return ok('nothing-due')
  const { version } = edition
  const day = dayOf(now)
  const wished = due.map(({ language }) => language)
  const plan = await planPublishing(reader, edition, wished)
  const { problems } = await checkEdition(reader, plan.edition, day)
  if (problems.length > 0) {
    const reason = sentBackFor({ kind: 'problems', problems }, { byUser: null, at: now })
    for (const stage of due) {
      const back = await moveStage(trx, stage, { move: 'send-back', ...reason })
      if (!back.ok) return fail('stale')
    }
    return ok('returned')
  }
  const published = await publishVersion(trx, {
    byUser: due[0]?.scheduledBy ?? null,
    at: now,
    workId,
    base: { versionId: version.id, revision: version.revision },
    languages: wished,
    note: noteOf(due, edition),
    day,
  })
  // Everything that can be refused was looked at above, in the same transaction: somebody was faster, and the next run looks again.
  return published.ok ? ok('published') : fail('stale')
}

/** What whoever set the hour wrote. A language whose first hour came after another one's is announced by itself. */
function noteOf(due: readonly Stage[], { version }: Edition): HumanText {
  const written = due.find(({ note }) => note.sr !== '' || note.en !== '')?.note
  if (written || version.number === 1) return written ?? { sr: '', en: '' }
  const [sr = '', en = ''] = languages.map((written) => {
    const variant = variants.find((one) => variantFacts[one].language === written) ?? firstVariant
    return due.map(({ language }) => editorialStrings(variant).added[language]).join(' ')
  })
  return { sr, en }
}
