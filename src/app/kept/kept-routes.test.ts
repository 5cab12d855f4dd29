import { createPublicKey, verify } from 'node:crypto'

import { expect, test } from 'vitest'

import { variants } from '#core/i18n/languages.ts'
import { later } from '#core/jobs/lease.ts'
import { publicKeyPem, receiptLine } from '#core/kept/receipt.ts'
import { TEST_NOW, testApp, type TestApp } from '#support/app.ts'
import { endPeriods } from '#support/retention.ts'

import { modules } from '../modules.ts'
import { retentionRules } from './register.ts'

/** One run of the machine, as the hourly job does it. */
function run({ db, services }: TestApp, now = TEST_NOW) {
  const rules = retentionRules(modules, services.mailer.files)
  return endPeriods(db, { rules, now, secret: services.secret })
}

/** Leaves behind jobs that the machine should have removed a day ago. */
async function endedLongAgo({ db }: TestApp, count: number): Promise<void> {
  const at = later(TEST_NOW, -(31 * 24 + 1) * 3600)
  const jobs = Array.from({ length: count }, (_, index) => ({
    id: `ended-${index}`,
    name: 'test.job',
    payload: '{}',
    state: 'done' as const,
    unique_key: null,
    attempts: 1,
    attempts_max: 1,
    run_at: at,
    lease_token: null,
    lease_until: null,
    progress_done: 0,
    progress_total: null,
    last_problem: null,
    created_at: at,
    finished_at: at,
  }))
  await db.writer.insertInto('core_job').values(jobs).execute()
}

test('“What we keep” tells each purpose to a reader in three variants; columns wait behind a fold', async () => {
  const app = await testApp()
  const titles = { 'sr-latn': 'Šta čuvamo', 'sr-cyrl': 'Шта чувамо', en: 'What we keep' }
  const until = {
    'sr-latn':
      '365 dana. Rok počinje: poslednja upotreba ili izmena naloga. Zatim se automatski briše.',
    'sr-cyrl':
      '365 дана. Рок почиње: последња употреба или измена налога. Затим се аутоматски брише.',
    en: '365 days. The period begins with the last use or change of the account. Then it is deleted automatically.',
  }
  for (const variant of variants) {
    const page = await (await app.get(`/${variant}/privacy`)).text()
    expect(page).toContain(titles[variant])
    expect(page).toContain(until[variant])
    expect(page).toMatch(/<details>(?:(?!<\/details>).)*people_user\.email/s)
    expect(page.replaceAll(/<details>.*?<\/details>/gs, '')).not.toContain('people_user.email')
    // Nobody has said who the controller is, so the page names the setting and invents nothing.
    for (const setting of ['UVID_CONTROLLER', 'UVID_CONTROLLER_CONTACT', 'UVID_CONTROLLER_OFFICER'])
      expect(page).toContain(setting)
  }
})

test('the record of processing is a page, a table and a paper', async () => {
  const app = await testApp()
  const page = await (await app.get('/en/privacy/record')).text()
  expect(page).toContain('article 47; GDPR article 30')
  const csv = await app.get('/en/privacy/record.csv')
  expect(csv.headers.get('content-type')).toContain('text/csv')
  const [head = '', ...rows] = (await csv.text()).split('\r\n')
  expect(head).toContain('Purpose,Why,Whose data,Which data,Who sees them,Legal basis,Until when')
  expect(rows.filter((row) => row !== '').length).toBeGreaterThan(12)
  expect(rows.join()).toContain('people.account,Accounts,')
  for (const variant of variants) {
    const pdf = await app.get(`/${variant}/privacy/record.pdf`)
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  }
})

test('the retention page shows the plan and receipts that anybody can check with the key beside them', async () => {
  const app = await testApp()
  const before = await (await app.get('/en/privacy/retention')).text()
  expect(before).toContain('There is no receipt yet.')
  await endedLongAgo(app, 3)
  const receipt = await run(app)
  const page = await (await app.get('/en/privacy/retention')).text()
  expect(page).toContain('<code>core.job.finished</code>: 3')
  expect(page).toContain(receipt?.signature)
  expect(page).toContain(receipt?.publicKey)
  // As a reader would: from what stands on the page.
  const [pem = ''] = /-----BEGIN PUBLIC KEY-----.*-----END PUBLIC KEY-----/s.exec(page) ?? []
  expect(pem).toBe(publicKeyPem(receipt?.publicKey ?? '').trim())
  const line = receiptLine({
    sequence: 1,
    at: TEST_NOW,
    removed: { 'core.job.finished': 3 },
    previousSignature: '',
  })
  expect(line).toBe(`uvid-retention-1\t1\t${TEST_NOW}\t{"core.job.finished":3}\t\n`)
  const signature = Buffer.from(receipt?.signature ?? '', 'base64url')
  expect(verify(null, Buffer.from(line), createPublicKey(pem), signature)).toBe(true)
})

test('the site is not ready while something should have gone a day ago, and says how much but not whose', async () => {
  const app = await testApp()
  const ready = async () => {
    const answer = await app.get('/readyz')
    return [answer.status, await answer.json()] as const
  }
  expect(await ready()).toMatchObject([200, { retention: 'kept', overdue: {} }])
  await endedLongAgo(app, 2)
  expect(await ready()).toEqual([
    503,
    {
      status: 'not-ready',
      database: true,
      files: true,
      jobs: true,
      retention: 'overdue',
      overdue: { 'core.job.finished': 2 },
    },
  ])
  await run(app)
  expect(await ready()).toMatchObject([200, { status: 'ready', retention: 'kept' }])
})

test('a machine that stands still for its clock is told of on the page and by the health check', async () => {
  const app = await testApp()
  await run(app, later(TEST_NOW, -40 * 86_400))
  const answer = await app.get('/readyz')
  expect([answer.status, await answer.json()]).toMatchObject([503, { retention: 'clock-jumped' }])
  expect(await (await app.get('/en/privacy/retention')).text()).toContain(
    'the clock of the server may be wrong',
  )
})
