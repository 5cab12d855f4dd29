import { parseHTML } from 'linkedom'
import { beforeEach, expect, test } from 'vitest'

import type { Database } from '#core/db.ts'
import { testApp, type TestApp } from '#support/app.ts'
import { loadStarterInto } from '#support/programme.ts'

import type { PeopleTables } from '../tables.ts'
import { roles } from '../visibility.ts'
import { appendAudit } from './append-audit.ts'
import { auditHash, START_HASH } from './audit-line.ts'
import { listAudit, type AuditRow } from './queries.ts'
import { auditFindings } from './verify-audit.ts'

const CANARY = 'Canary Ђурђевак'
const BODY = {
  kind: 'agency',
  'name-1-sr': CANARY,
  'name-1-en': CANARY,
  'description-sr': CANARY,
  'description-en': CANARY,
}

let app: TestApp
let db: Database<PeopleTables>
beforeEach(async () => {
  app = await testApp()
  // The same database with the tables that these tests look into.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  db = app.db as unknown as Database<PeopleTables>
  // Signs in, which is written down by itself.
  await app.desk.get('/desk')
})

const rows = async (): Promise<readonly AuditRow[]> =>
  (await listAudit(db.reader, {}, { limit: 10_000 })).rows

/** What is written while something is done, oldest first. */
async function writtenBy(work: () => Promise<unknown>): Promise<readonly AuditRow[]> {
  const before = (await rows())[0]?.sequence ?? 0
  await work()
  return (await rows()).filter(({ sequence }) => sequence > before).toReversed()
}

const myId = async () => {
  const me = db.reader.selectFrom('people_user').select('id').where('role', '=', 'administrator')
  return (await me.executeTakeFirstOrThrow()).id
}

const pageOf = async (query = '') => {
  const answer = await app.desk.get(`/desk/audit${query}`)
  return { status: answer.status, html: await answer.text() }
}

async function findings(): Promise<string[]> {
  const found: string[] = []
  for await (const finding of auditFindings(db.reader)) found.push(finding)
  return found
}

/** One record of a kind is as good as another: an address without its ids. */
function alike(address: string): string {
  const isId = (part: string, at: number) => at === 3 && /^(?!new$|me$)[a-z-]+$/.test(part)
  const hidden = address.startsWith('/desk/institutions/') ? isId : () => false
  return address
    .split('/')
    .map((part, at) => (hidden(part, at) || (at >= 3 && /\d|\./.test(part)) ? '*' : part))
    .join('/')
}

/** The fields of a form as a browser sends them, with the canary in every one that takes words; `kept` stay as they were. */
function filled(form: Element, kept: readonly string[] = []): Record<string, string> {
  const values: Record<string, string> = {}
  for (const field of form.querySelectorAll('input, select, textarea')) {
    const name = field.getAttribute('name') ?? ''
    const type = field.getAttribute('type') ?? 'text'
    const held = field.getAttribute('value') ?? ''
    if (name === '' || type === 'file') continue
    if (type === 'hidden') values[name] = held
    else if (type === 'radio' || type === 'checkbox') values[name] ??= held
    else if (field.tagName === 'SELECT') {
      const options = [...field.querySelectorAll('option')].map((one) => one.getAttribute('value'))
      values[name] = kept.includes(name) ? '' : (options.find((value) => value !== '') ?? '')
    } else if (/(?:day|month|year)$/.test(name))
      values[name] = name.endsWith('year') ? '2026' : '11'
    else if (type === 'email') values[name] = 'canary@uvid.example'
    else if (/^(?:key|id|code|slug)$/.test(name)) values[name] = 'a-key'
    else if (kept.includes(name)) values[name] = held
    else values[name] = CANARY
  }
  return values
}

/** Sends a form full of canaries; where some fields want no words, once more with these as they were. */
async function sendCanaries(form: Element): Promise<void> {
  const action = form.getAttribute('action') ?? ''
  const answer = await app.desk.post(action, filled(form))
  if (answer.status !== 422) return
  const wrong = [...(await answer.text()).matchAll(/href="#([\w.-]+)"/g)].map(
    ([, name]) => name ?? '',
  )
  await app.desk.post(action, filled(form, wrong))
}

test('a command that succeeds writes one row: who, what, to which record, when', async () => {
  const key = 'canary-agency'
  const written = await writtenBy(() => app.desk.post('/desk/institutions/new', { ...BODY, key }))
  const actorId = await myId()
  const at = '2026-11-24T10:00:00.000Z'
  const act = 'POST /desk/institutions/new'
  expect(written).toMatchObject([{ actorId, act, record: `/desk/institutions/${key}`, at }])
  const published = await writtenBy(() =>
    app.desk.post(`/desk/institutions/${key}/publication`, {}),
  )
  expect(published).toMatchObject([
    {
      act: 'POST /desk/institutions/:id/publication',
      record: `/desk/institutions/${key}/publication`,
    },
  ])
})

test('a command that is refused, a wrong form, a page that is read and one that may not be changed write nothing', async () => {
  const key = 'canary-agency'
  await app.desk.post('/desk/institutions/new', { ...BODY, key })
  const researcher = app.as('learner')
  await researcher.get('/desk')
  const written = await writtenBy(async () => {
    await app.desk.post('/desk/institutions/new', { ...BODY, key })
    await app.desk.post('/desk/institutions/new', { key: '' })
    await app.desk.post('/desk/institutions/nobody/publication', {})
    await app.desk.get(`/desk/institutions/${key}`)
    await app.desk.get('/desk/audit')
    await researcher.post(`/desk/institutions/${key}/publication`, {})
    await app.post(`/desk/institutions/${key}/publication`, {})
  })
  expect(written).toEqual([])
})

test('signing in and out, an invitation and the first password by link are written down, and no link is', async () => {
  const invitation = { name: CANARY, email: 'canary@uvid.example', role: 'researcher' }
  let html = ''
  const invited = await writtenBy(async () => {
    html = await (await app.desk.post('/desk/people/invitation', invitation)).text()
  })
  const person = await db.reader
    .selectFrom('people_user')
    .select('id')
    .where('email', '=', invitation.email)
    .executeTakeFirstOrThrow()
  const record = `/desk/people/${person.id}`
  expect(invited).toMatchObject([{ act: 'POST /desk/people/invitation', record }])
  const token = /\/desk\/password\/([\w-]+)/.exec(html)?.[1] ?? ''
  expect(token.length).toBeGreaterThan(20)
  const password = 'seven green bicycles'
  const chosen = await writtenBy(() =>
    app.post(`/desk/password/${token}`, { password, repeat: password }),
  )
  expect(chosen[0]).toMatchObject({ actorId: person.id, act: 'POST /desk/password/:token', record })
  expect(chosen.slice(1).map(({ actorId, act }) => [actorId, act])).toEqual([
    [person.id, 'sign-in'],
  ])
  const signedOut = await writtenBy(() => app.desk.post('/desk/sign-out', {}))
  expect(signedOut).toMatchObject([{ actorId: await myId(), act: 'sign-out', record: '' }])
  const all = JSON.stringify(await rows())
  expect([token, invitation.email, password].filter((secret) => all.includes(secret))).toEqual([])
})

test('a guesser is written down once for each rest, whether or not the address has an account', async () => {
  const guess = (email: string) =>
    app.post('/desk/sign-in', { email, password: 'wrong words here' })
  const mine = await writtenBy(async () => {
    for (let tries = 0; tries < 8; tries += 1) await guess('administrator@uvid.example')
  })
  const record = `/desk/people/${await myId()}`
  expect(mine).toMatchObject([{ actorId: 'stranger', act: 'sign-in slowed', record }])
  const nobodys = await writtenBy(async () => {
    for (let tries = 0; tries < 8; tries += 1) await guess('nobody@uvid.example')
  })
  expect(nobodys).toMatchObject([{ actorId: 'stranger', act: 'sign-in slowed', record: '' }])
})

test('nothing that is typed into any form of the desk is in the trail', async () => {
  await loadStarterInto(app)
  const [seen, sent] = [new Set<string>(), new Map<string, number>()]
  const parts = ['people', 'people/me', 'institutions', 'requests', 'publications', 'law']
  const waiting = ['/desk', ...parts.map((part) => `/desk/${part}`)]
  while (waiting.length > 0) {
    const address = waiting.shift() ?? ''
    if (seen.has(address)) continue
    seen.add(address)
    const { document } = parseHTML(await (await app.desk.get(address)).text())
    for (const link of document.querySelectorAll('a[href^="/desk"]')) {
      const next = (link.getAttribute('href') ?? '').replace(/[?#].*$/, '')
      if ([...seen, ...waiting].filter((one) => alike(one) === alike(next)).length < 2) {
        waiting.push(next)
      }
    }
    for (const form of document.querySelectorAll('form[method="post"]')) {
      const action = form.getAttribute('action') ?? ''
      const times = sent.get(alike(action)) ?? 0
      if (/sessions|sign-out/.test(action) || times >= 2) continue
      sent.set(alike(action), times + 1)
      await sendCanaries(form)
    }
  }
  const all = await rows()
  const acts = new Set(all.map(({ act }) => act).filter((act) => act.startsWith('POST ')))
  expect(sent.size).toBeGreaterThan(12)
  expect(acts.size).toBeGreaterThan(8)
  const text = decodeURIComponent(JSON.stringify(all)).toLowerCase()
  const words = ['canary', 'ђурђевак', 'djurdjevak', 'đurđevak', '@', 'example']
  expect(words.filter((word) => text.includes(word))).toEqual([])
  expect(await findings()).toEqual([])
}, 120_000)

test('only administrators read the trail', async () => {
  const answers = await Promise.all(
    roles.flatMap((role) =>
      ['/desk/audit', '/desk/audit/rows.csv'].map(async (address) => {
        const { status } = await app.as(role).get(address)
        return [role, status] as const
      }),
    ),
  )
  const allowed = answers.filter(([, status]) => status === 200).map(([role]) => role)
  expect(allowed).toEqual(['administrator', 'administrator'])
  expect(
    new Set(answers.filter(([, status]) => status !== 200).map(([, status]) => status)),
  ).toEqual(new Set([404]))
  const changed = await app.desk.post('/desk/audit', {})
  expect([403, 404]).toContain(changed.status)
})

test('the page names people and acts, links records, keeps the filter and shows the last hash', async () => {
  const key = 'apr'
  await app.desk.post('/desk/institutions/new', { ...BODY, key })
  await app.desk.post(`/desk/institutions/${key}/publication`, {})
  await pageOf('?v=en')
  const page = (await pageOf(`?record=${key}`)).html
  expect(page).not.toContain('/desk/institutions/apr')
  const narrow = (
    await pageOf(`?record=https%3A%2F%2Fuvid.example%2Fdesk%2Finstitutions%2F${key}%3Fa%3Db`)
  ).html
  expect(narrow).toContain('Institution: published')
  expect(narrow).toContain('POST /desk/institutions/:id/publication')
  expect(narrow).toContain(
    `<a href="/desk/institutions/${key}"><code>/desk/institutions/${key}/publication</code></a>`,
  )
  expect(narrow).toContain('Test administrator')
  expect(narrow).not.toContain('<code>sign-in</code>')
  const head = (await rows())[0]
  expect(narrow).toContain(`uvid verify --audit-head ${head?.sequence}:${head?.hash}`)
  const person = await myId()
  await db.writer.updateTable('people_user').set({ name: '<b>' }).execute()
  expect((await pageOf(`?person=${person}`)).html).toContain('&lt;b&gt;')
})

test('an erased person stays in the trail as an erased person, and can still be asked for', async () => {
  await app.desk.post('/desk/people/invitation', {
    name: CANARY,
    email: 'canary@uvid.example',
    role: 'researcher',
  })
  const { id } = await db.reader
    .selectFrom('people_user')
    .select('id')
    .where('name', '=', CANARY)
    .executeTakeFirstOrThrow()
  await db.writer.transaction().execute(async (trx) => {
    await appendAudit(trx, {
      actorId: id,
      act: 'unheard-of act',
      record: '',
      at: '2026-11-20T10:00:00.000Z',
    })
  })
  await db.writer.deleteFrom('people_user').where('id', '=', id).execute()
  const { html } = await pageOf(`?person=${id}`)
  expect(html).toContain('izbrisana osoba')
  expect(html).toContain('<code>unheard-of act</code>')
  expect(html).toContain(`<option value="${id}" selected`)
  expect(await findings()).toEqual([])
})

test('days narrow the trail, and a day that does not exist is answered with words and no rows', async () => {
  const onDay = (day: string) =>
    pageOf(`?from-day=${day}&from-month=11&from-year=2026&to-day=${day}&to-month=11&to-year=2026`)
  expect((await onDay('24')).html).toContain('<code>sign-in</code>')
  expect((await onDay('23')).html).not.toContain('<code>sign-in</code>')
  const wrong = await onDay('31')
  expect(wrong.status).toBe(422)
  expect(wrong.html).toContain('dan koji postoji')
  expect(wrong.html).toContain('value="31"')
  expect(wrong.html).not.toContain('<code>sign-in</code>')
  expect(
    (await app.desk.get('/desk/audit/rows.csv?from-day=31&from-month=11&from-year=2026')).status,
  ).toBe(404)
})

test('the file holds every row that fits, and its hashes can be computed again from it', async () => {
  for (let number = 0; number < 3; number += 1) {
    await app.desk.post('/desk/institutions/new', { ...BODY, key: `agency-${number}` })
  }
  const answer = await app.desk.get('/desk/audit/rows.csv')
  expect(answer.headers.get('content-disposition')).toContain('audit.csv')
  const [headings, ...lines] = (await answer.text()).replace('\uFEFF', '').trimEnd().split('\r\n')
  expect(headings).toBe('sequence,at,actor_id,act,record,previous_hash,hash')
  const all = await rows()
  expect(lines).toHaveLength(all.length)
  const computed = lines.toReversed().map((line) => {
    const [sequence, at = '', actorId = '', act = '', record = '', previousHash = '', hash] =
      line.split(',')
    return [auditHash({ sequence: Number(sequence), at, actorId, act, record, previousHash }), hash]
  })
  expect(computed.filter(([made, written]) => made !== written)).toEqual([])
  expect(lines.at(-1)).toContain(START_HASH)
  const narrow = await (
    await app.desk.get('/desk/audit/rows.csv?record=/desk/institutions/agency-1')
  ).text()
  expect(narrow.trimEnd().split('\r\n')).toHaveLength(2)
})
