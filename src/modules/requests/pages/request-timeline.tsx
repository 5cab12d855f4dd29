import { dayOf } from '#core/clock.ts'
import { formatDay } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { Timeline, type TimelineEvent } from '#ui/content/timeline.tsx'

import type { RequestEvent } from '../history.ts'
import type { RequestView } from '../queries.ts'
import { linesThatHold, type EventKind } from '../request-state.ts'
import { strings } from '../strings/index.ts'

/** What is only between us and our file. */
const internal: readonly EventKind[] = ['drafted', 'edited', 'published', 'withdrawn']

type TimelineProps = {
  readonly variant: Variant
  readonly request: RequestView
  readonly today: string
}

/** What the public sees: what holds, in the order of its days, with the last day of the term among it. */
export function PublicTimeline({ variant, request, today }: TimelineProps) {
  const say = strings(variant).timeline
  const shown = linesThatHold(request.history).filter(({ kind }) => !internal.includes(kind))
  const events = shown.map((line) => eventOf(line, request, variant))
  const due = request.standing.clocks?.answerDue?.certain
  const deadline: TimelineEvent[] =
    due === undefined
      ? []
      : [
          {
            at: due,
            dateText: formatDay(variant, due),
            title: say.due,
            tone: today > due ? 'neutral' : 'soon',
            ahead: today <= due,
          },
        ]
  const inOrder = [...events, ...deadline].toSorted((one, other) =>
    one.at < other.at ? -1 : one.at > other.at ? 1 : 0,
  )
  return <Timeline label={say.title} events={inOrder} />
}

/** What the desk sees: every line as it was entered, also what was taken back. */
export function WholeTimeline({ variant, request }: Omit<TimelineProps, 'today'>) {
  const say = strings(variant).timeline
  const gone = new Set(request.history.map(({ takesBack }) => takesBack))
  const events = request.history.map((line): TimelineEvent => {
    const event = eventOf(line, request, variant)
    return gone.has(line.id) ? { ...event, title: `${say.taken}: ${event.title}` } : event
  })
  return <Timeline label={say.title} events={events} />
}

function eventOf(line: RequestEvent, request: RequestView, variant: Variant): TimelineEvent {
  const day = line.onDay ?? dayOf(line.at)
  const says = sentences(line, request, variant)
  const note = pick(line.note, variant)
  return {
    at: day,
    dateText: formatDay(variant, day),
    title: strings(variant).event[line.kind],
    children: (
      <>
        {says.map((text) => (
          <p>{text}</p>
        ))}
        {note.text !== '' && <p lang={note.lang}>{note.text}</p>}
      </>
    ),
  }
}

function sentences(line: RequestEvent, request: RequestView, variant: Variant): string[] {
  const words = strings(variant)
  const day = (text: string) => formatDay(variant, text, 'genitive')
  const found: string[] = []
  if (line.kind === 'sent' && request.channel !== null) {
    found.push(words.timeline.sentBy(words.channel[request.channel]))
  }
  if (line.outcome !== null) found.push(`${sentenceCase(words.outcome[line.outcome])}.`)
  if (line.postedOn !== null) found.push(words.timeline.posted(day(line.postedOn)))
  if (line.untilDay !== null) found.push(words.timeline.until(day(line.untilDay)))
  return found
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
