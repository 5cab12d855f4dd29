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
  /** A standing clock for tests and demonstrations, UTC ISO-8601. */
  readonly fixedNow: string | undefined
}

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
    fixedNow: settings.UVID_NOW,
  })
}
