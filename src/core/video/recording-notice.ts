import * as z from 'zod'

import { fail, ok, type Result } from '../result.ts'
import type { BigBlueButton } from './meeting.ts'
import { isRecordingId } from './recordings.ts'
import { readToken } from './web-token.ts'

/** What a server tells of a recording that is ready. */
export type RecordingNotice = { readonly meetingId: string; readonly recordingId: string }

const claims = z.object({
  meeting_id: z.string().regex(/^[a-z0-9-]{8,64}$/u),
  record_id: z.string().refine(isRecordingId),
})

/**
 * Reads the field `signed_parameters` of what a server posts to `recordingReady`. Answer 204 to a notice, 401 to one that is not
 * `ok`, and 410 when the meeting is not kept here any more, which tells the server to stop asking.
 */
export function readRecordingNotice(
  server: BigBlueButton,
  { signed, now }: { readonly signed: string; readonly now: string },
): Result<RecordingNotice, 'not-genuine' | 'expired'> {
  const token = readToken(signed, { secret: server.secret, now })
  if (!token.ok) return token
  const read = claims.safeParse(token.value)
  if (!read.success) return fail('not-genuine')
  return ok({ meetingId: read.data.meeting_id, recordingId: read.data.record_id })
}
