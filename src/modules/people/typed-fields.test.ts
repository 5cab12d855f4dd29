import { expect, test } from 'vitest'

import { testAppOfPeople } from '#support/people-site.ts'

import type { PeopleTables } from './tables.ts'

const HOUR = 3600
const INVITATION = '/desk/people/invitation'
const COLLEAGUE = { name: 'Боба & "син"', email: 'boba@uvid.example', role: 'researcher' }
const TEXT = 'Орган није одговорио ни у року ни после опомене, а тужба је поднета у децембру.'

function hiddenIn(page: string): Record<string, string> {
  const fields = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  return Object.fromEntries(
    fields.map(([, name = '', value = '']) => [
      name,
      value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    ]),
  )
}

test('a form that comes after the session has ended waits in the page until the person has signed in, and is then sent', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  const browser = site.browser()
  await browser.signIn()
  site.pass(12 * HOUR)
  const answer = await browser.post(INVITATION, COLLEAGUE)
  const page = await answer.text()
  expect(answer.status).toBe(403)
  expect(page).toContain('You are not signed in any more')
  expect(page).toMatch(/<a href="\/desk\/sign-in\?v=en" target="_blank" rel="noopener">/)
  expect(page).toContain(`action="${INVITATION}"`)
  expect(hiddenIn(page)).toMatchObject(COLLEAGUE)
  expect(await site.db.reader.selectFrom('people_user').select('id').execute()).toHaveLength(1)
  await browser.signIn()
  expect((await browser.post(INVITATION, hiddenIn(page))).status).toBe(200)
  expect(await site.db.reader.selectFrom('people_user').select('id').execute()).toHaveLength(2)
})

test('the page speaks the language in which the person works, though nobody is signed in any more', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  const browser = site.browser()
  await browser.signIn()
  await site.db.writer.updateTable('people_user').set({ variant: 'sr-latn' }).execute()
  site.pass(12 * HOUR)
  const page = await (await browser.post(INVITATION, COLLEAGUE)).text()
  expect(page).toContain('Više niste prijavljeni')
  expect(page).toContain('/desk/sign-in?v=sr-latn')
})

test('a password is never carried on, and who only looked is asked to sign in as before', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  const stranger = site.browser()
  const secret = { current: 'canary one', password: 'canary two two', repeat: 'canary two two' }
  const answer = await stranger.post('/desk/people/me/password', secret)
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/desk/sign-in'])
  const looked = await stranger.get('/desk/people?x=1')
  expect(looked.headers.get('location')).toBe('/desk/sign-in?back=%2Fdesk%2Fpeople')
})

test('someone whose role was taken away meanwhile gets back what they wrote, and learns nothing of what there is', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  const browser = site.browser()
  await browser.signIn()
  const become = (role: string) => site.db.writer.updateTable('people_user').set({ role }).execute()
  await become('learner')
  const form = { title: 'short', text: TEXT, note: '<script>alert(1)</script> '.repeat(4) }
  const answers = [
    await browser.post(INVITATION, form),
    await browser.post('/desk/no-such-thing', form),
  ]
  expect(answers.map(({ status }) => status)).toEqual([404, 404])
  const [hidden = '', nothing] = await Promise.all(answers.map((answer) => answer.text()))
  expect(hidden).toContain('This was not saved')
  expect(hidden).toContain(TEXT)
  expect(hidden).not.toContain('<script>alert')
  expect(hidden.replaceAll(INVITATION, '')).toBe(nothing?.replaceAll('/desk/no-such-thing', ''))
  const empty = await browser.post(INVITATION)
  expect(await empty.text()).not.toContain('This was not saved')

  await become('school-lead')
  const forbidden = await browser.post('/desk/people/me/second-factor/removal', { text: TEXT })
  expect(forbidden.status).toBe(303)
})
