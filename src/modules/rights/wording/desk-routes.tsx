import { Hono } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { parseForm, type FormValues } from '#core/http/forms.ts'
import { pick } from '#core/i18n/human-text.ts'
import { variants } from '#core/i18n/languages.ts'

import { deliveredGrounds, makeBooks } from './books.ts'
import { publishWording, saveWording } from './commands.ts'
import { currentBooks } from './current-books.ts'
import { actOf, headOf, keyOf, standingOf, type WordingContext } from './desk-context.ts'
import { fullValues, type Entry } from './entry.ts'
import { publicationForm, restorationForm, returnForm, wordingForm } from './forms.ts'
import { EditPage, type WordingForm } from './pages/edit-page.tsx'
import { EntryPage, type EntryTold } from './pages/entry-page.tsx'
import { HistoryPage } from './pages/history-page.tsx'
import { ListPage } from './pages/list-page.tsx'
import { PreviewPage, type Shown } from './pages/preview-page.tsx'
import { deskPaths } from './paths.ts'
import { letterPreview, lettersWith } from './preview.ts'
import { draftProblems, listStandings, valuesOf, type Standing } from './standing.ts'
import { strings } from './strings/index.ts'
import type { WordingAct, WrittenTables } from './tables.ts'
import { listVersions } from './versions.ts'

/** Editing the words of letters and triage: drafts, their checks, and their publication by another person. */
export const wordingRoutes = new Hono<UvidEnv<WrittenTables>>()
  .get('/letters', async (c) => {
    const { variant, reader } = c.var
    const standings = await listStandings(reader)
    return c.render(<ListPage variant={variant} standings={standings} />, {
      title: strings(variant).title,
    })
  })
  .get('/letters/:kind/:id', async (c) => {
    const standing = await standingOf(c)
    if (!standing) return c.notFound()
    const asked = c.req.query('done')
    const told = asked === 'saved' || asked === 'published' ? asked : undefined
    return entryPage(c, standing, told)
  })
  .get('/letters/:kind/:id/edit', async (c) => {
    const standing = await standingOf(c)
    if (!standing) return c.notFound()
    const { entry, latest } = standing
    const values = valuesOf(entry, latest)
    return editPage(c, standing, { values, startedFrom: latest?.number ?? 0, problems: [] })
  })
  .post('/letters/:kind/:id/edit', async (c) => {
    const standing = await standingOf(c)
    if (!standing) return c.notFound()
    const sent = await parseForm(c, wordingForm)
    const startedFrom = sent.ok ? sent.value['started-from'] : -1
    return save(c, standing, { act: 'edited', sent: sent.values, startedFrom })
  })
  .post('/letters/:kind/:id/restoration', async (c) => {
    const standing = await standingOf(c)
    const sent = await parseForm(c, restorationForm)
    if (!standing || !sent.ok) return c.notFound()
    const { number, 'started-from': startedFrom } = sent.value
    const versions = await listVersions(c.var.reader, standing.entry.key)
    const version = versions.find((one) => one.number === number)
    if (!version) return c.notFound()
    const values = valuesOf(standing.entry, version)
    return save(c, standing, { act: 'restored', sent: values, startedFrom })
  })
  .post('/letters/:kind/:id/return', async (c) => {
    const standing = await standingOf(c)
    const sent = await parseForm(c, returnForm)
    if (!standing || !sent.ok) return c.notFound()
    const wish = { sent: standing.entry.fileValues, startedFrom: sent.value['started-from'] }
    return save(c, standing, { act: 'returned', ...wish })
  })
  .post('/letters/:kind/:id/publication', async (c) => {
    const standing = await standingOf(c)
    const sent = await parseForm(c, publicationForm)
    if (!standing || !sent.ok) return c.notFound()
    const { entry } = standing
    const input = { ...actOf(c), entry, number: sent.value.number }
    const done = await c.var.write((trx) => publishWording(trx, input))
    // Pressed twice, or by two people: what was wished has happened.
    if (!done.ok && done.failure !== 'not-found') return entryPage(c, standing, done.failure)
    return c.redirect(`${deskPaths.entry(entry.key)}${done.ok ? '?done=published' : ''}`, 303)
  })
  .get('/letters/:kind/:id/preview', async (c) => {
    const standing = await standingOf(c)
    return standing ? previewPage(c, standing) : c.notFound()
  })
  .get('/letters/:kind/:id/history', async (c) => {
    const standing = await standingOf(c)
    if (!standing) return c.notFound()
    const { variant, reader, actor } = c.var
    const { entry } = standing
    const versions = await listVersions(reader, entry.key)
    const title = strings(variant).history.title(pick(entry.title, variant).text)
    const props = { variant, entry, versions, userId: actor.id }
    return c.render(<HistoryPage {...props} />, headOf(c, standing, title))
  })
  // Where a language of the desk is chosen on the answer to a form, the browser asks for the form's address.
  .get('/letters/:kind/:id/publication', backToEntry)
  .get('/letters/:kind/:id/restoration', backToEntry)
  .get('/letters/:kind/:id/return', backToEntry)

function backToEntry(c: WordingContext): Response {
  return c.redirect(deskPaths.entry(keyOf(c)), 303)
}

type Wish = {
  readonly act: WordingAct
  /** Values of the form, perhaps among others. */
  readonly sent: FormValues
  readonly startedFrom: number
}

/** Saves a draft that passes the checks; otherwise the form again, with everything that was typed. */
async function save(c: WordingContext, standing: Standing, wish: Wish): Promise<Response> {
  const { entry, latest } = standing
  const values = fullValues(entry, wish.sent)
  const { startedFrom, act } = wish
  const problems = await draftProblems(c.var.reader, entry, values)
  if (problems.length > 0) return editPage(c, standing, { values, startedFrom, problems })
  const input = { ...actOf(c), entry, act, values, startedFrom }
  const saved = await c.var.write((trx) => saveWording(trx, input))
  if (saved.ok) return c.redirect(`${deskPaths.entry(entry.key)}?done=saved`, 303)
  const form = { values, startedFrom: latest?.number ?? 0, problems }
  if (saved.failure === 'unchanged') return editPage(c, standing, { ...form, unchanged: true })
  return editPage(c, standing, { ...form, saved: valuesOf(entry, latest) })
}

async function editPage(c: WordingContext, standing: Standing, form: WordingForm) {
  const { variant } = c.var
  const { entry } = standing
  const { sources, pack } = deliveredGrounds()
  const title = strings(variant).form.title(pick(entry.title, variant).text)
  const isWrong = form.problems.length > 0 || form.unchanged === true
  return c.render(<EditPage {...{ variant, entry, form, sources, pack }} />, {
    ...headOf(c, standing, title),
    ...(isWrong ? { status: 422 as const } : form.saved ? { status: 409 as const } : {}),
  })
}

async function entryPage(c: WordingContext, standing: Standing, told: EntryTold | undefined) {
  const { variant, actor } = c.var
  const isRefused = told !== undefined && told !== 'saved' && told !== 'published'
  return c.render(<EntryPage {...{ variant, standing, told }} userId={actor.id} />, {
    ...headOf(c, standing),
    ...(isRefused ? { status: told === 'stale' ? (409 as const) : (422 as const) } : {}),
  })
}

async function previewPage(c: WordingContext, standing: Standing): Promise<Response> {
  const { variant } = c.var
  const { entry } = standing
  const asked = c.req.query()
  const written = variants.find((one) => one === asked['in']) ?? variant
  const letters = entry.kind === 'piece' ? lettersWith(deliveredGrounds().sources, entry.id) : []
  const letter = letters.find(({ id }) => id === asked['letter'])?.id ?? letters[0]?.id ?? entry.id
  const wish = { id: letter, variant: written, sample: asked['sample'] ?? '' }
  const props = {
    variant,
    entry,
    written,
    letters,
    letter,
    shown: await shownOf(c, standing, wish),
  }
  const title = strings(variant).preview.title(pick(entry.title, variant).text)
  return c.render(<PreviewPage {...props} />, headOf(c, standing, title))
}

/** The draft, or else what visitors read, drawn as the books with it in them would draw it. */
async function shownOf(
  c: WordingContext,
  { entry, draft, live }: Standing,
  wish: Parameters<typeof letterPreview>[1],
): Promise<Shown> {
  const { standing } = await currentBooks(c.var.reader)
  const values = draft
    ? valuesOf(entry, draft)
    : standing.has(entry.key)
      ? valuesOf(entry, live)
      : undefined
  const texts = values ? new Map(standing).set(entry.key, values) : standing
  const made = makeBooks(deliveredGrounds(), texts)
  if ('problems' in made) return { problems: made.problems }
  if (!isOfLetters(entry)) return { values: values ?? entry.fileValues }
  const drawn = letterPreview(made.books.letters, wish)
  return drawn.ok ? { letter: drawn.value } : { unanswered: drawn.detail ?? drawn.failure }
}

function isOfLetters({ kind }: Entry): boolean {
  return kind === 'letter' || kind === 'piece'
}
