import { createServer, type ServerResponse } from 'node:http'

import { expect, test } from 'vitest'

import { cleanUp } from '#support/cleanup.ts'

import { endMeeting } from './big-blue-button.ts'
import { joinAddress } from './join-address.ts'
import type { BigBlueButton, Joining, Meeting, Participant } from './meeting.ts'
import { deleteRecording, listRecordings } from './recordings.ts'

const SECRET = 'a-secret-of-thirty-two-characters'

type Opened = { readonly facts: URLSearchParams; readonly createTime: string }
type Trouble = (response: ServerResponse) => void

const digestNames: Readonly<Record<number, string>> = { 40: 'SHA-1', 64: 'SHA-256', 128: 'SHA-512' }

/** Whether the address was signed with the secret: the rule of the interface, written a second time with other means. */
async function isSigned(address: string): Promise<boolean> {
  const [, call = '', query = '', checksum = ''] =
    /^\/bigbluebutton\/api\/(\w+)\?(.*)&checksum=([0-9a-f]+)$/u.exec(address) ?? []
  const name = digestNames[checksum.length]
  if (name === undefined) return false
  const bytes = new TextEncoder().encode(call + query + SECRET)
  const digest = new Uint8Array(await crypto.subtle.digest(name, bytes))
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex === checksum
}

const element = (name: string, text: string) =>
  `<${name}>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</${name}>`
const success = (...parts: string[]) =>
  `<response><returncode>SUCCESS</returncode>${parts.join('')}</response>`
const failed = (key: string) =>
  `<response>${element('returncode', 'FAILED')}${element('messageKey', key)}${element('message', 'x & y')}</response>`

/** A server that keeps the rules of the interface, as far as they are used here. */
async function aServer() {
  const meetings = new Map<string, Opened>()
  const recordings = new Map<string, { readonly meetingId: string; state: string }>()
  const calls: string[] = []
  const troubles: Trouble[] = []
  let clock = 1_900_000_000_000

  const create = (facts: URLSearchParams) => {
    const id = facts.get('meetingID') ?? ''
    const name = facts.get('name') ?? ''
    if (name.length < 2 || name.length > 64) return failed('validationError')
    const before = meetings.get(id)
    const same = ['attendeePW', 'moderatorPW'].every(
      (key) => before?.facts.get(key) === facts.get(key),
    )
    if (before && !same) return failed('idNotUnique')
    const opened = before ?? { facts, createTime: String((clock += 1)) }
    meetings.set(id, opened)
    return success(element('meetingID', id), element('createTime', opened.createTime))
  }
  const end = (facts: URLSearchParams) => {
    const opened = meetings.get(facts.get('meetingID') ?? '')
    if (!opened) return failed('notFound')
    if (facts.get('password') !== opened.facts.get('moderatorPW')) return failed('invalidPassword')
    meetings.delete(facts.get('meetingID') ?? '')
    return success(element('messageKey', 'sentEndMeetingRequest'))
  }
  const list = (facts: URLSearchParams) => {
    const shown = facts.get('state') ?? 'published,unpublished'
    const found = [...recordings].filter(
      ([, { meetingId, state }]) =>
        meetingId === facts.get('meetingID') && (shown === 'any' || shown.includes(state)),
    )
    const items = found.map(
      ([id, { meetingId, state }]) =>
        `<recording>${element('recordID', id)}${element('meetingID', meetingId)}${element('published', String(state === 'published'))}${element('state', state)}${element('startTime', '1893456000000')}${element('endTime', '1893459600000')}<playback><format>${element('type', 'presentation')}<url><![CDATA[https://video.example/play?id=${id}&x=1]]></url></format><format>${element('type', 'odd')}${element('url', 'javascript:alert(1)')}</format></playback></recording>`,
    )
    return success(`<recordings>${items.join('')}</recordings>`)
  }
  const remove = (facts: URLSearchParams) =>
    recordings.delete(facts.get('recordID') ?? '')
      ? success(element('deleted', 'true'))
      : failed('notFound')
  const join = (facts: URLSearchParams) => {
    const opened = meetings.get(facts.get('meetingID') ?? '')
    if (!opened) return failed('invalidMeetingIdentifier')
    if (facts.get('createTime') !== opened.createTime) return failed('mismatchCreateTimeParam')
    if (!['MODERATOR', 'VIEWER'].includes(facts.get('role') ?? '')) return failed('invalidRole')
    return success(element('joined', facts.get('fullName') ?? ''))
  }
  const answers: Readonly<Record<string, (facts: URLSearchParams) => string>> = {
    create,
    end,
    join,
    getRecordings: list,
    deleteRecordings: remove,
  }

  const reply = async (address: string, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(address, 'http://server.example')
    const answer = answers[pathname.split('/').at(-1) ?? '']
    const signed = await isSigned(address)
    response.setHeader('content-type', 'text/xml')
    response.end(signed && answer ? answer(searchParams) : failed('checksumError'))
  }
  const server = createServer((request, response) => {
    const address = request.url ?? ''
    calls.push(address)
    const trouble = troubles.shift()
    if (trouble) return trouble(response)
    void reply(address, response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  cleanUp(() => {
    server.closeAllConnections()
    server.close()
  })
  const place = server.address()
  const port = typeof place === 'object' && place ? place.port : 0
  const url = `http://127.0.0.1:${port}/bigbluebutton/`
  const bbb: BigBlueButton = { kind: 'big-blue-button', url, secret: SECRET, hash: 'sha256' }
  return { bbb, meetings, recordings, calls, troubles }
}

const meeting: Meeting = {
  id: 'b1d7f6c0-1111-4222-8333-444455556666',
  title: 'Право на приватност & „подаци“',
  endsAt: '2027-03-03T18:30:00.000Z',
  recordingAnnounced: false,
  callbacks: {
    ended: 'https://uvid.example/live/ended?t=abc&x=1',
    recordingReady: 'https://uvid.example/live/recorded',
  },
  returnUrl: 'https://uvid.example/sr-cyrl/школа',
}
const joining = (
  participant: Partial<Participant> = {},
  changes: Partial<Meeting> = {},
): Joining => ({
  meeting: { ...meeting, ...changes },
  participant: { name: 'Ана Ђ.', role: 'attendee', ...participant },
  now: '2027-03-03T16:55:00.000Z',
})

/** The address of a join, or the failure in its place. */
async function addressOf(server: BigBlueButton, wish: Joining = joining()): Promise<string> {
  const joined = await joinAddress(server, wish)
  return joined.ok ? joined.value : joined.failure
}
const factsOf = (address: string) => Object.fromEntries(new URL(address).searchParams)
/** What the server answers to a browser that follows the address. */
const follow = async (address: string) => (await fetch(address)).text()

test('everybody who comes joins the same meeting by an address that the server accepts', async () => {
  const { bbb, meetings } = await aServer()
  const first = await addressOf(bbb, joining({ role: 'moderator', name: 'Марко' }))
  const second = await addressOf(bbb)
  expect(await follow(first)).toContain('<joined>Марко</joined>')
  expect(await follow(second)).toContain('<joined>Ана Ђ.</joined>')
  expect(meetings.size).toBe(1)
  expect(factsOf(first)).toMatchObject({
    role: 'MODERATOR',
    meetingID: meeting.id,
    redirect: 'true',
  })
  expect(factsOf(second)).toMatchObject({ role: 'VIEWER', fullName: 'Ана Ђ.' })
})

test('the server learns a name and nothing else: two visits of one person have two random numbers', async () => {
  const { bbb } = await aServer()
  const [first, second] = [factsOf(await addressOf(bbb)), factsOf(await addressOf(bbb))]
  expect(Object.keys(first ?? {}).sort()).toEqual([
    'checksum',
    'createTime',
    'excludeFromDashboard',
    'fullName',
    'meetingID',
    'redirect',
    'role',
    'userID',
  ])
  expect(first?.['userID']).toMatch(/^[0-9a-f-]{36}$/u)
  expect(first?.['userID']).not.toBe(second?.['userID'])
})

test('nobody can record what was not announced, and nobody is profiled', async () => {
  const { bbb, meetings } = await aServer()
  await addressOf(bbb)
  const facts = Object.fromEntries(meetings.get(meeting.id)?.facts ?? [])
  expect(facts).toMatchObject({
    name: meeting.title,
    record: 'false',
    allowStartStopRecording: 'false',
    autoStartRecording: 'false',
    meetingKeepEvents: 'false',
    disabledFeatures: 'learningDashboard,externalVideos',
    logoutURL: meeting.returnUrl,
    meta_endCallbackUrl: meeting.callbacks?.ended,
  })
  expect(facts).not.toHaveProperty('meta_bbb-recording-ready-url')
})

test('an announced recording is started by a moderator, asks everybody again and reports when it is ready', async () => {
  const { bbb, meetings } = await aServer()
  await addressOf(bbb, joining({}, { recordingAnnounced: true }))
  expect(Object.fromEntries(meetings.get(meeting.id)?.facts ?? [])).toMatchObject({
    record: 'true',
    allowStartStopRecording: 'true',
    autoStartRecording: 'false',
    notifyRecordingIsOn: 'true',
    'meta_bbb-recording-ready-url': meeting.callbacks?.recordingReady,
  })
})

test('an old address dies with the opening of the meeting for which it was made', async () => {
  const { bbb } = await aServer()
  const old = await addressOf(bbb)
  expect(await endMeeting(bbb, meeting.id)).toEqual({ ok: true, value: undefined })
  expect(await follow(old)).toContain('invalidMeetingIdentifier')
  await addressOf(bbb)
  expect(await follow(old)).toContain('mismatchCreateTimeParam')
})

test('a meeting that is not running has ended already', async () => {
  const { bbb } = await aServer()
  expect(await endMeeting(bbb, meeting.id)).toEqual({ ok: true, value: undefined })
})

test('every kind of hash signs, with or without api at the end of the address; a wrong secret does not', async () => {
  const { bbb } = await aServer()
  for (const [hash, letters] of [
    ['sha1', 40],
    ['sha256', 64],
    ['sha512', 128],
  ] as const) {
    const address = await addressOf({ ...bbb, hash })
    expect(await follow(address), hash).toContain('SUCCESS')
    expect(factsOf(address)['checksum']).toHaveLength(letters)
  }
  for (const end of ['bigbluebutton', 'bigbluebutton/api', 'bigbluebutton/api/']) {
    const url = bbb.url.replace('bigbluebutton/', end)
    expect(await follow(await addressOf({ ...bbb, url })), end).toContain('SUCCESS')
  }
  expect(await joinAddress({ ...bbb, secret: 'another secret' }, joining())).toEqual({
    ok: false,
    failure: 'refused',
    detail: 'checksumError',
  })
  const address = await addressOf(bbb)
  expect(await follow(address.replace('role=VIEWER', 'role=MODERATOR'))).toContain('checksumError')
})

test('a long title is cut to what the server takes, not inside a character', async () => {
  const { bbb, meetings } = await aServer()
  await addressOf(bbb, joining({}, { title: `${'ж'.repeat(62)}😀 и још` }))
  expect(meetings.get(meeting.id)?.facts.get('name')).toBe(`${'ж'.repeat(62)}…`)
})

test('recordings are listed in every state, and are gone when they were deleted, also twice', async () => {
  const { bbb, recordings } = await aServer()
  recordings.set('abc-1893456000000', { meetingId: meeting.id, state: 'published' })
  recordings.set('abc-1893456000001', { meetingId: meeting.id, state: 'processing' })
  recordings.set('abc-1893456000002', { meetingId: meeting.id, state: 'deleted' })
  recordings.set('def-1893456000000', { meetingId: 'another-meeting', state: 'published' })
  const recording = {
    id: 'abc-1893456000000',
    meetingId: meeting.id,
    published: true,
    startedAt: '2030-01-01T00:00:00.000Z',
    endedAt: '2030-01-01T01:00:00.000Z',
    formats: [{ type: 'presentation', url: 'https://video.example/play?id=abc-1893456000000&x=1' }],
  }
  const listed = await listRecordings(bbb, meeting.id)
  expect(listed).toMatchObject({
    ok: true,
    value: [recording, { id: 'abc-1893456000001', published: false }],
  })
  const gone = { ok: true, value: undefined }
  expect(await deleteRecording(bbb, 'abc-1893456000000')).toEqual(gone)
  expect(await deleteRecording(bbb, 'abc-1893456000000')).toEqual(gone)
  expect(recordings.size).toBe(3)
  await expect(deleteRecording(bbb, 'one,two')).rejects.toThrow(RangeError)
})

test('every trouble of a server is a failure with a name, and no answer is waited for without end', async () => {
  const { bbb, troubles, calls } = await aServer()
  const answer =
    (body: string | Buffer, status = 200): Trouble =>
    (response) =>
      response.writeHead(status).end(body)
  const opened = element('createTime', '1')
  const wrong: readonly (readonly [Trouble, string, string?])[] = [
    [() => undefined, 'no-answer'],
    [(response) => response.writeHead(200).write('<response>'), 'no-answer'],
    [(response) => response.destroy(), 'no-answer'],
    [answer('broken', 500), 'bad-answer', '500'],
    [(response) => response.writeHead(302, { location: '/elsewhere' }).end(), 'bad-answer', '302'],
    [answer('<response><returncode>SUCCESS</response>'), 'bad-answer'],
    [answer('<html><body>Welcome</body></html>'), 'bad-answer'],
    [answer(''), 'bad-answer'],
    [answer('{"returncode":"SUCCESS"}'), 'bad-answer'],
    [answer(Buffer.from([0xff, 0xfe, 0x00])), 'bad-answer'],
    [answer(`<!DOCTYPE response>${success(opened)}`), 'bad-answer'],
    [answer(success(opened, '<a>'.repeat(50), '</a>'.repeat(50))), 'bad-answer'],
    [answer(success(opened, element('x', 'y'.repeat(600_000)))), 'bad-answer'],
    [answer(success(opened), 201), 'bad-answer', '201'],
    [answer(success()), 'bad-answer'],
    [answer(success(element('createTime', '12&x=1'))), 'bad-answer'],
    [answer(failed('idNotUnique')), 'refused', 'idNotUnique'],
    [answer(failed('<script>alert(1)</script>')), 'refused'],
  ]
  for (const [trouble, failure, detail] of wrong) {
    troubles.push(trouble)
    const joined = await joinAddress(bbb, joining(), { timeoutMs: 150 })
    expect(joined).toEqual({ ok: false, failure, ...(detail === undefined ? {} : { detail }) })
  }
  troubles.push(answer(success(opened)))
  expect(await joinAddress(bbb, joining())).toMatchObject({ ok: true })
  // Nothing was asked twice, and the redirect was not followed.
  expect(calls).toHaveLength(wrong.length + 1)
  expect(calls.every((call) => call.startsWith('/bigbluebutton/api/create?'))).toBe(true)
  expect(await joinAddress({ ...bbb, url: 'http://127.0.0.1:1/bigbluebutton' }, joining())).toEqual(
    {
      ok: false,
      failure: 'no-answer',
    },
  )
})

test('lists and deletions that answer something else are not taken for done', async () => {
  const { bbb, troubles } = await aServer()
  const answer = (body: string) => troubles.push((response) => response.end(body))
  const item = (...parts: string[]) =>
    success(`<recordings><recording>${parts.join('')}</recording></recordings>`)
  const whole = [
    element('recordID', 'abc-1'),
    element('meetingID', meeting.id),
    element('startTime', '1'),
    element('endTime', '2'),
  ]
  answer(item(...whole))
  expect(await listRecordings(bbb, meeting.id)).toMatchObject({
    ok: true,
    value: [{ formats: [] }],
  })
  for (const [index] of whole.entries()) {
    answer(item(...whole.filter((_, other) => other !== index)))
    expect(await listRecordings(bbb, meeting.id)).toEqual({ ok: false, failure: 'bad-answer' })
  }
  answer(item(element('recordID', 'a,b'), ...whole.slice(1)))
  expect(await listRecordings(bbb, meeting.id)).toEqual({ ok: false, failure: 'bad-answer' })
  answer(item(...whole.map((part) => part.replace(meeting.id, 'another-meeting'))))
  expect(await listRecordings(bbb, meeting.id)).toEqual({ ok: false, failure: 'bad-answer' })
  answer(success(element('deleted', 'false')))
  expect(await deleteRecording(bbb, 'abc-1')).toEqual({ ok: false, failure: 'bad-answer' })
  answer(failed('checksumError'))
  expect(await deleteRecording(bbb, 'abc-1')).toMatchObject({ failure: 'refused' })
  answer(failed('checksumError'))
  expect(await endMeeting(bbb, meeting.id)).toMatchObject({ failure: 'refused' })
})
