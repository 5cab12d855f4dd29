import { expect, test } from 'vitest'

import { joinAddress, participantNameMax } from './join-address.ts'
import type { Jitsi, Joining, Meeting, Participant } from './meeting.ts'

const jitsi: Jitsi = {
  kind: 'jitsi',
  url: 'https://Meet.Uvid.example',
  appId: 'uvid_app',
  secret: 'a-secret-of-thirty-two-characters',
}
const now = '2027-03-03T16:55:00.000Z'
const meeting: Meeting = {
  id: 'b1d7f6c0-1111-4222-8333-444455556666',
  title: 'Право на приватност',
  endsAt: '2027-03-03T18:30:00.000Z',
  recordingAnnounced: false,
}
const joining = (
  participant: Partial<Participant> = {},
  changes: Partial<Joining> = {},
): Joining => ({
  meeting,
  participant: { name: 'Ана Ђ.', role: 'attendee', ...participant },
  now,
  ...changes,
})

const bytesOf = (base64url: string) =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (sign) =>
    sign.charCodeAt(0),
  )

/** Lets a token in as the server does: signature, issuer, audience, time and room; the rules written a second time with other means. */
async function admitted(
  address: string,
  at: string,
  server: Jitsi = jitsi,
): Promise<Record<string, unknown> | undefined> {
  const { pathname, searchParams } = new URL(address)
  const [header = '', payload = '', signature = ''] = (searchParams.get('jwt') ?? '').split('.')
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const encoder = new TextEncoder()
  const secret = encoder.encode(server.secret)
  const key = await crypto.subtle.importKey('raw', secret, algorithm, false, ['verify'])
  const signed = encoder.encode(`${header}.${payload}`)
  const genuine = await crypto.subtle.verify('HMAC', key, bytesOf(signature), signed)
  const decoder = new TextDecoder()
  const claims: Record<string, unknown> = JSON.parse(decoder.decode(bytesOf(payload)))
  const seconds = Date.parse(at) / 1000
  const good =
    genuine &&
    decoder.decode(bytesOf(header)) === '{"alg":"HS256","typ":"JWT"}' &&
    claims['iss'] === server.appId &&
    claims['aud'] === server.appId &&
    claims['room'] === pathname.split('/').at(-1) &&
    Number(claims['nbf']) <= seconds &&
    seconds < Number(claims['exp'])
  return good ? claims : undefined
}

async function addressOf(wish: Joining = joining(), server: Jitsi = jitsi): Promise<string> {
  const joined = await joinAddress(server, wish)
  return joined.ok ? joined.value : joined.failure
}

test('a token opens one room, for as long as the meeting lasts, with a name and nothing else of the person', async () => {
  const address = await addressOf()
  expect(address).toMatch(
    /^https:\/\/meet\.uvid\.example\/b1d7f6c0-[^/?]+\?jwt=[\w.-]+#config\.disableThirdPartyRequests=true$/u,
  )
  expect(await admitted(address, now)).toEqual({
    aud: 'uvid_app',
    iss: 'uvid_app',
    sub: 'meet.uvid.example',
    room: meeting.id,
    nbf: Date.parse('2027-03-03T16:54:00.000Z') / 1000,
    exp: Date.parse('2027-03-03T19:30:00.000Z') / 1000,
    context: {
      user: { name: 'Ана Ђ.', affiliation: 'member', moderator: 'false' },
      features: {
        livestreaming: 'false',
        transcription: 'false',
        'create-polls': 'true',
        'send-groupchat': 'true',
        'send-private-message': 'true',
        recording: 'false',
      },
    },
  })
  expect(await admitted(address, '2027-03-03T19:30:00.000Z')).toBeUndefined()
  expect(await admitted(address, '2027-03-03T16:50:00.000Z')).toBeUndefined()
})

test('a token is refused for another room, with another secret and after any change', async () => {
  const address = await addressOf()
  expect(await admitted(address.replace(meeting.id, 'another-room'), now)).toBeUndefined()
  expect(await admitted(address, now, { ...jitsi, secret: 'another' })).toBeUndefined()
  const [header, , signature] = (new URL(address).searchParams.get('jwt') ?? '').split('.')
  const forged = Buffer.from('{"room":"*"}').toString('base64url')
  const changed = address.replace(/jwt=[^#]+/u, `jwt=${header}.${forged}.${signature}`)
  expect(await admitted(changed, now)).toBeUndefined()
})

test('a moderator is the owner of the room, and may record only what was announced', async () => {
  const context = async (wish: Joining) => (await admitted(await addressOf(wish), now))?.['context']
  expect(await context(joining({ role: 'moderator' }))).toMatchObject({
    user: { affiliation: 'owner', moderator: 'true' },
    features: { recording: 'false' },
  })
  const announced = { meeting: { ...meeting, recordingAnnounced: true } }
  expect(await context(joining({ role: 'moderator' }, announced))).toMatchObject({
    features: { recording: 'true' },
  })
  expect(await context(joining({}, announced))).toMatchObject({ features: { recording: 'false' } })
})

test('a tenant stands in the address and in the token', async () => {
  const server: Jitsi = { ...jitsi, url: 'https://meet.uvid.example/Uvid/' }
  const address = await addressOf(joining(), server)
  expect(new URL(address).pathname).toBe(`/Uvid/${meeting.id}`)
  expect(await admitted(address, now, server)).toMatchObject({ sub: 'uvid' })
})

test('a name is shown on one line, without signs that turn it round, and not without end', async () => {
  const nameOf = async (name: string) => {
    const claims = await admitted(await addressOf(joining({ name })), now)
    return claims?.['context']
  }
  expect(await nameOf('  Ана\n\u0000 \u202Eанђ\u2028 ')).toMatchObject({
    user: { name: 'Ана анђ' },
  })
  expect(await nameOf('😀'.repeat(100))).toMatchObject({
    user: { name: '😀'.repeat(participantNameMax / 2) },
  })
  for (const name of ['', ' \n\t ', '\u202E']) {
    expect(await joinAddress(jitsi, joining({ name }))).toEqual({ ok: false, failure: 'no-name' })
  }
})

test('a plain link must be one of https, and is passed on as it is', async () => {
  const join = (url: string) => joinAddress({ kind: 'link', url }, joining())
  const url = 'https://elsewhere.example/room/1?pwd=a%20b#x'
  expect(await join(url)).toEqual({ ok: true, value: url })
  for (const wrong of ['http://elsewhere.example/', 'javascript:alert(1)', 'elsewhere', '']) {
    expect(await join(wrong), wrong).toEqual({ ok: false, failure: 'not-https' })
  }
})

test('an hour after its end nobody joins a meeting any more, wherever it was', async () => {
  const late = joining({}, { now: '2027-03-03T19:30:00.001Z' })
  const servers = [
    jitsi,
    { kind: 'link', url: 'https://elsewhere.example/' },
    {
      kind: 'big-blue-button',
      url: 'http://127.0.0.1:1',
      secret: jitsi.secret,
      hash: 'sha256',
    },
  ] as const
  for (const server of servers) {
    expect(await joinAddress(server, late)).toEqual({ ok: false, failure: 'meeting-over' })
  }
  expect(await joinAddress(jitsi, joining({}, { now: '2027-03-03T19:30:00.000Z' }))).toMatchObject({
    ok: true,
  })
})

test('a meeting needs an id that cannot mean anything else', async () => {
  for (const id of ['*', 'short', 'With-Capitals', 'a/b/c/d/e/f', 'х'.repeat(10), 'a'.repeat(65)]) {
    const wish = joining({}, { meeting: { ...meeting, id } })
    await expect(joinAddress(jitsi, wish), id).rejects.toThrow(RangeError)
  }
})
