import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

import { expect, test } from 'vitest'

import { cleanUp } from '#support/cleanup.ts'

import { createOutside } from './outside.ts'
import type { Resolver } from './resolver.ts'

/** A server of this machine that plays a page of the web, and the way to it. */
async function aSite(answer: RequestListener) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`)
    answer(request, response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  cleanUp(() => new Promise<void>((closed) => server.close(() => closed())))
  // A TCP server has an address with a port.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { port } = server.address() as AddressInfo
  return { asked, port, at: (path: string) => `http://site.example:${port}${path}` }
}

const missing = (code: string) => Promise.reject(Object.assign(new Error(code), { code }))

/** Names of a small invented world. */
const names: Resolver = {
  addresses: (host) =>
    host === 'site.example' || host === 'mail.example'
      ? Promise.resolve(['127.0.0.1'])
      : host === 'two-faced.example'
        ? Promise.resolve(['127.0.0.1', '10.0.0.1'])
        : missing('ENOTFOUND'),
  mailServers: (domain) => {
    if (domain === 'with-mail.example') return Promise.resolve(['gone.example', 'mail.example'])
    if (domain === 'dead-mail.example') return Promise.resolve(['gone.example'])
    if (domain === 'no-mail.example') return Promise.resolve([''])
    return missing(domain === 'site.example' ? 'ENODATA' : 'ENOTFOUND')
  },
}

const local = { resolver: names, gapMs: 0, timeoutMs: 300 }
const openTo = (...ports: readonly number[]) =>
  createOutside({
    ...local,
    mayConnect: ({ address, port }) => address === '127.0.0.1' && ports.includes(port),
  })

test('a page that is there answers to HEAD, and nothing more is asked', async () => {
  const site = await aSite((_request, response) => response.end('hello'))
  expect(await openTo(site.port).checkPage(site.at('/'))).toBe('answers')
  expect(site.asked).toEqual(['HEAD /'])
})

test('a server that does not know HEAD is asked with GET before it is called broken', async () => {
  const site = await aSite((request, response) => {
    response.writeHead(request.method === 'HEAD' ? 404 : 200).end()
  })
  expect(await openTo(site.port).checkPage(site.at('/'))).toBe('answers')
  expect(site.asked).toEqual(['HEAD /', 'GET /'])
})

test('each kind of failure has its name', async () => {
  const site = await aSite((request, response) => {
    if (request.url === '/slow') return
    response.writeHead(Number(request.url?.slice(1))).end()
  })
  const outside = openTo(site.port)
  const found = [
    await outside.checkPage(site.at('/404')),
    await outside.checkPage(site.at('/410')),
    await outside.checkPage(site.at('/503')),
    await outside.checkPage(site.at('/403')),
    await outside.checkPage(site.at('/slow')),
    await outside.checkPage(`http://gone.example:${site.port}/`),
  ]
  expect(found).toEqual([
    'not-found',
    'not-found',
    'server-error',
    'answers',
    'no-answer',
    'no-such-host',
  ])
})

test('redirects are followed five times, also relative ones', async () => {
  const site = await aSite((request, response) => {
    const step = Number(request.url?.slice(1))
    if (step === 0) response.end()
    else response.writeHead(302, { location: `/${step - 1}` }).end()
  })
  const outside = openTo(site.port)
  expect(await outside.checkPage(site.at('/5'))).toBe('answers')
  expect(await outside.checkPage(site.at('/6'))).toBe('redirects')
})

test('nobody leads this server into its own network: not by name, by address, by port, by redirect or by scheme', async () => {
  const inside = await aSite((_request, response) => response.end())
  const outward = await aSite((request, response) => {
    const goals: Readonly<Record<string, string>> = {
      '/port': inside.at('/'),
      '/literal': `http://127.0.0.1:${inside.port}/`,
      '/hex': `http://0x7f.1:${inside.port}/`,
      '/six': `http://[::1]:${inside.port}/`,
      '/file': 'file:///etc/passwd',
    }
    response.writeHead(302, { location: goals[request.url ?? ''] }).end()
  })
  const outside = openTo(outward.port)
  for (const path of ['/port', '/literal', '/hex', '/six', '/file']) {
    expect(await outside.checkPage(outward.at(path)), path).toBe('not-public')
  }
  expect(await outside.checkPage(`http://two-faced.example:${outward.port}/`)).toBe('not-public')
  expect(await outside.checkPage(`http://ana:tajna@site.example:${outward.port}/`)).toBe(
    'not-public',
  )
  // The rule of the running site knows public hosts and their own ports only.
  const site = createOutside(local)
  expect(await site.checkPage(inside.at('/'))).toBe('not-public')
  expect(await site.checkPage(`http://127.0.0.1:${inside.port}/`)).toBe('not-public')
  expect(await site.checkPage('http://169.254.169.254/')).toBe('not-public')
  expect(await site.checkPage('no address')).toBe('not-public')
  expect(inside.asked).toEqual([])
})

test('a domain takes mail when one of its servers is there, or the host itself', async () => {
  const outside = createOutside(local)
  const of = (domain: string) => outside.checkMailDomain(domain)
  expect(await of('with-mail.example')).toBe('answers')
  expect(await of('site.example')).toBe('answers')
  expect(await of('dead-mail.example')).toBe('no-such-host')
  expect(await of('no-mail.example')).toBe('takes-no-mail')
  expect(await of('gone.example')).toBe('no-such-host')
})

test('questions follow each other with a pause, also after one that failed', async () => {
  const times: number[] = []
  const site = await aSite((_request, response) => {
    times.push(performance.now())
    response.end()
  })
  const mayConnect = () => true
  const outside = createOutside({ resolver: names, mayConnect, gapMs: 60, timeoutMs: 300 })
  await Promise.all([
    outside.checkPage(site.at('/')),
    outside.checkPage('http://gone.example/'),
    outside.checkPage(site.at('/')),
  ])
  expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(100)
})
