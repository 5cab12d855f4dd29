import { expect, test } from 'vitest'

import { parseConfig } from './config.ts'

test('an empty environment gives safe local settings', () => {
  const config = parseConfig({})
  expect(config).toMatchObject({
    production: false,
    port: 3000,
    host: '127.0.0.1',
    smtpUrl: undefined,
  })
  expect(config.databaseUrl).toMatch(/^sqlite:.*uvid\.sqlite$/)
  expect(Object.isFrozen(config)).toBe(true)
})

test('all problems are reported at once', () => {
  const wrong = {
    PORT: 'http',
    DATABASE_URL: 'mysql://x',
    UVID_SECRET: 'short',
    UVID_NOW: 'yesterday',
  }
  expect(() => parseConfig(wrong)).toThrow(
    /PORT[\s\S]*DATABASE_URL[\s\S]*UVID_SECRET[\s\S]*UVID_NOW/,
  )
})

test('production needs its origin and refuses a standing clock', () => {
  const settings = { NODE_ENV: 'production', UVID_NOW: '2026-11-24T10:00:00Z' }
  expect(() => parseConfig(settings)).toThrow(/UVID_ORIGIN: required[\s\S]*UVID_NOW: refused/)
})
