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

test('a video server is there when all that it needs is set', () => {
  expect(parseConfig({}).video).toEqual({ bigBlueButton: undefined, jitsi: undefined })
  const secret = 'sixteen-or-more-characters'
  const { video } = parseConfig({
    UVID_BBB_URL: 'https://bbb.example.org/bigbluebutton/',
    UVID_BBB_SECRET: secret,
    UVID_JITSI_URL: 'https://meet.example.org',
    UVID_JITSI_APP_ID: 'uvid',
    UVID_JITSI_SECRET: secret,
  })
  expect(video).toEqual({
    bigBlueButton: {
      kind: 'big-blue-button',
      url: 'https://bbb.example.org/bigbluebutton/',
      secret,
      hash: 'sha256',
    },
    jitsi: { kind: 'jitsi', url: 'https://meet.example.org', appId: 'uvid', secret },
  })
})

test('half a video server, one without encryption and one with a weak secret are refused', () => {
  const half = { UVID_BBB_URL: 'https://bbb.example.org/', UVID_JITSI_APP_ID: 'uvid' }
  expect(() => parseConfig(half)).toThrow(
    /UVID_BBB_SECRET: required[\s\S]*UVID_JITSI_URL: required[\s\S]*UVID_JITSI_SECRET: required/,
  )
  const weak = { UVID_BBB_URL: 'http://bbb.example.org/', UVID_BBB_SECRET: 'short' }
  expect(() => parseConfig(weak)).toThrow(/UVID_BBB_URL[\s\S]*UVID_BBB_SECRET/)
  expect(() => parseConfig({ UVID_BBB_HASH: 'md5' })).toThrow(/UVID_BBB_HASH/)
})

test('the message about wrong settings tells no secret', () => {
  const wrong = { UVID_JITSI_SECRET: 'top-secret-words-1', UVID_BBB_SECRET: 'hunter2', PORT: 'x' }
  expect(() => parseConfig(wrong)).toThrow(/PORT/)
  expect(() => parseConfig(wrong)).not.toThrow(/top-secret|hunter2/)
})
