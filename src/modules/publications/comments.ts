import { reading, type Reader, type Writer } from '#core/db.ts'
import { paragraphsOf } from '#core/editorial/paragraphs.ts'
import type { Language } from '#core/i18n/languages.ts'
import { newId } from '#core/ids.ts'
import { fail, ok, type Result } from '#core/result.ts'

import type { Act } from './commands.ts'
import { findLatestEdition, findWork } from './queries.ts'
import type { PublicationTables, WrittenTables } from './tables.ts'
import { textParts } from './written-text.ts'

/** A remark on a paragraph. It follows the paragraph by what that says; when the paragraph is changed, the remark keeps the old words. */
export type Comment = {
  readonly id: string
  readonly paragraphHash: string
  readonly paragraph: string
  readonly remark: string
  readonly byUser: string | null
  readonly at: string
  readonly resolvedBy: string | null
  readonly resolvedAt: string | null
}

/** Comments on one language of a version, in the order in which they were written. */
export async function listComments(
  reader: Reader<PublicationTables>,
  of: { readonly versionId: string; readonly language: Language },
): Promise<Comment[]> {
  const rows = await reader
    .selectFrom('publication_comment')
    .select(['id', 'paragraph_sha256 as paragraphHash', 'paragraph', 'remark'])
    .select(['by_user as byUser', 'at', 'resolved_by as resolvedBy', 'resolved_at as resolvedAt'])
    .where('version_id', '=', of.versionId)
    .where('language', '=', of.language)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows
}

/** Remarks on a paragraph of the newest version. */
export async function addComment(
  trx: Writer<WrittenTables>,
  input: Act & {
    readonly workId: string
    readonly language: Language
    readonly paragraphHash: string
    readonly remark: string
  },
): Promise<Result<undefined, 'not-found' | 'stale'>> {
  const { workId, language, paragraphHash, remark, byUser, at } = input
  const reader = reading<WrittenTables>(trx)
  const work = await findWork(reader, { id: workId }, 'desk')
  const edition = work && (await findLatestEdition(reader, work))
  const text = edition?.texts.find((one) => one.language === language)
  if (!edition || !text) return fail('not-found')
  const paragraph = textParts
    .flatMap((part) => paragraphsOf(text[part]))
    .find(({ hash }) => hash === paragraphHash)
  if (!paragraph) return fail('stale')
  await trx
    .insertInto('publication_comment')
    .values({
      id: newId(),
      version_id: edition.version.id,
      language,
      paragraph_sha256: paragraphHash,
      paragraph: paragraph.text,
      remark,
      by_user: byUser,
      at,
      resolved_by: null,
      resolved_at: null,
    })
    .execute()
  return ok(undefined)
}

/** Says that a comment is settled, or that it is not after all. Said twice, it stays as it was said first. */
export async function settleComment(
  trx: Writer<WrittenTables>,
  input: Act & {
    readonly workId: string
    readonly language: Language
    readonly commentId: string
    readonly isSettled: boolean
  },
): Promise<Result<undefined, 'not-found'>> {
  const { workId, language, commentId, isSettled, byUser, at } = input
  const found = await reading<WrittenTables>(trx)
    .selectFrom('publication_comment as comment')
    .innerJoin('publication_version as version', 'version.id', 'comment.version_id')
    .select('comment.resolved_at')
    .where('comment.id', '=', commentId)
    .where('comment.language', '=', language)
    .where('version.work_id', '=', workId)
    .executeTakeFirst()
  if (!found) return fail('not-found')
  if ((found.resolved_at !== null) === isSettled) return ok(undefined)
  await trx
    .updateTable('publication_comment')
    .set(
      isSettled
        ? { resolved_by: byUser, resolved_at: at }
        : { resolved_by: null, resolved_at: null },
    )
    .where('id', '=', commentId)
    .execute()
  return ok(undefined)
}
