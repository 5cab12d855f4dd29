import { writeCalendar, type DayEvent } from '#core/calendar/calendar.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { newId } from '#core/ids.ts'
import { addDays } from '#modules/law'

import type { LetterTerm, TermStanding } from './letter-term.ts'
import { resultStrings } from './strings/result.ts'

/** At nine in the morning, when offices open. */
const MORNING = { daysBefore: 0, hour: 9 } as const

/** What a calendar needs to know of a letter. */
export type DatedLetter = {
  readonly variant: Variant
  readonly term: LetterTerm
  readonly standing: TermStanding
  readonly title: string
  readonly recipient: string
  /** Absolute address of the page on which a case is continued. */
  readonly address: string
  /** Instant, UTC ISO-8601. */
  readonly madeAt: string
}

/** The term of a letter as a calendar: its last day, the next step on the day after, and the longest term they can take. */
export function letterCalendar(letter: DatedLetter): string {
  const { variant, term, title, recipient, address, madeAt } = letter
  const { lastDay, strip } = letter.standing
  const words = resultStrings(variant).calendar
  const text = `${words.letterText(title)}\n${words.nextText(address)}`
  const isComplaint = term.kind === 'complaint'
  const all: Pick<DayEvent, 'on' | 'title'>[] = [
    { on: lastDay, title: isComplaint ? words.complaintLastDay : words.lastDay(recipient) },
    {
      on: addDays(lastDay, 1),
      title: isComplaint ? words.nextComplaint : words.next(recipient),
    },
  ]
  const longest = term.extended?.dueCertain
  if (strip.extendedTo === undefined && longest !== undefined) {
    all.push({ on: longest, title: words.extended(recipient) })
  }
  // A random name: one made of the letter would tell whoever sees the calendar that two letters are of one person.
  const events = all.map((event) => ({
    ...event,
    uid: `${newId()}@${new URL(address).host}`,
    text,
    url: address,
    alarms: [MORNING],
  }))
  return writeCalendar({ madeAt, name: words.name, events })
}
