import { createHmac } from 'node:crypto'

import { newId } from '../ids.ts'
import { fail, ok, type Result } from '../result.ts'
import { textOf } from './answer.ts'
import type { BigBlueButton, Joining, Meeting } from './meeting.ts'
import { firstOf } from './short-text.ts'
import {
  callServer,
  signedAddress,
  type CallFacts,
  type CallFailure,
  type Patience,
} from './signed-call.ts'

/** UTF-16 units of a meeting's name; longer ones are refused. */
const NAME_MAX = 64

/** The dashboard makes a profile of everybody who comes; a video from elsewhere makes every browser call that elsewhere. */
const DISABLED = 'learningDashboard,externalVideos'

/** Opens the meeting, which may be open already, and gives the address under which one participant joins this opening of it. */
export async function joinBigBlueButton(
  server: BigBlueButton,
  { meeting, participant }: Joining,
  patience?: Patience,
): Promise<Result<string, CallFailure>> {
  const opened = await callServer(
    signedAddress(server, 'create', openingFacts(server, meeting)),
    patience,
  )
  if (!opened.ok) return opened
  const createTime = textOf(opened.value, 'createTime')
  if (createTime === undefined || !/^\d{1,20}$/u.test(createTime)) return fail('bad-answer')
  const address = signedAddress(server, 'join', {
    fullName: participant.name,
    meetingID: meeting.id,
    role: participant.role === 'moderator' ? 'MODERATOR' : 'VIEWER',
    // The address dies with this opening of the meeting.
    createTime,
    // Random each time, so that visits of one person cannot be joined together.
    userID: newId(),
    excludeFromDashboard: 'true',
    redirect: 'true',
  })
  return ok(address.href)
}

/** Ends a meeting for everybody; one that is not running has ended already. */
export async function endMeeting(
  server: BigBlueButton,
  meetingId: string,
  patience?: Patience,
): Promise<Result<undefined, CallFailure>> {
  const password = passwordOf(server, meetingId, 'moderator')
  const address = signedAddress(server, 'end', { meetingID: meetingId, password })
  return doneOrGone(await callServer(address, patience), ['notFound', 'invalidMeetingIdentifier'])
}

/** A success, also when the server does not know (any more) what was to go. */
export function doneOrGone(
  answer: Result<unknown, CallFailure>,
  goneKeys: readonly string[],
): Result<undefined, CallFailure> {
  if (answer.ok) return ok(undefined)
  const gone = answer.failure === 'refused' && goneKeys.includes(answer.detail ?? '')
  return gone ? ok(undefined) : answer
}

function openingFacts(server: BigBlueButton, meeting: Meeting): CallFacts {
  const { id, title, recordingAnnounced, callbacks, returnUrl } = meeting
  const record = String(recordingAnnounced)
  return {
    name: shortTitle(title),
    meetingID: id,
    // Without them some versions take the second opening for that of another meeting and refuse it.
    attendeePW: passwordOf(server, id, 'attendee'),
    moderatorPW: passwordOf(server, id, 'moderator'),
    record,
    allowStartStopRecording: record,
    autoStartRecording: 'false',
    // Everybody is asked again when the recording starts.
    notifyRecordingIsOn: record,
    meetingKeepEvents: 'false',
    disabledFeatures: DISABLED,
    ...(returnUrl === undefined ? {} : { logoutURL: returnUrl }),
    ...(callbacks === undefined ? {} : { meta_endCallbackUrl: callbacks.ended }),
    ...(callbacks === undefined || !recordingAnnounced
      ? {}
      : { 'meta_bbb-recording-ready-url': callbacks.recordingReady }),
  }
}

function shortTitle(title: string): string {
  return title.length <= NAME_MAX ? title : `${firstOf(title, NAME_MAX - 1)}…`
}

/** The same for every opening of a meeting and known to nobody: who joins, joins by role. */
function passwordOf(server: BigBlueButton, meetingId: string, role: string): string {
  const mac = createHmac('sha256', server.secret).update(`${role} ${meetingId}`)
  return mac.digest('base64url').slice(0, 32)
}
