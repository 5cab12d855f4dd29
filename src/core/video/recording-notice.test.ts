import { expect, test } from 'vitest'

import type { BigBlueButton } from './meeting.ts'
import { readRecordingNotice } from './recording-notice.ts'

const server: BigBlueButton = {
  kind: 'big-blue-button',
  url: 'https://video.example/bigbluebutton/',
  secret: 'a-secret-of-thirty-two-characters',
  hash: 'sha256',
}
const now = '2027-03-03T20:00:00.000Z'
const seconds = Date.parse(now) / 1000
const notice = {
  meeting_id: 'b1d7f6c0-1111-4222-8333-444455556666',
  record_id: 'abc-1893456000000',
}

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const part = (value: unknown) => base64url(new TextEncoder().encode(JSON.stringify(value)))

/** Signs as the server does, with other means than ours. */
async function signed(
  payload: unknown,
  changes: { header?: unknown; secret?: string; hash?: string } = {},
): Promise<string> {
  const {
    header = { typ: 'JWT', alg: 'HS256' },
    secret = server.secret,
    hash = 'SHA-256',
  } = changes
  const encoder = new TextEncoder()
  const algorithm = { name: 'HMAC', hash }
  const bytes = encoder.encode(secret)
  const key = await crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign'])
  const text = `${part(header)}.${part(payload)}`
  const signature = await crypto.subtle.sign('HMAC', key, encoder.encode(text))
  return `${text}.${base64url(new Uint8Array(signature))}`
}

const read = (token: string) => readRecordingNotice(server, { signed: token, now })
const notGenuine = { ok: false, failure: 'not-genuine' }

test('a notice of the server names the meeting and the recording', async () => {
  const value = { meetingId: notice.meeting_id, recordingId: notice.record_id }
  expect(read(await signed(notice))).toEqual({ ok: true, value })
  expect(read(await signed({ ...notice, iat: seconds, exp: seconds + 60 }))).toMatchObject({
    ok: true,
  })
})

test('a notice that another secret or method signed is refused, whatever it says of itself', async () => {
  const forged = [
    await signed(notice, { secret: 'another secret' }),
    await signed(notice, { hash: 'SHA-512' }),
    await signed(notice, { hash: 'SHA-512', header: { alg: 'HS512' } }),
    await signed(notice, { header: { alg: 'none' } }),
    await signed(notice, { header: { alg: 'RS256' } }),
    await signed(notice, { header: null }),
    `${part({ alg: 'none' })}.${part(notice)}.`,
    `${part({ typ: 'JWT', alg: 'HS256' })}.${part(notice)}.`,
    `${part({ typ: 'JWT', alg: 'HS256' })}.${part(notice)}`,
    `${await signed(notice)}.x`,
    `${await signed(notice)}=`,
    '',
    '..',
    await signed({ ...notice, more: 'x'.repeat(5000) }),
  ]
  for (const token of forged) expect(read(token), token.slice(0, 80)).toEqual(notGenuine)
})

test('no letter of a notice can be changed', async () => {
  const token = await signed(notice)
  for (let index = 0; index < token.length; index += 1) {
    const other = token[index] === 'A' ? 'B' : 'A'
    const changed = token.slice(0, index) + other + token.slice(index + 1)
    expect(read(changed), `${index}`).toEqual(notGenuine)
  }
})

test('a signed notice of another shape is refused', async () => {
  const wrong = [
    {},
    null,
    'text',
    [notice],
    { meeting_id: notice.meeting_id },
    { ...notice, meeting_id: 7 },
    { ...notice, meeting_id: "' or 1=1 --" },
    { ...notice, record_id: '../../etc' },
    { ...notice, record_id: 'a,b' },
  ]
  for (const payload of wrong) {
    expect(read(await signed(payload)), JSON.stringify(payload)).toEqual(notGenuine)
  }
})

test('a notice that says how long it is good is good for so long', async () => {
  const expired = { ok: false, failure: 'expired' }
  expect(read(await signed({ ...notice, exp: seconds }))).toEqual(expired)
  expect(read(await signed({ ...notice, nbf: seconds + 1 }))).toEqual(expired)
  expect(read(await signed({ ...notice, exp: 'never' }))).toEqual(expired)
})
