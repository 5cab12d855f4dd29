import { z } from 'zod'

import { authorsFromLines } from './authors.ts'
import { workKinds } from './work-kind.ts'
import { decisions } from './work-state.ts'

/** Characters of a title and of a summary; longer ones are texts. */
const TITLE_MAX = 300
const SUMMARY_MAX = 4000
/** Same as the parser's own limit (core/markup/parse.ts). */
const MARKDOWN_MAX = 400_000
const NOTE_MAX = 2000
const AUTHORS_MAX = 4000
const SLUG_MAX = 100

/** PostgreSQL cannot store NUL, and no text needs it. */
const text = z.string().overwrite((sent) => sent.replaceAll('\0', ''))

const note = text.max(NOTE_MAX, 'too-long').default('')
/** A note to readers in both languages. */
export const noteFields = { 'note-sr': note, 'note-en': note }
const authors = text.max(AUTHORS_MAX, 'too-long').default('')

/** What is said of a publication apart from its texts. */
export const workForm = z
  .object({
    slug: z
      .string('required')
      .min(1, 'required')
      .max(SLUG_MAX, 'too-long')
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'bad-slug'),
    kind: z.enum(workKinds, 'bad-choice'),
    'authors-sr': authors,
    'authors-en': authors,
  })
  .transform((form) => ({
    slug: form.slug,
    kind: form.kind,
    authors: authorsFromLines({ sr: form['authors-sr'], en: form['authors-en'] }),
  }))
  .refine(({ authors: named }) => named.length > 0, { path: ['authors-sr'], message: 'required' })

/** What the sender of a form had before them. */
export const seenFields = {
  'version-id': z.string('stale'),
  revision: z.coerce.number('stale').int('stale'),
}

/** One language of a draft, with the version that the editor started from. An unfinished text may be saved. */
export const textForm = z
  .object({
    ...seenFields,
    title: text.max(TITLE_MAX, 'too-long').default(''),
    summary: text.max(SUMMARY_MAX, 'too-long').default(''),
    markdown: text.max(MARKDOWN_MAX, 'too-long').default(''),
  })
  .transform(({ title, summary, markdown, ...form }) => ({
    base: { versionId: form['version-id'], revision: form.revision },
    text: { title, summary, markdown },
  }))

/** Why a publication is withdrawn, for readers; it may stay unsaid. */
export const withdrawalForm = z
  .object({ 'reason-sr': note, 'reason-en': note })
  .transform((form) => ({ reason: { sr: form['reason-sr'], en: form['reason-en'] } }))

/** A decision on an alert as the editor saw it. */
export const decisionForm = z
  .object({ marks: z.string('stale'), decision: z.enum(decisions, 'bad-choice'), ...noteFields })
  .transform((form) => ({
    marks: form.marks,
    decision: form.decision,
    note: { sr: form['note-sr'], en: form['note-en'] },
  }))
