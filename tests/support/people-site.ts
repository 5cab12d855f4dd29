import { Hono } from 'hono'
import { sql } from 'kysely'

import { write } from '#core/db.ts'
import { later } from '#core/jobs/lease.ts'
import { createLog } from '#core/log.ts'
import { createAccount, module, type Role } from '#modules/people'

import { createApp } from '../../src/app/create-app.tsx'
import { testServices } from './app.ts'
import { testDatabase } from './database.ts'

export const PASSWORD = 'seven green bicycles'
export const EMAIL = 'ana@uvid.example'
/** Header values that must turn up nowhere. */
export const ADDRESS_CANARY = '198.51.100.77'
export const AGENT_CANARY = 'CanaryBrowser/7.31'

type Form = Record<string, string>

/** A browser: keeps cookies, sends the headers that a browser sends, follows nothing. */
function aBrowser(app: Pick<Hono, 'request'>, origin: string) {
  const cookies = new Map<string, string>()
  const send = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers({
      'accept-language': 'en',
      'user-agent': AGENT_CANARY,
      'x-forwarded-for': ADDRESS_CANARY,
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      ...(init.body instanceof URLSearchParams
        ? { origin, 'content-length': String(Buffer.byteLength(init.body.toString())) }
        : {}),
    })
    const answer = await app.request(origin + path, { ...init, headers })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    return answer
  }
  return {
    cookies,
    get: (path: string) => send(path),
    post: (path: string, form: Form = {}) =>
      send(path, { method: 'POST', body: new URLSearchParams({ sent: '1', ...form }) }),
    signIn: (form: Form = {}) =>
      send('/desk/sign-in', {
        method: 'POST',
        body: new URLSearchParams({ email: EMAIL, password: PASSWORD, ...form }),
      }),
  }
}

/** The composed site with the people module alone, a clock that the test moves, and one account. */
export async function testAppOfPeople<Tables>({
  origin = 'http://localhost:3000',
  role = 'administrator',
}: { origin?: string; role?: Role } = {}) {
  const db = await testDatabase<Tables>()
  let at = '2026-11-24T10:00:00.000Z'
  const clock = { now: () => at, today: () => at.slice(0, 10) }
  const log: string[] = []
  const services = {
    ...(await testServices({ now: at })),
    clock,
    log: createLog((line) => log.push(line), clock.now),
    origin,
  }
  const assets = {
    manifest: {
      stylesheet: '/assets/uvid.css',
      deskStylesheet: '/assets/desk.css',
      ownStylesheets: {},
      favicon: '/assets/favicon.svg',
      preload: [],
      islands: {},
    },
    routes: new Hono(),
  }
  const app = createApp({
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it holds the tables of every module
    db: db as unknown as Parameters<typeof createApp>[0]['db'],
    services,
    assets,
    modules: [module],
    production: false,
  })
  const account = async (person: { name: string; email: string; role?: Role }) => {
    const added = await write(db.writer, (trx) =>
      createAccount({ trx, clock, password: PASSWORD, ...person }),
    )
    if (!added.ok) throw new Error(added.failure)
    await sql`update people_user set variant = 'en' where id = ${added.value.id}`.execute(db.writer)
    return { ...person, id: added.value.id }
  }
  const ana = await account({ name: 'Ana', email: EMAIL, role })
  const pass = (seconds: number) => void (at = later(at, seconds))
  return { db, clock, log, pass, origin, ana, account, browser: () => aBrowser(app, origin) }
}
