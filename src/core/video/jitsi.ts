import { OVERRUN_MS, type Jitsi, type Joining } from './meeting.ts'
import { signToken } from './web-token.ts'

/** Clocks of two servers differ. */
const SKEW_SECONDS = 60

/** What a list does not name is refused. Streams and transcripts go to other companies. */
const freeFeatures = {
  livestreaming: 'false',
  transcription: 'false',
  'create-polls': 'true',
  'send-groupchat': 'true',
  'send-private-message': 'true',
} as const

/** The address of a room for one participant, with a token for this room only, good until the meeting is over. */
export function jitsiAddress(server: Jitsi, { meeting, participant, now }: Joining): string {
  const address = new URL(server.url)
  const [, tenant = ''] = /^\/+([^/]+)\/*$/u.exec(address.pathname) ?? []
  const moderates = participant.role === 'moderator'
  const token = signToken(
    {
      aud: server.appId,
      iss: server.appId,
      sub: (tenant || address.hostname).toLowerCase(),
      room: meeting.id,
      nbf: Math.floor(Date.parse(now) / 1000) - SKEW_SECONDS,
      exp: Math.floor((Date.parse(meeting.endsAt) + OVERRUN_MS) / 1000),
      context: {
        // A name and nothing else of a person. Which of the two words for the role counts depends on the server; both must be texts.
        user: {
          name: participant.name,
          affiliation: moderates ? 'owner' : 'member',
          moderator: String(moderates),
        },
        features: { ...freeFeatures, recording: String(moderates && meeting.recordingAnnounced) },
      },
    },
    server.secret,
  )
  address.pathname = `${tenant === '' ? '' : `/${tenant}`}/${meeting.id}`
  address.search = new URLSearchParams({ jwt: token }).toString()
  // Avatars, statistics and shared videos from elsewhere stay off; what stands behind # is read by the browser alone.
  address.hash = 'config.disableThirdPartyRequests=true'
  return address.href
}
