import type { Reader } from '#core/db.ts'
import { paragraphsOf, type Paragraph } from '#core/editorial/paragraphs.ts'
import { canMove } from '#core/editorial/state.ts'
import type { Language } from '#core/i18n/languages.ts'

import { listNames, listReaders, type Colleague } from './colleagues.ts'
import { listComments, type Comment } from './comments.ts'
import { findEdition, type Edition } from './queries.ts'
import { compareParts, type ComparedPart } from './saved-texts.ts'
import { stagesOf, type Stage } from './stages.ts'
import type { ReadTables } from './tables.ts'
import { textParts, type TextPart } from './written-text.ts'

/** A paragraph with what was said of it. */
export type RemarkedParagraph = Paragraph & {
  readonly part: TextPart
  /** From 1, within its part. */
  readonly number: number
  readonly comments: readonly Comment[]
}

/** One language of a draft for its readers. */
export type ReviewView = {
  readonly stage: Stage
  readonly paragraphs: readonly RemarkedParagraph[]
  /** Comments on paragraphs that are no longer there. */
  readonly gone: readonly Comment[]
  /** How the draft differs from what is public; absent when this language is not public. */
  readonly changes: readonly ComparedPart[] | undefined
  /** Who may be asked: everybody who may approve but whoever changed it last. */
  readonly readers: readonly Colleague[]
  /** Names by the id of the account. */
  readonly names: ReadonlyMap<string, string>
  /** Somebody else than the one who looks may approve. */
  readonly hasOtherReader: boolean
  /** What is possible where the text stands now. */
  readonly may: {
    readonly ask: boolean
    readonly approve: boolean
    readonly approveAlone: boolean
    readonly sendBack: boolean
  }
}

/** Everything that a reader needs to decide on one language; undefined when it is not written. */
export async function reviewOf(
  reader: Reader<ReadTables>,
  edition: Edition,
  of: { readonly language: Language; readonly userId: string },
): Promise<ReviewView | undefined> {
  const { work, version, texts } = edition
  const { language, userId } = of
  const text = texts.find((one) => one.language === language)
  const stage = (await stagesOf(reader, version.id)).find((one) => one.language === language)
  if (!text || !stage) return undefined
  const comments = await listComments(reader, { versionId: version.id, language })
  const paragraphs = textParts.flatMap((part) =>
    paragraphsOf(text[part]).map((paragraph, index) => ({
      ...paragraph,
      part,
      number: index + 1,
      comments: comments.filter(({ paragraphHash }) => paragraphHash === paragraph.hash),
    })),
  )
  const shown = new Set(paragraphs.map(({ hash }) => hash))
  const published = work.state === 'published' ? await findEdition(reader, work) : undefined
  const before = published?.texts.find((one) => one.language === language)
  const readers = await listReaders(reader)
  return {
    stage,
    paragraphs,
    gone: comments.filter(({ paragraphHash }) => !shown.has(paragraphHash)),
    changes: before && compareParts(before, text),
    readers: readers.filter(({ id }) => id !== stage.changedBy),
    names: await listNames(reader),
    hasOtherReader: readers.some(({ id }) => id !== userId),
    may: {
      ask: canMove(stage.state, 'ask-for-review'),
      approve: canMove(stage.state, 'approve'),
      approveAlone: canMove(stage.state, 'approve-alone'),
      sendBack: canMove(stage.state, 'send-back'),
    },
  }
}
