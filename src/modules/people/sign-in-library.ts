import type { Kysely } from 'kysely'

import type { Clock } from '#core/clock.ts'
import { later } from '#core/jobs/lease.ts'

import { PASSWORD_LENGTH_MAX, PASSWORD_LENGTH_MIN } from './forms.ts'
import { SESSION_SECONDS_MAX } from './session-rules.ts'
import type { PeopleTables } from './tables.ts'

type Parts = {
  readonly connection: Kysely<PeopleTables>
  readonly clock: Clock
  readonly origin: string
  readonly secret: string
}

const times = { createdAt: 'created_at', updatedAt: 'updated_at' } as const
const made = new WeakMap<Kysely<PeopleTables>, ReturnType<typeof make>>()

/** The cookie that holds a session. The prefix binds it to this host and to https (RFC 6265bis 4.1.3.2). */
export function sessionCookie(origin: string): { readonly name: string; readonly secure: boolean } {
  const secure = origin.startsWith('https:')
  return { name: secure ? '__Host-uvid_session' : 'uvid_session', secure }
}

/** The cookie of a sign-in that waits for its second step. */
export function secondStepCookie(origin: string) {
  const secure = origin.startsWith('https:')
  const name = secure ? '__Host-uvid_step' : 'uvid_step'
  return { name, secure, path: '/', httpOnly: true, sameSite: 'Strict' } as const
}

/** The cookie by which a browser is known in which someone has signed in. */
export function deviceCookie(origin: string) {
  const secure = origin.startsWith('https:')
  const name = secure ? '__Host-uvid_device' : 'uvid_device'
  return { name, secure, path: '/', httpOnly: true, sameSite: 'Strict' } as const
}

/** The library that opens sessions, made once for a connection. Public pages never load it. */
export function signInLibrary(parts: Parts): ReturnType<typeof make> {
  const known = made.get(parts.connection)
  if (known) return known
  const library = make(parts)
  made.set(parts.connection, library)
  // A failed load must not be kept for ever; the caller sees it.
  library.catch(() => made.delete(parts.connection))
  return library
}

async function make({ connection, clock, origin, secret }: Parts) {
  const { betterAuth } = await import('better-auth')
  const { name, secure } = sessionCookie(origin)
  return betterAuth({
    baseURL: origin,
    // Given as a list, because the list wins over what the environment may hold.
    secrets: [{ version: 1, value: secret }],
    // On PostgreSQL too: it makes the library write instants as text and truth as 0 and 1, our portable types.
    database: { db: connection, type: 'sqlite' },
    telemetry: { enabled: false },
    // It would name e-mail addresses.
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH_MIN,
      maxPasswordLength: PASSWORD_LENGTH_MAX,
    },
    user: { modelName: 'people_user', fields: { emailVerified: 'email_verified', ...times } },
    account: {
      modelName: 'people_account',
      fields: { userId: 'user_id', accountId: 'account_id', providerId: 'provider_id', ...times },
    },
    session: {
      modelName: 'people_session',
      fields: { userId: 'user_id', expiresAt: 'expires_at', ...times },
      expiresIn: SESSION_SECONDS_MAX,
    },
    verification: {
      modelName: 'people_verification',
      fields: { expiresAt: 'expires_at', ...times },
    },
    databaseHooks: {
      session: {
        create: {
          // Our clock, and neither address nor user agent: the table has no columns for them.
          before: async (session) => {
            const now = new Date(clock.now())
            const expiresAt = new Date(later(clock.now(), SESSION_SECONDS_MAX))
            return {
              data: {
                ...session,
                createdAt: now,
                updatedAt: now,
                expiresAt,
                ipAddress: undefined,
                userAgent: undefined,
              },
            }
          },
        },
      },
    },
    advanced: {
      ipAddress: { disableIpTracking: true },
      // We name the cookie ourselves, because the library knows only the weaker prefix __Secure-.
      useSecureCookies: false,
      cookies: { session_token: { name, attributes: { secure } } },
      database: {
        generateId: 'uuid',
        // The schema is ours and left out columns on purpose; the tests compare.
        validateSchema: false,
      },
    },
  })
}
