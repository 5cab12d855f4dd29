import { fail, ok, type Result } from '../result.ts'
import { joinBigBlueButton } from './big-blue-button.ts'
import { jitsiAddress } from './jitsi.ts'
import { OVERRUN_MS, type Joining, type VideoServer } from './meeting.ts'
import { firstOf } from './short-text.ts'
import type { CallFailure, Patience } from './signed-call.ts'

/** Why somebody cannot join. `no-name`: nothing that could be shown. `not-https`: the link would be open to whoever listens. */
export type JoinFailure = CallFailure | 'no-name' | 'meeting-over' | 'not-https'

/** Characters of a name that others see. */
export const participantNameMax = 64

/**
 * The address to which the browser of one participant is sent, once: it holds a signature or a token and must be neither stored nor shown.
 * A BigBlueButton server is asked to open the meeting first; the other kinds are not contacted.
 */
export async function joinAddress(
  server: VideoServer,
  joining: Joining,
  patience?: Patience,
): Promise<Result<string, JoinFailure>> {
  const { meeting, participant, now } = joining
  if (!/^[a-z0-9-]{8,64}$/u.test(meeting.id)) throw new RangeError('not an id of a meeting')
  // A server would open an ended meeting again for whoever comes late.
  if (Date.parse(now) > Date.parse(meeting.endsAt) + OVERRUN_MS) return fail('meeting-over')
  if (server.kind === 'link') return linkAddress(server.url)
  const name = shownName(participant.name)
  if (name === '') return fail('no-name')
  const called: Joining = { meeting, participant: { ...participant, name }, now }
  return server.kind === 'jitsi'
    ? ok(jitsiAddress(server, called))
    : joinBigBlueButton(server, called, patience)
}

function linkAddress(url: string): Result<string, 'not-https'> {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  return parsed?.protocol === 'https:' ? ok(parsed.href) : fail('not-https')
}

/** On one line, without signs that hide or turn round what follows, not longer than others will see. */
function shownName(name: string): string {
  const line = name
    .toWellFormed()
    .replaceAll(/[\u202A-\u202E\u2066-\u2069]/gu, '')
    .replaceAll(/[\p{Cc}\p{Z}]+/gu, ' ')
    .trim()
  return firstOf(line, participantNameMax).trim()
}
