import { expect, test } from 'vitest'

import type { Reader } from '#core/db.ts'
import type { JobTables } from '#core/jobs/job-tables.ts'
import type { MailTables } from '#core/mail/mail-tables.ts'
import { testAppOfPeople } from '#support/people-site.ts'

import type { PeopleTables } from '../tables.ts'

const REQUEST = '/desk/sign-in/mail'
const LEARNER = { name: 'Ђорђе', email: 'djordje@uvid.example', role: 'learner' } as const
const MINUTE = 60

async function withLearner() {
  const site = await testAppOfPeople<PeopleTables>()
  const learner = await site.account(LEARNER)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the database holds the outbox too
  const outbox = site.db.reader as unknown as Reader<MailTables & JobTables>
  const letters = () => outbox.selectFrom('core_mail').selectAll().orderBy('created_at').execute()
  const request = (email: string = LEARNER.email) => site.browser().post(REQUEST, { email })
  const lastLink = async () => {
    const body = (await letters()).at(-1)?.body ?? ''
    return /http:\/\/localhost:3000(\/desk\/sign-in\/mail\/[\w-]+)/.exec(body)?.[1] ?? ''
  }
  return { site, learner, letters, request, lastLink }
}

test('a learner asks for a link, opens it, presses the button and is in', async () => {
  const { site, letters, request, lastLink } = await withLearner()
  expect((await request(' Djordje@UVID.example ')).status).toBe(200)
  expect(await letters()).toMatchObject([
    { purpose: 'sign-in-link', recipient: LEARNER.email, subject: 'Sign-in link' },
  ])
  const browser = site.browser()
  const link = await lastLink()
  const page = await browser.get(link)
  expect([page.status, (await page.text()).includes(LEARNER.email)]).toEqual([200, true])
  const signedIn = await browser.post(link)
  expect([signedIn.status, signedIn.headers.get('location')]).toEqual([303, '/desk'])
  expect(await (await browser.get('/desk/people/me')).text()).toContain(LEARNER.name)
})

test('programs that look at links, even many times, use none up', async () => {
  const { site, request, lastLink } = await withLearner()
  await request()
  const link = await lastLink()
  for (let count = 0; count < 5; count++) expect((await site.browser().get(link)).status).toBe(200)
  expect((await site.browser().post(link)).status).toBe(303)
})

test('a link works once; a second click in the same browser goes on, another browser is told that it is gone', async () => {
  const { site, request, lastLink } = await withLearner()
  await request()
  const link = await lastLink()
  const browsers = [site.browser(), site.browser()]
  const answers = await Promise.all(browsers.map((browser) => browser.post(link)))
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 404])
  const gone = answers.find(({ status }) => status === 404)
  expect(await gone?.text()).toContain('href="/desk/sign-in/mail?v=en"')
  const winner = browsers[answers.findIndex(({ status }) => status === 303)]
  const again = await winner?.post(link)
  expect([again?.status, again?.headers.get('location')]).toEqual([303, '/desk'])
  expect((await site.browser().get(link)).status).toBe(404)
})

test('an expired link and an invented one get one and the same page', async () => {
  const { site, request, lastLink } = await withLearner()
  await request()
  const link = await lastLink()
  site.pass(15 * MINUTE - 1)
  expect((await site.browser().get(link)).status).toBe(200)
  site.pass(1)
  const answers = [
    await site.browser().get(link),
    await site.browser().post(link),
    await site.browser().get(`${REQUEST}/${'A'.repeat(43)}`),
  ]
  for (const answer of answers) {
    expect([answer.status, (await answer.text()).includes('no longer works')]).toEqual([404, true])
  }
})

test('known, unknown and staff addresses get the same answer, and only the learner a letter', async () => {
  const { site, letters, request } = await withLearner()
  const page = async (email: string) =>
    (await (await request(email)).text()).replaceAll(email, '<address>')
  const known = await page(LEARNER.email)
  expect(await page('nobody@uvid.example')).toBe(known)
  expect(await page(site.ana.email)).toBe(known)
  expect((await letters()).map(({ recipient }) => recipient)).toEqual([LEARNER.email])
  const links = await site.db.reader.selectFrom('people_verification').select('value').execute()
  expect(links).toHaveLength(1)
  const kept = JSON.stringify(
    await site.db.reader.selectFrom('people_attempt').selectAll().execute(),
  )
  expect(kept).not.toContain('@')
})

test('wishes for one address are slowed down in silence, for the unknown too', async () => {
  const { site, letters, request } = await withLearner()
  for (let count = 0; count < 4; count++) expect((await request()).status).toBe(200)
  expect(await letters()).toHaveLength(1)
  site.pass(MINUTE)
  await request()
  await request()
  expect(await letters()).toHaveLength(2)
})

test('what is no address is sent back as it was typed', async () => {
  const { site } = await withLearner()
  const answer = await site.browser().post(REQUEST, { email: 'no address' })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('value="no address"')
})

test('the letter is written in the learner’s language and script', async () => {
  const { site, learner, letters, request } = await withLearner()
  await site.db.writer
    .updateTable('people_user')
    .set({ variant: 'sr-latn' })
    .where('id', '=', learner.id)
    .execute()
  await request()
  expect(await letters()).toMatchObject([{ subject: 'Veza za prijavu' }])
})

test('a learner who has become someone else, or was removed, is not let in by an old link', async () => {
  const { site, learner, request, lastLink } = await withLearner()
  await request()
  const link = await lastLink()
  const user = site.db.writer.updateTable('people_user').where('id', '=', learner.id)
  await user.set({ role: 'lecturer' }).execute()
  expect((await site.browser().get(link)).status).toBe(404)
  expect((await site.browser().post(link)).status).toBe(404)
})

test('asking for a link empties no page cache', async () => {
  const { site, request } = await withLearner()
  const before = await site.db.revision()
  await request()
  await request('nobody@uvid.example')
  expect(await site.db.revision()).toBe(before)
})
