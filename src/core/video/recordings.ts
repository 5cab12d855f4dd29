import { fail, ok, type Result } from '../result.ts'
import { elementsAt, textOf, type AnswerElement } from './answer.ts'
import { doneOrGone } from './big-blue-button.ts'
import type { BigBlueButton } from './meeting.ts'
import { callServer, signedAddress, type CallFailure, type Patience } from './signed-call.ts'

/** A recording that a server still has, in whatever state. */
export type Recording = {
  readonly id: string
  readonly meetingId: string
  readonly published: boolean
  /** Instants, UTC ISO-8601. */
  readonly startedAt: string
  readonly endedAt: string
  /** Where it can be watched, once it was processed. */
  readonly formats: readonly { readonly type: string; readonly url: string }[]
}

/** All recordings of a meeting, also those that are being processed or were not published, because they too must be deleted in time. */
export async function listRecordings(
  server: BigBlueButton,
  meetingId: string,
  patience?: Patience,
): Promise<Result<readonly Recording[], CallFailure>> {
  const address = signedAddress(server, 'getRecordings', { meetingID: meetingId, state: 'any' })
  const answer = await callServer(address, patience)
  if (!answer.ok) return answer
  const recordings: Recording[] = []
  for (const element of elementsAt(answer.value, 'recordings', 'recording')) {
    if (textOf(element, 'state') === 'deleted') continue
    const recording = recordingFrom(element)
    if (recording?.meetingId !== meetingId) return fail('bad-answer')
    recordings.push(recording)
  }
  return ok(recordings)
}

/** Deletes a recording; one that the server does not know is deleted already. */
export async function deleteRecording(
  server: BigBlueButton,
  recordingId: string,
  patience?: Patience,
): Promise<Result<undefined, CallFailure>> {
  if (!isRecordingId(recordingId)) throw new RangeError('not an id of a recording')
  const address = signedAddress(server, 'deleteRecordings', { recordID: recordingId })
  const answer = await callServer(address, patience)
  if (answer.ok && textOf(answer.value, 'deleted') !== 'true') return fail('bad-answer')
  return doneOrGone(answer, ['notFound'])
}

/** A hash and a time. A list of ids would be separated by commas, so none may hold one. */
export function isRecordingId(id: string): boolean {
  return /^[A-Za-z0-9-]{1,128}$/u.test(id)
}

function recordingFrom(element: AnswerElement): Recording | undefined {
  const id = textOf(element, 'recordID')
  const meetingId = textOf(element, 'meetingID')
  const startedAt = instantFrom(textOf(element, 'startTime'))
  const endedAt = instantFrom(textOf(element, 'endTime'))
  if (!id || !isRecordingId(id) || !meetingId || !startedAt || !endedAt) return undefined
  const formats = elementsAt(element, 'playback', 'format').flatMap((format) => {
    const url = textOf(format, 'url') ?? ''
    return isOfTheWeb(url) ? [{ type: textOf(format, 'type') ?? '', url }] : []
  })
  const published = textOf(element, 'published') === 'true'
  return { id, meetingId, published, startedAt, endedAt, formats }
}

/** Milliseconds since 1970 in UTC. */
function instantFrom(milliseconds: string | undefined): string | undefined {
  if (milliseconds === undefined || !/^\d{1,14}$/u.test(milliseconds)) return undefined
  return new Date(Number(milliseconds)).toISOString()
}

function isOfTheWeb(url: string): boolean {
  return URL.canParse(url) && /^https?:$/u.test(new URL(url).protocol)
}
