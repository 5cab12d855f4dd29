import { Hono } from 'hono'
import { expect, test } from 'vitest'

import { refuseForeignRequests, securityHeaders } from './security.ts'

const origin = 'https://uvid.example'
const app = new Hono()
  .use(securityHeaders({ https: true }))
  .use(refuseForeignRequests({ origin: () => origin }))
  .get('/', (c) => c.text('read'))
  .post('/', (c) => c.text('changed'))
  .delete('/', (c) => c.text('changed'))

test('no answer lets the browser run inline code, frame us or contact another host', async () => {
  const { headers } = await app.request(`${origin}/`)
  const policy = headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/unsafe|https?:|\*|data:/)
  expect(policy).toContain("frame-ancestors 'none'")
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  expect(headers.get('referrer-policy')).toBe('same-origin')
  expect(headers.get('permissions-policy')).toContain('camera=()')
  expect(headers.get('strict-transport-security')).toContain('max-age=')
})

test('a changing request that another site caused is refused, whatever its content type or method', async () => {
  const refused: [string, Record<string, string>][] = [
    ['POST', { origin: 'https://evil.example' }],
    ['POST', { origin: 'null' }],
    ['POST', { 'sec-fetch-site': 'cross-site' }],
    ['POST', { 'sec-fetch-site': 'same-site', origin: 'https://sister.uvid.example' }],
    ['POST', { origin: 'https://evil.example', 'content-type': 'application/json' }],
    ['DELETE', { origin: 'https://evil.example' }],
    ['POST', { origin: `${origin}.evil.example` }],
  ]
  const statuses = await Promise.all(
    refused.map(
      async ([method, headers]) => (await app.request(`${origin}/`, { method, headers })).status,
    ),
  )
  expect(statuses).toEqual(refused.map(() => 403))
})

test('our own forms pass, and so does a program that is no browser', async () => {
  const allowed: Record<string, string>[] = [
    { origin },
    { origin, 'sec-fetch-site': 'same-origin' },
    {},
  ]
  const texts = await Promise.all(
    allowed.map(async (headers) =>
      (await app.request(`${origin}/`, { method: 'POST', headers })).text(),
    ),
  )
  expect(texts).toEqual(['changed', 'changed', 'changed'])
})
