import { reading, type Reader, type Writer } from '#core/db.ts'
import { approvalOf } from '#core/editorial/state.ts'
import type { Language } from '#core/i18n/languages.ts'
import { fail, ok, type Result } from '#core/result.ts'

import { listReaders } from './colleagues.ts'
import type { Act } from './commands.ts'
import { findLatestEdition, findWork } from './queries.ts'
import { isSeen, type Base } from './seen.ts'
import { moveStage, notSentBack, sentBackFor, stagesOf, type Stage } from './stages.ts'
import type { WrittenTables } from './tables.ts'

/** One language of the draft, as somebody had it before them. */
type Seen = Act & { readonly workId: string; readonly base: Base; readonly language: Language }
type NotThere = 'not-found' | 'no-draft' | 'stale'

/** Asks somebody to read a text: anybody who may approve, but not whoever changed it last. */
export async function askForReview(
  trx: Writer<WrittenTables>,
  input: Seen & { readonly askedOf: string },
): Promise<Result<undefined, NotThere | 'not-movable' | 'not-a-reader' | 'own-change'>> {
  const { askedOf, byUser, at } = input
  const reader = reading<WrittenTables>(trx)
  const found = await seenStage(reader, input)
  if (!found.ok) return found
  if (askedOf === found.value.changedBy) return fail('own-change')
  if (!(await listReaders(reader)).some(({ id }) => id === askedOf)) return fail('not-a-reader')
  const asked = { asked_of: askedOf, asked_by: byUser, asked_at: at }
  return moveStage(trx, found.value, { move: 'ask-for-review', ...asked, ...notSentBack })
}

/**
 * Approves a text. Nobody approves their own last change; where nobody else could read it, `alone` says so, and it is recorded that
 * there was no other reader.
 */
export async function approveText(
  trx: Writer<WrittenTables>,
  input: Seen & { readonly byUser: string; readonly alone: boolean },
): Promise<Result<undefined, NotThere | 'not-movable' | 'own-change' | 'other-reader'>> {
  const { byUser, alone, at } = input
  const reader = reading<WrittenTables>(trx)
  const found = await seenStage(reader, input)
  if (!found.ok) return found
  const readers = await listReaders(reader)
  const move = approvalOf({
    approver: byUser,
    author: found.value.changedBy,
    hasOtherReader: readers.some(({ id }) => id !== byUser),
    alone,
  })
  if (!move.ok) return move
  const isAlone = move.value === 'approve-alone'
  const approved = { approved_by: byUser, approved_at: at, approved_alone: isAlone ? 1 : 0 }
  return moveStage(trx, found.value, { move: move.value, ...approved, ...notSentBack })
}

/** Sends a text back to its author with words. */
export async function sendBack(
  trx: Writer<WrittenTables>,
  input: Seen & { readonly words: string },
): Promise<Result<undefined, NotThere | 'not-movable'>> {
  const found = await seenStage(reading<WrittenTables>(trx), input)
  if (!found.ok) return found
  const reason = { kind: 'words', words: input.words } as const
  return moveStage(trx, found.value, { move: 'send-back', ...sentBackFor(reason, input) })
}

/** Approves what came with the release, which others read before it was shipped; what anybody here changed stays as it is. */
export async function approveShipped(
  trx: Writer<WrittenTables>,
  { versionId, at }: { readonly versionId: string; readonly at: string },
): Promise<void> {
  for (const stage of await stagesOf(reading<WrittenTables>(trx), versionId)) {
    if (stage.state !== 'draft' || stage.changedBy !== null) continue
    const asked = await moveStage(trx, stage, { move: 'ask-for-review', asked_at: at })
    const next = { ...stage, state: 'in-review' as const }
    if (asked.ok) await moveStage(trx, next, { move: 'approve', approved_at: at })
  }
}

async function seenStage(
  reader: Reader<WrittenTables>,
  { workId, base, language }: Seen,
): Promise<Result<Stage, NotThere>> {
  const work = await findWork(reader, { id: workId }, 'desk')
  const edition = work && (await findLatestEdition(reader, work))
  if (!edition) return fail('not-found')
  const { version, texts } = edition
  const stage = (await stagesOf(reader, version.id)).find((one) => one.language === language)
  if (version.publishedAt !== null) return fail('no-draft')
  if (!stage || !texts.some((text) => text.language === language)) return fail('no-draft')
  return isSeen({ version, stage }, base) ? ok(stage) : fail('stale')
}
