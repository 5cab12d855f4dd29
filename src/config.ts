import { join, resolve } from 'node:path'

import * as z from 'zod'

const environment = z.object({
  NODE_ENV: z.string().optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  UVID_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  UVID_DATA: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^(postgres(ql)?:\/\/|sqlite:)/, 'must begin with postgres:// or sqlite:')
    .optional(),
  UVID_FILES: z.string().min(1).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  UVID_MAIL_FROM: z.string().min(3).default('Uvid <uvid@localhost>'),
  UVID_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  UVID_CONTROLLER: z.string().optional(),
  UVID_CONTROLLER_CONTACT: z.string().optional(),
  UVID_CONTROLLER_OFFICER: z.string().optional(),
  UVID_LINK_CHECK: z.enum(['0', '1']).default('0'),
  UVID_BBB_URL: z.url({ protocol: /^https$/ }).optional(),
  UVID_BBB_SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
  UVID_BBB_HASH: z.enum(['sha256', 'sha512', 'sha1']).default('sha256'),
  UVID_JITSI_URL: z.url({ protocol: /^https$/ }).optional(),
  UVID_JITSI_APP_ID: z.string().min(1).optional(),
  UVID_JITSI_SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
  UVID_NOW: z.iso.datetime({ offset: true }).optional(),
})

/** The settings of one process, parsed once; docs/operations/settings.md explains each. */
export type Config = {
  readonly production: boolean
  readonly port: number
  readonly host: string
  /** Scheme and host under which the world sees the site; fixed at start-up when absent. */
  readonly origin: string | undefined
  readonly dataDir: string
  readonly databaseUrl: string
  readonly filesDir: string
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  readonly secret: string | undefined
  /** Who answers for the data, for the public pages about them. */
  readonly controller: {
    readonly name: string | undefined
    readonly contact: string | undefined
    readonly officer: string | undefined
  }
  /** Whether this server may ask other hosts if links and mail domains of the directory of controllers still work. */
  readonly linkCheck: boolean
  /** Servers on which live meetings may be held; the only hosts of others that are contacted for them. */
  readonly video: {
    readonly bigBlueButton:
      | {
          readonly kind: 'big-blue-button'
          readonly url: string
          readonly secret: string
          readonly hash: 'sha256' | 'sha512' | 'sha1'
        }
      | undefined
    readonly jitsi:
      | {
          readonly kind: 'jitsi'
          readonly url: string
          readonly appId: string
          readonly secret: string
        }
      | undefined
  }
  /** A standing clock for tests and demonstrations, UTC ISO-8601. */
  readonly fixedNow: string | undefined
}

/** Settings that mean nothing without each other. */
const together = [
  ['UVID_BBB_URL', 'UVID_BBB_SECRET'],
  ['UVID_JITSI_URL', 'UVID_JITSI_APP_ID', 'UVID_JITSI_SECRET'],
] as const

/** The names of all settings, for the test that compares them with the documentation. */
export const settingNames = Object.keys(environment.shape)

/** Parses the environment; throws one error that lists every problem at once. */
export function parseConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  if (given['NODE_ENV'] === 'production') {
    if (given['UVID_ORIGIN'] === undefined) problems.push('UVID_ORIGIN: required in production')
    if (given['UVID_NOW'] !== undefined) problems.push('UVID_NOW: refused in production')
  }
  for (const names of together) {
    const missing = names.filter((name) => given[name] === undefined)
    if (missing.length === names.length) continue
    problems.push(...missing.map((name) => `${name}: required with ${names.join(', ')}`))
  }
  if (!parsed.success || problems.length > 0) {
    throw new Error(
      `The settings are not usable:\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
    )
  }
  const settings = parsed.data
  const dataDir = resolve(settings.UVID_DATA)
  return Object.freeze({
    production: settings.NODE_ENV === 'production',
    port: settings.PORT,
    host: settings.HOST,
    origin: settings.UVID_ORIGIN && new URL(settings.UVID_ORIGIN).origin,
    dataDir,
    databaseUrl: settings.DATABASE_URL ?? `sqlite:${join(dataDir, 'uvid.sqlite')}`,
    filesDir: resolve(settings.UVID_FILES ?? join(dataDir, 'files')),
    smtpUrl: settings.SMTP_URL,
    mailFrom: settings.UVID_MAIL_FROM,
    secret: settings.UVID_SECRET,
    controller: {
      name: settings.UVID_CONTROLLER,
      contact: settings.UVID_CONTROLLER_CONTACT,
      officer: settings.UVID_CONTROLLER_OFFICER,
    },
    linkCheck: settings.UVID_LINK_CHECK === '1',
    video: videoServers(settings),
    fixedNow: settings.UVID_NOW,
  })
}

function videoServers(settings: z.infer<typeof environment>): Config['video'] {
  const { UVID_BBB_URL: bbb, UVID_BBB_SECRET: bbbSecret, UVID_BBB_HASH: hash } = settings
  const { UVID_JITSI_URL: jitsi, UVID_JITSI_APP_ID: appId, UVID_JITSI_SECRET: secret } = settings
  return {
    bigBlueButton:
      bbb && bbbSecret ? { kind: 'big-blue-button', url: bbb, secret: bbbSecret, hash } : undefined,
    jitsi: jitsi && appId && secret ? { kind: 'jitsi', url: jitsi, appId, secret } : undefined,
  }
}
