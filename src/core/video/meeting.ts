/** A BigBlueButton server, version 2.5 or newer. */
export type BigBlueButton = {
  readonly kind: 'big-blue-button'
  /** As `bbb-conf --secret` prints it, with or without `api` at its end. */
  readonly url: string
  /** Signs every call; never logged, never shown. */
  readonly secret: string
  readonly hash: 'sha256' | 'sha512' | 'sha1'
}

/** A Jitsi Meet server that lets in whoever has a token. */
export type Jitsi = {
  readonly kind: 'jitsi'
  /** Address of the server, with the path of a tenant where there is one. */
  readonly url: string
  readonly appId: string
  /** Signs the tokens; never logged, never shown. */
  readonly secret: string
}

/** A place to meet of which nothing is known but its address. */
export type MeetingLink = { readonly kind: 'link'; readonly url: string }

/** Where a meeting is held. */
export type VideoServer = BigBlueButton | Jitsi | MeetingLink

/** A live meeting. */
export type Meeting = {
  /** Unguessable and the same for all who come: 8 to 64 small letters, digits and hyphens, as `newId` makes. */
  readonly id: string
  readonly title: string
  /** Instant, UTC ISO-8601. */
  readonly endsAt: string
  /** Whether it was announced that the meeting is recorded; otherwise nobody can start a recording. */
  readonly recordingAnnounced: boolean
  /** Absolute addresses of ours that a BigBlueButton server may call. */
  readonly callbacks?: {
    /** Asked (GET) when the meeting has ended; nothing proves who asks, so it must be unguessable. */
    readonly ended: string
    /** Told (POST) when a recording is ready; `readRecordingNotice` judges what comes. */
    readonly recordingReady: string
  }
  /** Absolute address of the page to which people return. */
  readonly returnUrl?: string
}

/** Somebody who joins, called as they want to be called in this meeting; nothing else of them is passed on. */
export type Participant = { readonly name: string; readonly role: 'moderator' | 'attendee' }

/** A moment at which somebody wants to join. */
export type Joining = {
  readonly meeting: Meeting
  readonly participant: Participant
  /** Instant, UTC ISO-8601. */
  readonly now: string
}

/** Lectures run over; so long after its end a meeting can still be joined. */
export const OVERRUN_MS = 3_600_000
