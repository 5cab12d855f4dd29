import { z } from 'zod'

import { dayOf } from '#core/clock.ts'
import { reading, type Writer } from '#core/db.ts'
import { paragraphsOf } from '#core/editorial/paragraphs.ts'
import { publishingInstant } from '#core/editorial/publishing-hour.ts'
import { languages } from '#core/i18n/languages.ts'
import { later } from '#core/jobs/lease.ts'
import { fail, ok, type Result } from '#core/result.ts'
import { roles } from '#modules/people'

import { saveDraft } from './commands.ts'
import { addComment, listComments, settleComment } from './comments.ts'
import type { Edition } from './queries.ts'
import { approveText, askForReview, sendBack } from './review.ts'
import { scheduleTexts } from './schedule.ts'
import type { WrittenTables } from './tables.ts'
import { confirmTranslation, translationOf } from './translations.ts'
import { textParts } from './written-text.ts'

const DAY_SECONDS = 86_400

const by = { by: z.enum(roles), hours_ago: z.int().nonnegative() }
const one = { ...by, language: z.enum(languages) }
/** `on` is how a paragraph begins. */
const paragraph = { ...one, on: z.string() }

/** What somebody did with a text on its way to the public. */
export const demoStep = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('write'),
    ...one,
    title: z.string(),
    summary: z.string(),
    markdown: z.string(),
  }),
  z.object({ do: z.literal('replace'), ...one, old: z.string(), new: z.string() }),
  z.object({ do: z.literal('confirm'), ...one }),
  z.object({ do: z.literal('ask'), ...one, of: z.enum(roles) }),
  z.object({ do: z.literal('comment'), ...paragraph, remark: z.string() }),
  z.object({ do: z.literal('settle'), ...paragraph }),
  z.object({ do: z.literal('approve'), ...one }),
  z.object({ do: z.literal('send-back'), ...one, words: z.string() }),
  z.object({ do: z.literal('schedule'), ...by, in_days: z.int(), at_hour: z.int() }),
])
/** One of them. */
export type DemoStep = z.infer<typeof demoStep>

/** The draft as it stands before a step, and who acts. */
export type DemoScene = {
  readonly edition: Edition
  /** Ids of accounts by role. */
  readonly idOf: (role: DemoStep['by']) => string
  /** Instant of the loading, from which hours count back and days forward. */
  readonly now: string
}

/** Does with the commands of the desk what a step says; a refusal is a mistake in the content. */
export async function performStep(
  trx: Writer<WrittenTables>,
  step: DemoStep,
  { edition, idOf, now }: DemoScene,
): Promise<Result<unknown, string>> {
  const { work, version } = edition
  const base = { versionId: version.id, revision: version.revision }
  const byUser = idOf(step.by)
  const act = { workId: work.id, base, byUser, at: later(now, -step.hours_ago * 3600) }
  const reader = reading<WrittenTables>(trx)
  switch (step.do) {
    case 'write': {
      const { language, title, summary, markdown } = step
      return saveDraft(trx, { ...act, language, text: { title, summary, markdown } })
    }
    case 'replace': {
      const text = edition.texts.find(({ language }) => language === step.language)
      if (!text?.markdown.includes(step.old)) return fail('words-not-found')
      const markdown = text.markdown.replace(step.old, step.new)
      return saveDraft(trx, { ...act, language: step.language, text: { ...text, markdown } })
    }
    case 'confirm': {
      const view = await translationOf(reader, edition, step.language)
      const hashes = view?.stale.map(({ hash }) => hash) ?? []
      return confirmTranslation(trx, { ...act, language: step.language, hashes })
    }
    case 'ask':
      return askForReview(trx, { ...act, language: step.language, askedOf: idOf(step.of) })
    case 'comment': {
      const paragraphHash = paragraphHashOf(edition, step) ?? ''
      const { language, remark } = step
      return addComment(trx, { ...act, language, paragraphHash, remark })
    }
    case 'settle': {
      const { language } = step
      const comments = await listComments(reader, { versionId: version.id, language })
      for (const { id, paragraph: text } of comments) {
        if (!text.startsWith(step.on)) continue
        await settleComment(trx, { ...act, language, commentId: id, isSettled: true })
      }
      return ok(undefined)
    }
    case 'approve':
      return approveText(trx, { ...act, language: step.language, alone: false })
    case 'send-back':
      return sendBack(trx, { ...act, language: step.language, words: step.words })
    case 'schedule': {
      const day = dayOf(later(now, step.in_days * DAY_SECONDS))
      const publishAt = publishingInstant({ day, hour: step.at_hour })
      if (!publishAt.ok) return publishAt
      const note = { sr: '', en: '' }
      return scheduleTexts(trx, { ...act, note, day, publishAt: publishAt.value })
    }
    default:
      return step satisfies never
  }
}

function paragraphHashOf(
  { texts }: Edition,
  { language, on }: { readonly language: string; readonly on: string },
): string | undefined {
  const text = texts.find((written) => written.language === language)
  return textParts
    .flatMap((part) => paragraphsOf(text?.[part] ?? ''))
    .find(({ text: words }) => words.startsWith(on))?.hash
}
