import type { Reader, Writer } from '#core/db.ts'
import { canMove } from '#core/editorial/state.ts'
import { languages, type Language } from '#core/i18n/languages.ts'

import { insertVersion, putText, type Act } from './commands.ts'
import { findEdition, type Edition } from './queries.ts'
import { copyStage, stagesOf, type Stage } from './stages.ts'
import type { ReadTables, WrittenTables } from './tables.ts'
import type { WrittenText } from './written-text.ts'

/** Which languages of a draft become public, which are public and stay, and which must wait. */
export type PublishingPlan = {
  /** The draft with the texts that it will have for readers. */
  readonly edition: Edition
  readonly going: readonly Stage[]
  readonly staying: readonly Stage[]
  readonly held: readonly Stage[]
  /** What readers have now of the languages that must wait. */
  readonly kept: readonly { readonly text: WrittenText; readonly stage: Stage | undefined }[]
}

/** What would be public if the approved languages of a draft, or those of them that are wished, were published now. */
export async function planPublishing(
  reader: Reader<ReadTables>,
  draft: Edition,
  wished: readonly Language[] = languages,
): Promise<PublishingPlan> {
  const written = new Set(draft.texts.map(({ language }) => language))
  const stages = (await stagesOf(reader, draft.version.id)).filter(({ language }) =>
    written.has(language),
  )
  const isGoing = ({ state, language }: Stage) =>
    canMove(state, 'publish') && wished.includes(language)
  const going = stages.filter(isGoing)
  const staying = stages.filter(({ state }) => state === 'published')
  const held = stages.filter((stage) => !going.includes(stage) && !staying.includes(stage))
  const waiting = new Set(held.map(({ language }) => language))
  const kept = await publicTexts(reader, draft, waiting)
  const texts = [
    ...draft.texts.filter(({ language }) => !waiting.has(language)),
    ...kept.map(({ text }) => text),
  ].toSorted((one, other) => languages.indexOf(one.language) - languages.indexOf(other.language))
  return { edition: { ...draft, texts }, going, staying, held, kept }
}

/** Moves the languages that must wait, with everything said about them, into the next version; the published one gets what readers had. */
export async function holdBack(
  trx: Writer<WrittenTables>,
  { edition, going, staying, held, kept }: PublishingPlan,
  act: Act & { readonly workId: string },
): Promise<void> {
  if (held.length === 0) return
  const { version } = edition
  // The count of changes goes on, so that nobody's form is taken for newer than it is.
  const revision = version.revision
  const next = await insertVersion(trx, { ...act, number: version.number + 1, revision })
  for (const { language } of held) await moveText(trx, { from: version.id, to: next, language })
  for (const { text, stage } of kept) {
    await putText(trx, { versionId: version.id, language: text.language, text })
    if (stage) await copyStage(trx, stage, { versionId: version.id, state: 'published', revision })
  }
  const copied = new Set([...going, ...staying].map(({ language }) => language))
  for (const { language, ...text } of edition.texts) {
    if (copied.has(language)) await putText(trx, { versionId: next, language, text })
  }
  for (const stage of [...going, ...staying]) {
    await copyStage(trx, stage, { versionId: next, state: 'published', revision })
  }
}

async function publicTexts(reader: Reader<ReadTables>, draft: Edition, of: ReadonlySet<Language>) {
  const { work } = draft
  const current = work.state === 'published' ? await findEdition(reader, work) : undefined
  if (!current) return []
  const stages = await stagesOf(reader, current.version.id)
  return current.texts
    .filter(({ language }) => of.has(language))
    .map((text) => ({ text, stage: stages.find(({ language }) => language === text.language) }))
}

/** The tables whose rows belong to one language of a version. */
const ofLanguage = [
  'publication_text',
  'publication_stage',
  'publication_saved_text',
  'publication_comment',
] as const

async function moveText(
  trx: Writer<WrittenTables>,
  of: { readonly from: string; readonly to: string; readonly language: Language },
): Promise<void> {
  for (const table of ofLanguage) {
    await trx
      .updateTable(table)
      .set({ version_id: of.to })
      .where('version_id', '=', of.from)
      .where('language', '=', of.language)
      .execute()
  }
}
