import { reading, type Reader, type Writer } from '#core/db.ts'
import type { HumanText } from '#core/i18n/human-text.ts'
import { languages, type Language } from '#core/i18n/languages.ts'
import { enqueueJob } from '#core/jobs/enqueue-job.ts'
import { collectDirectives } from '#core/markup/directives.ts'
import { fail, ok, type Result } from '#core/result.ts'

import { listOpenAlerts, type Alert } from './alerts.ts'
import { bindDraft } from './binding.ts'
import type { Binding } from './bound-figure.ts'
import { type PublicationProblem, textProblems } from './check-text.ts'
import type { Act } from './commands.ts'
import { blockSpec, figureSpec } from './figure-spec.ts'
import { typesetJob } from './jobs.ts'
import { holdBack, planPublishing } from './publishing-plan.ts'
import { findWork, findLatestEdition, parsedTexts, type Edition } from './queries.ts'
import { referencesOf } from './references.ts'
import { indexWork } from './search-documents.ts'
import type { Base } from './seen.ts'
import { moveStage } from './stages.ts'
import { storeFigures } from './stored-figures.ts'
import type { ReadTables, WrittenTables } from './tables.ts'
import { isTypesetAhead } from './work-kind.ts'
import { canMove } from './work-state.ts'
import { textParts, type ParsedText } from './written-text.ts'

/** A draft with everything that keeps it from being published, and what its figures are bound to. */
export type Checked = {
  readonly problems: readonly PublicationProblem[]
  readonly texts: readonly ParsedText[]
  readonly binding: Binding
}

/** Checks a version as it would be published on a day: its texts, what they rest on, and the alerts of the version before. */
export async function checkEdition(
  reader: Reader<ReadTables>,
  edition: Edition,
  day: string,
): Promise<Checked> {
  const { demo } = edition.work
  const texts = parsedTexts(edition)
  const binding = await bindDraft(reader, referencesOf(texts), { demo })
  const inTexts = texts.flatMap((text) => textProblems(text, { binding, demo, day }))
  const alerts = await listOpenAlerts(reader, edition.work)
  const problems = [...inTexts, ...alerts.map((alert) => alertProblem(alert, texts))]
  return { problems: texts.length === 0 ? [noText, ...problems] : problems, texts, binding }
}

const [firstLanguage] = languages
const beginning = { language: firstLanguage, part: 'markdown', line: 1, column: 1 } as const
const noText: PublicationProblem = { ...beginning, kind: 'no-text', text: '' }

/** What is published: the wish of somebody who saw the draft, or of the hour that they set. */
export type Publishing = Act & {
  readonly workId: string
  readonly base: Base
  /** Only these of the approved languages; all of them when it does not say. */
  readonly languages?: readonly Language[]
  /** What changed against the version before, for readers. */
  readonly note: HumanText
  readonly day: string
}

/** Why nothing was published. */
type Refusal = 'not-found' | 'no-draft' | 'stale' | 'not-approved' | 'note-missing' | 'has-problems'

/**
 * Publishes the approved languages of a draft, all of them or nothing: every number bound, everything under it public, no alert of the
 * version before undecided. What each figure rests on is stored as it is now. Languages that are not approved go on in the next
 * version, and readers keep what they had of them. `detail` of `has-problems` names the problems.
 */
export async function publishVersion(
  trx: Writer<WrittenTables>,
  input: Publishing,
): Promise<Result<{ number: number }, Refusal>> {
  const { workId, base, note, day, byUser, at } = input
  const reader = reading<WrittenTables>(trx)
  const work = await findWork(reader, { id: workId }, 'desk')
  const edition = work && (await findLatestEdition(reader, work))
  if (!edition) return fail('not-found')
  const { version } = edition
  if (version.publishedAt !== null || !canMove(work.state, 'published')) return fail('no-draft')
  if (version.id !== base.versionId || version.revision !== base.revision) return fail('stale')
  const plan = await planPublishing(reader, edition, input.languages)
  if (plan.going.length === 0 && edition.texts.length > 0) return fail('not-approved')
  if (version.number > 1 && note.sr.trim() === '' && note.en.trim() === '') {
    return fail('note-missing')
  }
  const { problems, binding } = await checkEdition(reader, plan.edition, day)
  if (problems.length > 0) return fail('has-problems', problems.map(problemLine).join('\n'))
  const { numUpdatedRows } = await trx
    .updateTable('publication_version')
    .set({ note_sr: note.sr.trim(), note_en: note.en.trim() })
    .set({ published_by: byUser, published_at: at, published_on: day })
    .where('id', '=', version.id)
    .where('published_at', 'is', null)
    .where('revision', '=', base.revision)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return fail('stale')
  for (const stage of plan.going) {
    const published = await moveStage(trx, stage, { move: 'publish' })
    if (!published.ok) return fail('stale')
  }
  await holdBack(trx, plan, input)
  await storeFigures(trx, version.id, binding)
  await trx
    .updateTable('publication_work')
    .set({ state: 'published', published_on: work.publishedOn ?? day, updated_at: at })
    .set({ withdrawn_on: null, withdrawal_reason_sr: '', withdrawal_reason_en: '' })
    .where('id', '=', workId)
    .execute()
  await indexWork(trx, workId)
  if (isTypesetAhead(work.kind)) {
    await enqueueJob(trx, typesetJob, { payload: { versionId: version.id }, at })
  }
  return ok({ number: version.number })
}

/** A problem in one line, for messages that no person reads in a form. */
export function problemLine(problem: PublicationProblem): string {
  const { language, part, line, column, kind, text } = problem
  return `${language} ${part} ${line}:${column} ${kind} ${text}`.trim()
}

/** An alert points at the figure in the new text; where it no longer stands there, at the beginning. */
function alertProblem({ figure }: Alert, texts: readonly ParsedText[]): PublicationProblem {
  for (const { language, parts } of texts) {
    for (const part of textParts) {
      const found = collectDirectives(parts[part].tree).find((directive) => {
        const spec = directive.name === 'figure' ? figureSpec(directive) : blockSpec(directive)
        return spec.ok && spec.value.key === figure.spec.key
      })
      if (found) {
        const { line, column } = found
        return { language, part, line, column, kind: 'open-alert', text: textOf(figure) }
      }
    }
  }
  const language = texts[0]?.language ?? firstLanguage
  return { ...beginning, language, kind: 'open-alert', text: textOf(figure) }
}

function textOf({ inputs }: Alert['figure']): string {
  return [...new Set(inputs.map(({ observationId }) => observationId))].join(', ')
}
