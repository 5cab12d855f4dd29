import { brotliDecompressSync, gunzipSync } from 'node:zlib'

import { Hono } from 'hono'
import { expect, test } from 'vitest'

import { chooseEncoding, pageCache } from './page-cache.ts'

function site() {
  const state = { revision: 1, day: '2026-11-24', drawn: 0 }
  const app = new Hono()
    .use(pageCache({ revision: () => state.revision, today: () => state.day }))
    .get('/page', (c) => {
      state.drawn += 1
      return c.html(`<p>drawn ${state.drawn}</p>`)
    })
    .all('/unstored', (c) => {
      state.drawn += 1
      return c.html(`<p>typed ${state.drawn}</p>`, 422, { 'cache-control': 'no-store' })
    })
    .get('/private', (c) => {
      state.drawn += 1
      return c.html('mine', 200, { 'set-cookie': 'a=b' })
    })
  return { app, state }
}

test('a page is drawn once a revision and a day, and again when either changes', async () => {
  const { app, state } = site()
  const read = async () => (await app.request('/page')).text()
  expect([await read(), await read()]).toEqual(['<p>drawn 1</p>', '<p>drawn 1</p>'])
  state.revision = 2
  expect(await read()).toBe('<p>drawn 2</p>')
  state.day = '2026-11-25'
  expect([await read(), await read()]).toEqual(['<p>drawn 3</p>', '<p>drawn 3</p>'])
})

test('a page travels in the encoding that the browser prefers, and each encoding has a tag of its own', async () => {
  const { app } = site()
  const ask = (accept: string) => app.request('/page', { headers: { 'accept-encoding': accept } })
  const br = await ask('gzip, br')
  const gzip = await ask('gzip')
  const plain = await ask('identity')
  expect(brotliDecompressSync(Buffer.from(await br.arrayBuffer())).toString()).toBe(
    '<p>drawn 1</p>',
  )
  expect(gunzipSync(Buffer.from(await gzip.arrayBuffer())).toString()).toBe('<p>drawn 1</p>')
  expect(await plain.text()).toBe('<p>drawn 1</p>')
  expect([br, gzip, plain].map((each) => each.headers.get('content-encoding'))).toEqual([
    'br',
    'gzip',
    null,
  ])
  expect(new Set([br, gzip, plain].map((each) => each.headers.get('etag'))).size).toBe(3)
  expect(br.headers.get('vary')).toBe('Accept-Encoding')
})

test('what nobody may store is drawn each time and travels compressed all the same, read or sent', async () => {
  const { app } = site()
  const drawn: string[] = []
  for (const [method, encoding] of [
    ['GET', 'br'],
    ['POST', 'br'],
    ['POST', 'gzip'],
  ] as const) {
    const headers = { 'accept-encoding': encoding }
    const answer = await app.request('/unstored', { method, headers })
    const unpack = encoding === 'br' ? brotliDecompressSync : gunzipSync
    drawn.push(unpack(Buffer.from(await answer.arrayBuffer())).toString())
    expect(answer.status).toBe(422)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('content-encoding')).toBe(encoding)
    expect(answer.headers.get('vary')).toBe('Accept-Encoding')
  }
  const plain = await app.request('/unstored')
  drawn.push(await plain.text())
  expect(plain.headers.get('content-encoding')).toBeNull()
  expect(drawn).toEqual([1, 2, 3, 4].map((number) => `<p>typed ${number}</p>`))
})

test('a browser that has the page gets 304 without a body', async () => {
  const { app } = site()
  const etag = (await app.request('/page')).headers.get('etag') ?? ''
  const again = await app.request('/page', { headers: { 'if-none-match': `W/${etag}` } })
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
})

test('an answer that sets a cookie or forbids caching is never kept', async () => {
  const { app, state } = site()
  await app.request('/private')
  const second = await app.request('/private')
  expect([state.drawn, second.headers.get('etag')]).toEqual([2, null])
})

test('an encoding refused with q=0 is not used', () => {
  expect(chooseEncoding('br;q=0, gzip')).toBe('gzip')
  expect(chooseEncoding('br;q=0,gzip;q=0')).toBe('identity')
  expect(chooseEncoding('br;q=0.5')).toBe('br')
  expect(chooseEncoding(undefined)).toBe('identity')
})
