import { createHmac, hkdfSync } from 'node:crypto'

import type { Subject } from '#core/about-person.ts'

/** What a tombstone says of a person. */
export type ErasureKeys = { readonly userKey: string | null; readonly emailKey: string | null }

/** Hashes under a key that follows from the installation's secret: without it nobody can try names, and with it only we can. */
export function erasureKeys(secret: string): (subject: Subject) => ErasureKeys {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'uvid erasure', 32))
  const hash = (text: string) => createHmac('sha256', key).update(text).digest('base64url')
  return ({ userId, email }) => ({
    userKey: userId === undefined ? null : hash(`user:${userId}`),
    emailKey: email === undefined ? null : hash(`email:${email}`),
  })
}
