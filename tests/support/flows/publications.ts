import { sql } from 'kysely'

import type { TestApp, Visitor } from '../app.ts'
import { newName } from './accounts.ts'
import { observationOf } from './evidence.ts'
import { done, readIn, typedDay, type Colleague, type Flow, type Team } from './flow.ts'

/** A researcher writes and restores a text under their signature, and confirms its translation; an editor remarks on it, sends it back, approves, schedules and publishes. */
export const editorialFlow: Flow = {
  name: 'editorial flow',
  tables: [
    'publication_work',
    'publication_version',
    'publication_stage',
    'publication_saved_text',
    'publication_comment',
    'publication_confirmation',
  ],
  forTeam: async (_app, team) => {
    const { number, researcher, editor } = team
    const home = await draft(researcher, `tekst-${number}`, researcher.signature)
    const bound = `Било је :figure{id="${observationOf(number)}"}.`
    await save(researcher, `${home}/text/sr`, bound)
    await save(researcher, `${home}/text/sr`, 'Друго.')
    const restored = { ...(await seen(researcher.desk, `${home}/text/sr`)), key: '1.2' }
    await done(researcher.desk.post(`${home}/history/sr/restoration`, restored))
    await save(researcher, `${home}/text/en`, 'Nothing in numbers.')
    await confirm(researcher, `${home}/translation/en`)
    await remark(team, home)
    const settled = await readIn(researcher.desk, `${home}/review/sr`, /comments\/([\w-]+)"/u)
    const comment = `${home}/review/sr/comments/${settled}`
    await done(researcher.desk.post(comment, { settled: '1' }))
    await sendBack(team, home)
    await ask(team, home)
    await done(
      editor.desk.post(`${home}/review/sr/approval`, await seen(editor.desk, `${home}/review/sr`)),
    )
    await publish(editor, home)
  },
}

/** A draft goes back with words and is never published: neither they nor the author's name may wait for ever. */
export const lastingDraftFlow: Flow = {
  name: 'a draft that stays one',
  tables: ['publication_work', 'publication_comment', 'publication_stage'],
  forTeam: async (_app, team) => {
    const home = await draft(team.researcher, `nacrt-${team.number}`, newName(team.researcher))
    await save(team.researcher, `${home}/text/sr`, 'Чека.')
    await remark(team, home)
    await sendBack(team, home)
  },
}

/** When the number has changed, an editor decides what it means for the text. */
export const alertFlow: Flow = {
  name: 'alerts',
  tables: ['publication_alert_decision'],
  forTeam: async (app, { number, editor: { desk } }) => {
    const home = await workOf(app, `tekst-${number}`)
    const figure = await readIn(desk, `${home}/figures`, /figures\/([\w-]+)\/decision/u)
    const marks = await readIn(desk, `${home}/figures`, /name="marks" value="([^"]*)"/u)
    const decision = { marks, decision: 'kept', 'note-sr': 'Не мења закључак' }
    await done(desk.post(`${home}/figures/${figure}/decision`, decision))
    // The first work is withdrawn, and its author named no more ten years later; the second one stands.
    if (number === 0) await done(desk.post(`${home}/withdrawal`, {}))
  },
}

async function draft({ desk }: Colleague, slug: string, author: string): Promise<string> {
  const work = { slug, kind: 'brief', 'authors-sr': author }
  const made = await done(desk.post('/desk/publications/new', work))
  return made.headers.get('location') ?? ''
}

async function save({ desk }: Colleague, path: string, markdown: string): Promise<void> {
  const text = { title: 'Наслов', summary: '', markdown, ...(await seen(desk, path)) }
  await done(desk.post(path, text))
}

/** What the sender of a form had before them. */
async function seen(desk: Visitor, path: string) {
  return {
    'version-id': await readIn(desk, path, /name="version-id" value="([^"]+)"/u),
    revision: await readIn(desk, path, /name="revision" value="(\d+)"/u),
  }
}

async function confirm({ desk }: Colleague, path: string): Promise<void> {
  const shown = await readIn(desk, path, /name="(shown-[0-9a-f]+)"/u)
  await done(desk.post(path, { [shown]: '1', all: '1' }))
}

async function ask({ researcher, editor }: Team, home: string): Promise<void> {
  const asked = { ...(await seen(researcher.desk, `${home}/review/sr`)), 'asked-of': editor.id }
  await done(researcher.desk.post(`${home}/review/sr/request`, asked))
}

async function remark({ editor: { desk, word } }: Team, home: string): Promise<void> {
  const review = `${home}/review/sr`
  const paragraph = await readIn(desk, review, /name="paragraph" value="([^"]+)"/u)
  await done(desk.post(`${review}/comments`, { paragraph, remark: `Не, ${word}.` }))
}

async function sendBack(team: Team, home: string): Promise<void> {
  const { desk, word } = team.editor
  await ask(team, home)
  const back = { ...(await seen(desk, `${home}/review/sr`)), words: `Још једном, ${word}.` }
  await done(desk.post(`${home}/review/sr/return`, back))
}

/** At an hour, which is then taken back, and at once. */
async function publish({ desk }: Colleague, home: string): Promise<void> {
  const publication = `${home}/publication`
  const wish = async () => ({ ...(await seen(desk, publication)), 'language-sr': '1' })
  const hour = { when: 'later', 'publish-hour': '9', ...typedDay('publish-on', { day: '30' }) }
  await done(desk.post(publication, { ...(await wish()), ...hour }))
  await done(desk.post(`${publication}/sr/cancellation`, {}))
  await done(desk.post(publication, await wish()))
}

async function workOf({ db }: TestApp, slug: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from publication_work where slug = ${slug}`.execute(db.writer)
  return `/desk/publications/${rows[0]?.id ?? ''}`
}
