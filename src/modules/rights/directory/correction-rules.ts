/** What a visitor can say is wrong. */
export const correctionSubjects = ['contact', 'name', 'id-copy', 'gone', 'other'] as const
/** What is wrong. */
export type CorrectionSubject = (typeof correctionSubjects)[number]

/** What became of what a visitor said. */
export type CorrectionState = 'waiting' | 'accepted' | 'rejected'

/** A page of text; whoever has more to say writes to us. */
export const CORRECTION_LENGTH_MAX = 2000

/** More about one controller in a day is somebody at play, or many who say the same. */
const DAILY_OF_ONE = 10
/** More in an hour nobody here reads the same day. */
const HOURLY_OF_ALL = 60

/** How much has come already. Nobody's address is looked at or kept, so the limits count what came, not from whom. */
export type Received = {
  readonly lastDayOfThis: number
  readonly lastHourOfAll: number
}

/** Whether one more is taken now. */
export function takesMore({ lastDayOfThis, lastHourOfAll }: Received): boolean {
  return lastDayOfThis < DAILY_OF_ONE && lastHourOfAll < HOURLY_OF_ALL
}

/** Whether a text holds thirteen digits in a row, as a JMBG has: nobody needs to write one here. */
export function looksLikeJmbg(text: string): boolean {
  return /(?<!\d)\d(?:[ \u00A0-]?\d){12}(?!\d)/u.test(text)
}
