import { createHash, randomBytes } from 'node:crypto'

import type { Reader, Writer } from '#core/db.ts'
import { newId } from '#core/ids.ts'
import { later } from '#core/jobs/lease.ts'

import type { PeopleTables } from './tables.ts'

/**
 * What a link may do: make the first administrator, set one person's password, sign a learner in by mail. The second step of
 * signing in is a link too, which a cookie holds instead of an address; and so is a code in a letter, which a person types.
 */
export type LinkPurpose = 'setup' | 'password' | 'mail' | 'second-step' | 'proof'

/** A colleague may read the message after a weekend. */
export const PASSWORD_LINK_SECONDS = 7 * 86_400
/** A letter is read at once, and who reads it later asks for another. */
export const MAIL_LINK_SECONDS = 900
/** Long enough to find the telephone or the paper with the codes. */
export const SECOND_STEP_SECONDS = 600
const secondsOf: Readonly<Record<LinkPurpose, number>> = {
  // The first administrator is made by whoever reads the terminal, right after the start.
  setup: 86_400,
  password: PASSWORD_LINK_SECONDS,
  mail: MAIL_LINK_SECONDS,
  'second-step': SECOND_STEP_SECONDS,
  proof: MAIL_LINK_SECONDS,
}
/** 256 bits: nobody guesses it, so it needs no count of attempts. */
const TOKEN_BYTES = 32

type Link = { readonly purpose: LinkPurpose; readonly token: string; readonly now: string }

/** Only the hash is stored: who reads the database cannot use the links in it. */
function identifierOf({ purpose, token }: Omit<Link, 'now'>): string {
  return `${purpose}:${createHash('sha256').update(token).digest('hex')}`
}

/** Makes a link for a user (or for nobody yet) and gives its token, a new one unless given, which is stored nowhere. */
export async function makeLink(
  trx: Writer<PeopleTables>,
  link: {
    readonly purpose: LinkPurpose
    readonly userId: string
    readonly now: string
    readonly token?: string
  },
): Promise<string> {
  const { purpose, userId, now, token = randomBytes(TOKEN_BYTES).toString('base64url') } = link
  await trx
    .insertInto('people_verification')
    .values({
      id: newId(),
      identifier: identifierOf({ purpose, token }),
      value: userId,
      expires_at: later(now, secondsOf[purpose]),
      created_at: now,
      updated_at: now,
    })
    .execute()
  return token
}

/** Whom a link is for, when it still works; looking does not use it up. */
export async function findLink(
  db: Reader<PeopleTables>,
  link: Link,
): Promise<{ readonly userId: string } | undefined> {
  return db
    .selectFrom('people_verification')
    .select('value as userId')
    .where('identifier', '=', identifierOf(link))
    .where('expires_at', '>', link.now)
    .executeTakeFirst()
}

/** Uses a link up that is for one person. Of two at once, one gets the user and the other nothing: the row can be deleted once. */
export async function useLink(
  trx: Writer<PeopleTables>,
  link: Link & { readonly purpose: Exclude<LinkPurpose, 'setup'> },
): Promise<{ readonly userId: string } | undefined> {
  return trx
    .deleteFrom('people_verification')
    .where('identifier', '=', identifierOf(link))
    .where('expires_at', '>', link.now)
    .returning('value as userId')
    .executeTakeFirst()
}

/**
 * Uses a set-up link up, and with it all others. One statement, so that of two different links used at once on PostgreSQL the
 * second waits for the first and then finds none.
 */
export async function useSetupLink(
  trx: Writer<PeopleTables>,
  { token, now }: Omit<Link, 'purpose'>,
): Promise<boolean> {
  const gone = await trx
    .deleteFrom('people_verification')
    .where('identifier', 'like', 'setup:%')
    .returning(['identifier', 'expires_at'])
    .execute()
  const ours = identifierOf({ purpose: 'setup', token })
  return gone.some((link) => link.identifier === ours && link.expires_at > now)
}

/** Makes every link of a person useless: for a password, for signing in by mail, and sign-ins half done. */
export async function dropLinks(trx: Writer<PeopleTables>, userId: string): Promise<void> {
  await trx.deleteFrom('people_verification').where('value', '=', userId).execute()
}
