import type { Hono } from 'hono'
import { Hono as Router } from 'hono'

import { createClock } from '#core/clock.ts'
import { write, type Database } from '#core/db.ts'
import { openDocumentReader } from '#core/documents/document-reader.ts'
import { createLog } from '#core/log.ts'
import { createMailer } from '#core/mail/mailer.ts'
import { createTypesetter } from '#core/pdf/typesetter.ts'
import type { Services } from '#core/services.ts'
import { openFileStore } from '#core/storage/file-store.ts'
import { createAccount } from '#modules/people'
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
const ACCOUNT = {
  name: 'Test Administrator',
  email: 'admin@uvid.example',
  password: 'correct horse battery',
}

type Form = Record<string, string | Blob>

/** A visitor of the composed site: requests go through every middleware, without a network. */
export type Visitor = {
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>
  readonly post: (path: string, form: Form, headers?: Record<string, string>) => Promise<Response>
}

/** The whole site on a fresh database. */
export type TestApp = Visitor & {
  /** The same site as a signed-in administrator sees it; signs in at the first use. */
  readonly desk: Visitor
  readonly db: Database<AppTables>
  readonly services: Services
  /** Every line that was logged. */
  readonly logged: readonly string[]
}

/** Composes the site on a fresh database and a temporary file store. */
export async function testApp({ now = TEST_NOW }: { now?: string } = {}): Promise<TestApp> {
  const db = await testDatabase<AppTables>()
  const logged: string[] = []
  const services = await testServices({ now, logged })
  const app = createApp({ db, services, modules, assets: noAssets, production: false })
  const visitor = visitorOf(app, () => undefined)
  let cookie: Promise<string> | undefined
  const signedIn = () => (cookie ??= signIn({ db, services, visitor }))
  return { ...visitor, desk: visitorOf(app, signedIn), db, services, logged }
}

/** Files, documents and typesetter as in production, in a temporary folder; the clock stands still. */
export async function testServices(given: { now: string; logged?: string[] }): Promise<Services> {
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
    mailer: createMailer({ smtpUrl: undefined, mailDir: tempDir(), from: 'Uvid <uvid@localhost>' }),
    clock,
    log: createLog((line) => given.logged?.push(line), clock.now),
    origin: ORIGIN,
    secret: 'a secret that only tests know, long enough to sign with',
  }
}

const noAssets: Assets = {
  manifest: { stylesheet: '/assets/uvid.css', favicon: '/assets/favicon.svg', preload: [] },
  routes: new Router(),
}

function visitorOf(app: Pick<Hono, 'request'>, cookie: () => Promise<string> | undefined): Visitor {
  const headersWith = async (headers: Record<string, string> = {}) => {
    const held = await cookie()
    return held === undefined ? headers : { cookie: held, ...headers }
  }
  return {
    get: async (path, headers) =>
      app.request(ORIGIN + path, { headers: await headersWith(headers) }),
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

type SignInParts = Pick<TestApp, 'db' | 'services'> & { readonly visitor: Visitor }

async function signIn({ db, services, visitor }: SignInParts): Promise<string> {
  const made = await write(db.writer, (trx) =>
    createAccount({ trx, clock: services.clock, ...ACCOUNT }),
  )
  if (!made.ok) throw new Error(`the test account was not made: ${made.failure}`)
  const { email, password } = ACCOUNT
  const answer = await visitor.post('/desk/sign-in', { email, password })
  const cookies = answer.headers.getSetCookie().map((each) => each.split(';')[0])
  if (cookies.length === 0) throw new Error(`signing in answered ${answer.status} without a cookie`)
  return cookies.join('; ')
}
