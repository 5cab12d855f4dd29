import { Hono } from 'hono'
import { expect, test } from 'vitest'

import type { UvidEnv } from '#core/http/environment.ts'
import { mountable } from '#core/module.ts'
import { testApp } from '#support/app.ts'

import type { AppTables } from './app-tables.ts'

/** As SQLite, PostgreSQL and the file system say it. */
const fullDisks = {
  sqlite: { errcode: 13 },
  postgres: { code: '53100' },
  files: { code: 'ENOSPC' },
}

test('a full disk is told in words, in the variant of the address, whoever meets it first', async () => {
  const routes = new Hono<UvidEnv<AppTables>>()
  for (const [name, facts] of Object.entries(fullDisks)) {
    routes.get(`/full-${name}`, () => {
      throw Object.assign(new Error('full'), facts)
    })
  }
  const app = await testApp({
    before: [{ name: 'full', publicRoutes: mountable(routes), kept: {} }],
  })
  for (const name of Object.keys(fullDisks)) {
    const answer = await app.get(`/sr-cyrl/full-${name}`)
    expect(answer.status).toBe(507)
    expect(await answer.text()).toContain('На серверу нема места')
    expect(await (await app.get(`/en/full-${name}`)).text()).toContain('Nothing was saved')
  }
  expect(app.logged.some((line) => line.includes('request.failed'))).toBe(true)
})
