import { reading, type Reader, type Writer } from '#core/db.ts'
import type { HumanText } from '#core/i18n/human-text.ts'
import { languages } from '#core/i18n/languages.ts'
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
import { findWork, findLatestEdition, parsedTexts, type Edition } from './queries.ts'
import { referencesOf } from './references.ts'
import { indexWork } from './search-documents.ts'
import { storeFigures } from './stored-figures.ts'
import type { ReadTables, WrittenTables } from './tables.ts'
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

/**
 * Publishes the draft of a work, all of it or nothing: every number bound, everything under it public, no alert of the version before
 * undecided. What each figure rests on is stored as it is now. `detail` of `has-problems` names the problems.
 */
export async function publishVersion(
  trx: Writer<WrittenTables>,
  input: Act & {
    readonly workId: string
    /** What the editor saw when deciding to publish. */
    readonly base: { readonly versionId: string; readonly revision: number }
    /** What changed against the version before, for readers. */
    readonly note: HumanText
    readonly day: string
  },
): Promise<
  Result<{ number: number }, 'not-found' | 'no-draft' | 'stale' | 'note-missing' | 'has-problems'>
> {
  const { workId, base, note, day, byUser, at } = input
  const reader = reading<WrittenTables>(trx)
  const work = await findWork(reader, { id: workId }, 'desk')
  const edition = work && (await findLatestEdition(reader, work))
  if (!edition) return fail('not-found')
  const { version } = edition
  if (version.publishedAt !== null || !canMove(work.state, 'published')) return fail('no-draft')
  if (version.id !== base.versionId || version.revision !== base.revision) return fail('stale')
  if (version.number > 1 && note.sr.trim() === '' && note.en.trim() === '') {
    return fail('note-missing')
  }
  const { problems, binding } = await checkEdition(reader, edition, day)
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
  await storeFigures(trx, version.id, binding)
  await trx
    .updateTable('publication_work')
    .set({ state: 'published', published_on: work.publishedOn ?? day, updated_at: at })
    .where('id', '=', workId)
    .execute()
  await indexWork(trx, workId)
  await enqueueJob(trx, typesetJob, { payload: { versionId: version.id }, at })
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
