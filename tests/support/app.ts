import { join } from 'node:path'

import type { Hono } from 'hono'
import { Hono as Router } from 'hono'

import { createClock } from '#core/clock.ts'
import { write, type Database } from '#core/db.ts'
import { openDocumentReader } from '#core/documents/document-reader.ts'
import { createLog } from '#core/log.ts'
import { createMailer } from '#core/mail/mailer.ts'
import type { ModuleDescription } from '#core/module.ts'
import { createTypesetter } from '#core/pdf/typesetter.ts'
import type { Services } from '#core/services.ts'
import { ERASURE_FILE, erasureFile } from '#core/storage/erasure-file.ts'
import { openFileStore } from '#core/storage/file-store.ts'
import { createAccount, type Role } from '#modules/people'
import { typefaceDirectories } from '#ui/typefaces.ts'

import type { AppTables } from '../../src/app/app-tables.ts'
import type { Assets } from '../../src/app/assets.ts'
import { createApp } from '../../src/app/create-app.tsx'
import { modules } from '../../src/app/modules.ts'
import { cleanUp } from './cleanup.ts'
import { testDatabase } from './database.ts'
import { tempDir } from './temp-dir.ts'

/** The day on which tests happen, unless they say otherwise. */
export const TEST_NOW = '2026-11-24T10:00:00.000Z'
const ORIGIN = 'http://localhost:3000'
const PASSWORD = 'correct horse battery'

type Form = Record<string, string | Blob>

/** A visitor of the composed site: requests go through every middleware, without a network. */
export type Visitor = {
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>
  readonly head: (path: string, headers?: Record<string, string>) => Promise<Response>
  readonly post: (path: string, form: Form, headers?: Record<string, string>) => Promise<Response>
}

/** The whole site on a fresh database. */
export type TestApp = Visitor & {
  /** The same site as a signed-in administrator sees it; signs in at the first use. */
  readonly desk: Visitor
  /** The same site as someone with a role sees it; who asks twice for a role is the same person. */
  readonly as: (role: Role) => Visitor
  /** Every route of the site, as the router holds them. */
  readonly routes: readonly { readonly method: string; readonly path: string }[]
  readonly db: Database<AppTables>
  readonly services: Services
  /** Every line that was logged. */
  readonly logged: readonly string[]
}

type Given = {
  readonly now?: string
  /** Where letters go as files. */
  readonly mailDir?: string
  /** Modules of the test, mounted before the real ones. */
  readonly before?: readonly ModuleDescription[]
}

/** Composes the site on a fresh database and a temporary file store. */
export async function testApp({
  now = TEST_NOW,
  before = [],
  mailDir = tempDir(),
}: Given = {}): Promise<TestApp> {
  const db = await testDatabase<AppTables>()
  const logged: string[] = []
  const services = await testServices({ now, logged, mailDir })
  const app = createApp({
    db,
    services,
    modules: [...before, ...modules],
    assets: noAssets,
    production: false,
  })
  const visitor = visitorOf(app, () => undefined)
  const cookies = new Map<Role, Promise<string>>()
  const as = (role: Role) =>
    visitorOf(app, () => {
      const cookie = cookies.get(role) ?? signIn({ db, services, visitor, role })
      cookies.set(role, cookie)
      return cookie
    })
  return { ...visitor, desk: as('administrator'), as, routes: app.routes, db, services, logged }
}

/** Files, documents and typesetter as in production, in a temporary folder; the clock stands still. */
export async function testServices(given: {
  now: string
  logged?: string[]
  mailDir?: string
}): Promise<Services> {
  const { mailDir = tempDir() } = given
  const documents = openDocumentReader()
  const typesetter = createTypesetter({ fontPaths: typefaceDirectories() })
  cleanUp(async () => {
    await documents.close()
    await typesetter.close()
  })
  const clock = createClock(given.now)
  return {
    files: await openFileStore(tempDir()),
    documents,
    typesetter,
    mailer: createMailer({ smtpUrl: undefined, mailDir, from: 'Uvid <uvid@localhost>' }),
    erasures: erasureFile(join(tempDir(), ERASURE_FILE)),
    outside: undefined,
    clock,
    log: createLog((line) => given.logged?.push(line), clock.now),
    origin: ORIGIN,
    secret: 'a secret that only tests know, long enough to sign with',
  }
}

const noAssets: Assets = {
  manifest: {
    stylesheet: '/assets/uvid.css',
    deskStylesheet: '/assets/desk.css',
    ownStylesheets: {},
    favicon: '/assets/favicon.svg',
    preload: [],
    islands: {},
  },
  routes: new Router(),
}

function visitorOf(app: Pick<Hono, 'request'>, cookie: () => Promise<string> | undefined): Visitor {
  const headersWith = async (headers: Record<string, string> = {}) => {
    const held = await cookie()
    return held === undefined ? headers : { cookie: held, ...headers }
  }
  const read =
    (method: 'GET' | 'HEAD') =>
    async (path: string, headers: Record<string, string> = {}): Promise<Response> =>
      app.request(ORIGIN + path, { method, headers: await headersWith(headers) })
  return {
    get: read('GET'),
    head: read('HEAD'),
    post: async (path, form, headers) => {
      const body = new FormData()
      for (const [name, value] of Object.entries(form)) body.set(name, value)
      return app.request(ORIGIN + path, {
        method: 'POST',
        body,
        headers: { origin: ORIGIN, ...(await headersWith(headers)) },
      })
    },
  }
}

type SignInParts = Pick<TestApp, 'db' | 'services'> & {
  readonly visitor: Visitor
  readonly role: Role
}

async function signIn({ db, services, visitor, role }: SignInParts): Promise<string> {
  const [email, password] = [`${role}@uvid.example`, PASSWORD]
  const account = { name: `Test ${role}`, email, password, role }
  const made = await write(db.writer, (trx) =>
    createAccount({ trx, clock: services.clock, ...account }),
  )
  if (!made.ok) throw new Error(`the test account was not made: ${made.failure}`)
  const answer = await visitor.post('/desk/sign-in', { email, password })
  const cookies = answer.headers.getSetCookie().map((each) => each.split(';')[0])
  if (cookies.length === 0) throw new Error(`signing in answered ${answer.status} without a cookie`)
  return cookies.join('; ')
}
