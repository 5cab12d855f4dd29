import { z } from 'zod'

import { publishingInstant } from '#core/editorial/publishing-hour.ts'
import { languages } from '#core/i18n/languages.ts'
import { isoOfTypedDate, typedDate } from '#ui/forms/date-field.tsx'

import { noteFields, seenFields } from './forms.ts'

const REMARK_MAX = 4000

const words = z.string('required').min(1, 'required').max(REMARK_MAX, 'too-long')
const seen = z.object(seenFields)
const seenOf = (form: z.infer<typeof seen>) => ({
  versionId: form['version-id'],
  revision: form.revision,
})

/** Whom somebody asks to read a text. */
export const reviewRequestForm = seen
  .extend({ 'asked-of': z.string('required').min(1, 'required') })
  .transform((form) => ({ base: seenOf(form), askedOf: form['asked-of'] }))

/** The approval of a text as the reader saw it; `alone` says that there is no other reader. */
export const approvalForm = seen
  .extend({ alone: z.string().optional() })
  .transform((form) => ({ base: seenOf(form), alone: form.alone === '1' }))

/** Why a text goes back. */
export const sendBackForm = seen
  .extend({ words })
  .transform((form) => ({ base: seenOf(form), words: form.words }))

/** A remark on a paragraph. */
export const commentForm = z
  .object({ paragraph: z.string('stale'), remark: words })
  .transform((form) => ({ paragraphHash: form.paragraph, remark: form.remark }))

/** Whether a comment is settled. */
export const settlementForm = z
  .object({ settled: z.enum(['1', '0'], 'bad-choice') })
  .transform((form) => ({ isSettled: form.settled === '1' }))

/** Which old text comes back. */
export const restorationForm = seen
  .extend({ key: z.string('required') })
  .transform((form) => ({ base: seenOf(form), key: form.key }))

/** What of the draft is published, and when: at once, or at an hour in Belgrade. */
export const publishForm = seen
  .extend({ ...noteFields, when: z.enum(['now', 'later'], 'bad-choice').default('now') })
  .loose()
  .transform((form, check) => {
    const chosen = languages.filter((language) => form[`language-${language}`] === '1')
    const wish = {
      base: seenOf(form),
      note: { sr: form['note-sr'], en: form['note-en'] },
      languages: chosen,
    }
    if (form.when === 'now') return { ...wish, publishAt: undefined }
    const day = isoOfTypedDate(typedDate(form, 'publish-on'))
    const typed = form['publish-hour']
    const hour = typeof typed === 'string' && /^\d{1,2}$/u.test(typed) ? Number(typed) : Number.NaN
    const publishAt = publishingInstant({ day, hour })
    if (publishAt.ok) return { ...wish, publishAt: publishAt.value }
    const field = publishAt.failure === 'no-such-day' ? 'publish-on' : 'publish-hour'
    check.addIssue({ code: 'custom', path: [field], message: publishAt.failure })
    return z.NEVER
  })

/** Names of the checkbox of a paragraph and of the field that says that it was shown; the hash follows. */
export const paragraphFields = { marked: 'marked-', shown: 'shown-' } as const

/** The paragraphs that were marked, or all that were shown. */
export const confirmationForm = z
  .object({ all: z.string().optional() })
  .loose()
  .transform((form) => {
    const prefix = form.all === '1' ? paragraphFields.shown : paragraphFields.marked
    const named = Object.keys(form).filter((name) => name.startsWith(prefix))
    return { hashes: named.map((name) => name.slice(prefix.length)) }
  })
