import { Hono } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { parseForm } from '#core/http/forms.ts'
import type { Language } from '#core/i18n/languages.ts'

import { listNames } from './colleagues.ts'
import {
  actOf,
  languageOf,
  recordOf,
  under,
  type DeskContext,
  type DeskRecord,
  type Sent,
} from './desk-context.ts'
import { confirmationForm, restorationForm } from './editorial-forms.ts'
import { HistoryPage } from './pages/history-page.tsx'
import { TranslationPage } from './pages/translation-page.tsx'
import { deskPaths } from './paths.ts'
import { compareParts, findSavedText, listSavedTexts, restoreText } from './saved-texts.ts'
import { editorialStrings } from './strings/editorial.ts'
import type { WrittenTables } from './tables.ts'
import { confirmTranslation, translationLanguages, translationOf } from './translations.ts'

/** What was written before, and whether a translation has kept up with its source. */
export const historyRoutes = new Hono<UvidEnv<WrittenTables>>()
  .get('/publications/:id/history/:language', async (c) => {
    const record = await recordOf(c)
    const language = languageOf(c)
    return record && language ? historyPage(c, { record, language }) : c.notFound()
  })
  .post('/publications/:id/history/:language/restoration', async (c) => {
    const record = await recordOf(c)
    const language = languageOf(c)
    if (!record || !language) return c.notFound()
    const form = await parseForm(c, restorationForm)
    if (!form.ok) return historyPage(c, { record, language, sent: form })
    const input = { ...actOf(c), ...form.value, workId: record.work.id, language }
    const restored = await c.var.write((trx) => restoreText(trx, input))
    if (restored.ok) return c.redirect(`${deskPaths.text(record.work.id, language)}?saved=1`, 303)
    const problems = { older: restored.failure }
    return historyPage(c, { record, language, sent: { values: form.values, problems } })
  })
  // Where a language of the desk is chosen on the answer to a form, the browser asks for the form's address.
  .get('/publications/:id/history/:language/restoration', (c) =>
    c.redirect(deskPaths.history(c.req.param('id'), c.req.param('language')), 303),
  )
  .get('/publications/:id/translation/:language', async (c) => {
    const record = await recordOf(c)
    const language = translationIn(c)
    return record && language ? translationPage(c, { record, language }) : c.notFound()
  })
  .post('/publications/:id/translation/:language', async (c) => {
    const record = await recordOf(c)
    const language = translationIn(c)
    if (!record || !language) return c.notFound()
    const form = await parseForm(c, confirmationForm)
    if (!form.ok) return translationPage(c, { record, language, sent: form })
    const input = { ...actOf(c), ...form.value, workId: record.work.id, language }
    const confirmed = await c.var.write((trx) => confirmTranslation(trx, input))
    const next = `${deskPaths.translation(record.work.id, language)}?saved=1`
    if (confirmed.ok) return c.redirect(next, 303)
    const problems = { paragraphs: confirmed.failure }
    return translationPage(c, { record, language, sent: { values: form.values, problems } })
  })

type One = { readonly record: DeskRecord; readonly language: Language; readonly sent?: Sent }

function translationIn(c: DeskContext): Language | undefined {
  const language = languageOf(c)
  return translationLanguages.find((one) => one === language)
}

async function historyPage(c: DeskContext, { record, language, sent }: One) {
  const { variant, reader } = c.var
  const of = { workId: record.work.id, language }
  const saved = await listSavedTexts(reader, of)
  const asked = c.req.query()
  const older = asked['older'] ?? sent?.values['key'] ?? saved[1]?.key ?? saved[0]?.key ?? ''
  const newer = asked['newer'] ?? saved[0]?.key ?? ''
  const [before, after] = [
    await findSavedText(reader, of, older),
    await findSavedText(reader, of, newer),
  ]
  const changes = before && after && compareParts(before, after)
  const names = await listNames(reader)
  const props = { variant, ...record, language, saved, older, newer, changes, names, sent }
  return c.render(<HistoryPage {...props} />, {
    title: `${editorialStrings(variant).history.title}: ${record.title}`,
    ...under(c, record),
    ...statusOf(sent),
  })
}

async function translationPage(c: DeskContext, { record, language, sent }: One) {
  const { variant, reader } = c.var
  const view = await translationOf(reader, record.edition, language)
  const saved = c.req.query('saved') === '1'
  const props = { variant, ...record, language, view, saved, sent }
  return c.render(<TranslationPage {...props} />, {
    title: `${editorialStrings(variant).translation.title}: ${record.title}`,
    ...under(c, record),
    ...statusOf(sent),
  })
}

function statusOf(sent: Sent | undefined) {
  if (!sent) return {}
  const isStale = Object.values(sent.problems).includes('stale')
  return { status: isStale ? (409 as const) : (422 as const) }
}
