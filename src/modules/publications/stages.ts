import { z } from 'zod'

import type { Reader, Writer } from '#core/db.ts'
import { editorialMoves, type EditorialMove, type EditorialState } from '#core/editorial/state.ts'
import type { HumanText } from '#core/i18n/human-text.ts'
import { languages, type Language } from '#core/i18n/languages.ts'
import { fail, ok, type Result } from '#core/result.ts'

import type { PublicationProblem } from './check-text.ts'
import type { PublicationTables } from './tables.ts'

/** Why a text came back to the desk: a reader's words, what the checks found at the hour of publishing, or what happened. */
export type Returned = z.infer<typeof returned>

const returned = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('words'), words: z.string() }),
  // Written by us alone, so its shape is believed.
  z.object({
    kind: z.literal('problems'),
    problems: z.array(z.custom<PublicationProblem>()).readonly(),
  }),
  z.object({ kind: z.literal('withdrawn') }),
])

/** Where one language of a version stands, and who brought it there. */
export type Stage = {
  readonly versionId: string
  readonly language: Language
  readonly state: EditorialState
  readonly revision: number
  readonly changedBy: string | null
  readonly changedAt: string
  readonly askedOf: string | null
  readonly askedBy: string | null
  readonly askedAt: string | null
  readonly approvedBy: string | null
  readonly approvedAt: string | null
  readonly approvedAlone: boolean
  readonly publishAt: string | null
  readonly scheduledBy: string | null
  readonly note: HumanText
  readonly returned: Returned | undefined
}

type StageRow = PublicationTables['publication_stage']
type SentBack = Pick<StageRow, 'returned' | 'returned_by' | 'returned_at'>

/** Stages of versions, in the order of the languages. */
export async function listStages(
  reader: Reader<PublicationTables>,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Stage[]>> {
  if (versionIds.length === 0) return new Map()
  const rows = await stages(reader).where('version_id', 'in', versionIds).execute()
  return Map.groupBy(rows.map(asStage).toSorted(byLanguage), ({ versionId }) => versionId)
}

/** Stages of one version, in the order of the languages. */
export async function stagesOf(
  reader: Reader<PublicationTables>,
  versionId: string,
): Promise<readonly Stage[]> {
  return (await listStages(reader, [versionId])).get(versionId) ?? []
}

/** A text of a draft that waits for a person. */
export type WaitingText = {
  readonly workId: string
  readonly language: Language
  readonly askedBy: string | null
  readonly askedAt: string | null
}

/** Texts that wait for this reader, those that wait longest first. */
export async function listAskedOf(
  reader: Reader<PublicationTables>,
  userId: string,
): Promise<WaitingText[]> {
  return waiting(reader)
    .where('stage.state', '=', 'in-review')
    .where('stage.asked_of', '=', userId)
    .execute()
}

/** Texts that came back to the desk and have not been touched since. */
export async function listReturned(reader: Reader<PublicationTables>): Promise<WaitingText[]> {
  return waiting(reader)
    .where('stage.state', '=', 'draft')
    .where('stage.returned', 'is not', null)
    .execute()
}

function waiting(reader: Reader<PublicationTables>) {
  return reader
    .selectFrom('publication_stage as stage')
    .innerJoin('publication_version as version', 'version.id', 'stage.version_id')
    .select(['version.work_id as workId', 'stage.language'])
    .select(['stage.asked_by as askedBy', 'stage.asked_at as askedAt'])
    .where('version.published_at', 'is', null)
    .orderBy('stage.asked_at')
    .orderBy('stage.version_id')
    .orderBy('stage.language')
}

/** Works with a text whose hour has come, in the order of the hours. */
export async function listDueWorks(
  reader: Reader<PublicationTables>,
  now: string,
): Promise<string[]> {
  const rows = await reader
    .selectFrom('publication_stage as stage')
    .innerJoin('publication_version as version', 'version.id', 'stage.version_id')
    .select(['version.work_id as workId', 'stage.publish_at'])
    .where('stage.state', '=', 'scheduled')
    .where('stage.publish_at', '<=', now)
    .orderBy('stage.publish_at')
    .orderBy('version.work_id')
    .execute()
  return [...new Set(rows.map(({ workId }) => workId))]
}

/** Puts a changed text at the beginning of its way. */
export async function startStage(
  trx: Writer<PublicationTables>,
  of: Pick<Stage, 'versionId' | 'language' | 'revision'> & {
    readonly byUser: string | null
    readonly at: string
  },
): Promise<void> {
  const { versionId, language, revision, byUser, at } = of
  await trx
    .deleteFrom('publication_stage')
    .where('version_id', '=', versionId)
    .where('language', '=', language)
    .execute()
  await trx
    .insertInto('publication_stage')
    .values({
      ...cleared,
      version_id: versionId,
      language,
      state: 'draft',
      revision,
      changed_by: byUser,
      changed_at: at,
    })
    .execute()
}

/** Takes a stage over into another version, unchanged but for its state. */
export async function copyStage(
  trx: Writer<PublicationTables>,
  from: Stage,
  to: Pick<Stage, 'versionId' | 'state' | 'revision'>,
): Promise<void> {
  await trx
    .insertInto('publication_stage')
    .values({
      ...cleared,
      version_id: to.versionId,
      language: from.language,
      state: to.state,
      revision: to.revision,
      changed_by: from.changedBy,
      changed_at: from.changedAt,
      ...(to.state === 'draft'
        ? {}
        : {
            approved_by: from.approvedBy,
            approved_at: from.approvedAt,
            approved_alone: from.approvedAlone ? 1 : 0,
          }),
    })
    .execute()
}

/** Moves a stage as it was read; refused when the move is not possible from there, or somebody was faster. */
export async function moveStage(
  trx: Writer<PublicationTables>,
  stage: Stage,
  { move, ...set }: { readonly move: EditorialMove } & Partial<Omit<StageRow, 'state'>>,
): Promise<Result<undefined, 'not-movable' | 'stale'>> {
  const { from, to } = editorialMoves[move]
  const allowed: readonly EditorialState[] = from
  if (!allowed.includes(stage.state)) return fail('not-movable')
  const { numUpdatedRows } = await trx
    .updateTable('publication_stage')
    .set({ state: to, ...(to === 'scheduled' ? {} : unscheduled), ...set })
    .where('version_id', '=', stage.versionId)
    .where('language', '=', stage.language)
    .where('state', '=', stage.state)
    .where('revision', '=', stage.revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n ? ok(undefined) : fail('stale')
}

/** How a stage says why, by whom and when it was sent back; nobody where the machine did it. */
export function sentBackFor(
  reason: Returned,
  { byUser, at }: { readonly byUser: string | null; readonly at: string },
): SentBack {
  return { returned: JSON.stringify(reason), returned_by: byUser, returned_at: at }
}

/** A stage that is not sent back, or not any more. */
export const notSentBack: SentBack = { returned: null, returned_by: null, returned_at: null }

const wordless = JSON.stringify({ kind: 'words', words: '' } satisfies Returned)

/** Stages with the words of whoever sent a text back. */
export function worded(db: Pick<Reader<PublicationTables>, 'selectFrom'>) {
  return db
    .selectFrom('publication_stage')
    .where('returned', 'like', '{"kind":"words"%')
    .where('returned', '<>', wordless)
}

/** The words in which a text was sent back; nothing for another reason. */
export function wordsIn(stored: string | null): string {
  const reason = reasonIn(stored)
  return reason?.kind === 'words' ? reason.words : ''
}

/** Takes the words away; that the text was sent back stays. */
export const forgotten = { returned: wordless } as const

const unscheduled = { publish_at: null, scheduled_by: null, note_sr: '', note_en: '' }
const cleared = {
  ...unscheduled,
  asked_of: null,
  asked_by: null,
  asked_at: null,
  approved_by: null,
  approved_at: null,
  approved_alone: 0,
  ...notSentBack,
} as const

function stages(reader: Reader<PublicationTables>) {
  return reader
    .selectFrom('publication_stage')
    .select(['version_id', 'language', 'state', 'revision', 'changed_by', 'changed_at'])
    .select(['asked_of', 'asked_by', 'asked_at', 'approved_by', 'approved_at', 'approved_alone'])
    .select(['publish_at', 'scheduled_by', 'note_sr', 'note_en'])
    .select(['returned', 'returned_by', 'returned_at'])
}

function asStage(row: StageRow): Stage {
  return {
    versionId: row.version_id,
    language: row.language,
    state: row.state,
    revision: row.revision,
    changedBy: row.changed_by,
    changedAt: row.changed_at,
    askedOf: row.asked_of,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    approvedBy: row.approved_by,
    approvedAt: row.approved_at,
    approvedAlone: row.approved_alone === 1,
    publishAt: row.publish_at,
    scheduledBy: row.scheduled_by,
    note: { sr: row.note_sr, en: row.note_en },
    returned: reasonIn(row.returned),
  }
}

function reasonIn(stored: string | null): Returned | undefined {
  return stored === null ? undefined : returned.parse(JSON.parse(stored))
}

function byLanguage(one: Pick<Stage, 'language'>, other: Pick<Stage, 'language'>): number {
  return languages.indexOf(one.language) - languages.indexOf(other.language)
}
