import type { Content, Tone } from '../parts.ts'

/** One thing that happened, on one day. */
export type TimelineEvent = {
  /** `YYYY-MM-DD` or an instant, for machines. */
  readonly at: string
  /** The same as people read it. */
  readonly dateText: string
  readonly title: string
  readonly children?: Content
  readonly tone?: Tone
  /** Not yet happened, such as a deadline ahead. */
  readonly ahead?: boolean
}

/** What happened, in the order given. */
export function Timeline(props: { readonly label: string; readonly events: readonly TimelineEvent[] }) {
  return (
    <ol class="timeline" aria-label={props.label}>
      {props.events.map((event) => (
        <li class={`timeline-event timeline-${event.ahead === true ? 'ahead' : (event.tone ?? 'neutral')}`}>
          <time class="timeline-date" datetime={event.at}>
            {event.dateText}
          </time>
          <div class="timeline-body">
            <p class="timeline-title">{event.title}</p>
            {event.children}
          </div>
        </li>
      ))}
    </ol>
  )
}
