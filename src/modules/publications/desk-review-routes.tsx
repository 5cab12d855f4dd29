import { Hono } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { parseForm } from '#core/http/forms.ts'
import type { Language } from '#core/i18n/languages.ts'

import { addComment, settleComment } from './comments.ts'
import {
  actOf,
  languageOf,
  recordOf,
  under,
  type DeskContext,
  type DeskRecord,
  type Sent,
} from './desk-context.ts'
import {
  approvalForm,
  commentForm,
  reviewRequestForm,
  sendBackForm,
  settlementForm,
} from './editorial-forms.ts'
import { ReviewPage } from './pages/review-page.tsx'
import { deskPaths } from './paths.ts'
import { reviewOf } from './review-view.ts'
import { approveText, askForReview, sendBack } from './review.ts'
import { editorialStrings } from './strings/editorial.ts'
import type { WrittenTables } from './tables.ts'

/** Reading a text before it is published: asking, remarking, approving, sending back. */
export const reviewRoutes = new Hono<UvidEnv<WrittenTables>>()
  .get('/publications/:id/review/:language', async (c) => {
    const one = await oneOf(c)
    return one ? reviewPage(c, one) : c.notFound()
  })
  .post('/publications/:id/review/:language/request', async (c) => {
    const one = await oneOf(c)
    if (!one) return c.notFound()
    const form = await parseForm(c, reviewRequestForm)
    if (!form.ok) return reviewPage(c, one, form)
    const done = await c.var.write((trx) =>
      askForReview(trx, { ...inputOf(c, one), ...form.value }),
    )
    if (done.ok) return backTo(c, one)
    return reviewPage(c, one, { values: form.values, problems: { 'asked-of': done.failure } })
  })
  .post('/publications/:id/review/:language/approval', async (c) => {
    const one = await oneOf(c)
    if (!one) return c.notFound()
    const form = await parseForm(c, approvalForm)
    if (!form.ok) return reviewPage(c, one, form)
    const input = { ...inputOf(c, one), byUser: c.var.actor.id, ...form.value }
    const done = await c.var.write((trx) => approveText(trx, input))
    if (done.ok) return backTo(c, one)
    return reviewPage(c, one, { values: form.values, problems: { alone: done.failure } })
  })
  .post('/publications/:id/review/:language/return', async (c) => {
    const one = await oneOf(c)
    if (!one) return c.notFound()
    const form = await parseForm(c, sendBackForm)
    if (!form.ok) return reviewPage(c, one, form)
    const done = await c.var.write((trx) => sendBack(trx, { ...inputOf(c, one), ...form.value }))
    if (done.ok) return backTo(c, one)
    return reviewPage(c, one, { values: form.values, problems: { words: done.failure } })
  })
  .post('/publications/:id/review/:language/comments', async (c) => {
    const one = await oneOf(c)
    if (!one) return c.notFound()
    const form = await parseForm(c, commentForm)
    if (!form.ok) return reviewPage(c, one, form)
    const done = await c.var.write((trx) => addComment(trx, { ...inputOf(c, one), ...form.value }))
    if (done.ok) return backTo(c, one)
    return reviewPage(c, one, { values: form.values, problems: { remark: done.failure } })
  })
  .post('/publications/:id/review/:language/comments/:commentId', async (c) => {
    const one = await oneOf(c)
    if (!one) return c.notFound()
    const form = await parseForm(c, settlementForm)
    if (!form.ok) return reviewPage(c, one, form)
    const input = { ...inputOf(c, one), ...form.value, commentId: c.req.param('commentId') }
    const done = await c.var.write((trx) => settleComment(trx, input))
    return done.ok ? backTo(c, one) : c.notFound()
  })
  // Where a language of the desk is chosen on the answer to a form, the browser asks for the form's address.
  .get('/publications/:id/review/:language/:act{.+}', async (c) => {
    const one = await oneOf(c)
    return one ? backTo(c, one) : c.notFound()
  })

type One = { readonly record: DeskRecord; readonly language: Language }

async function oneOf(c: DeskContext): Promise<One | undefined> {
  const record = await recordOf(c)
  const language = languageOf(c)
  return record && language && { record, language }
}

function inputOf(c: DeskContext, { record, language }: One) {
  return { ...actOf(c), workId: record.work.id, language }
}

function backTo(c: DeskContext, { record, language }: One) {
  return c.redirect(deskPaths.review(record.work.id, language), 303)
}

async function reviewPage(c: DeskContext, { record, language }: One, sent?: Sent) {
  const { variant, reader, actor } = c.var
  const of = { language, userId: actor.id }
  const view = await reviewOf(reader, record.edition, of)
  if (!view) return c.notFound()
  const words = editorialStrings(variant)
  const isStale = Object.values(sent?.problems ?? {}).includes('stale')
  const props = { variant, ...record, ...of, view, sent }
  return c.render(<ReviewPage {...props} />, {
    title: `${words.review.ofLanguage(words.languages[language])}: ${record.title}`,
    ...under(c, record),
    ...(sent ? { status: isStale ? (409 as const) : (422 as const) } : {}),
  })
}
