import type { Content } from '../parts.ts'

type PageHeadingProps = {
  readonly title: string
  /** What kind of thing this is (“Request”, “Indicator”), above the title. */
  readonly kicker?: Content
  /** One or two sentences that say it all. */
  readonly lead?: Content
  /** Date, author, state: a line of small facts. */
  readonly facts?: Content
}

/** The top of a page: its only `h1`. */
export function PageHeading(props: PageHeadingProps) {
  return (
    <header class="page-heading">
      {props.kicker !== undefined && <p class="kicker">{props.kicker}</p>}
      <h1>{props.title}</h1>
      {props.lead !== undefined && <p class="lead">{props.lead}</p>}
      {props.facts !== undefined && <p class="page-facts">{props.facts}</p>}
    </header>
  )
}

/** Running text: serif, at most 68 characters a line. Rendered markup goes in here. */
export function Prose(props: { readonly children: Content; readonly lang?: string }) {
  return (
    <div class="prose" lang={props.lang}>
      {props.children}
    </div>
  )
}

type SectionProps = {
  readonly title: string
  readonly id: string
  readonly children: Content
  /** Stands at the end of the heading's line, such as a link to the whole list. */
  readonly aside?: Content
}

/** A part of a page under an `h2` with a rule above. */
export function Section(props: SectionProps) {
  return (
    <section class="section" aria-labelledby={props.id}>
      <div class="section-heading">
        <h2 id={props.id}>{props.title}</h2>
        {props.aside !== undefined && <p class="section-aside">{props.aside}</p>}
      </div>
      {props.children}
    </section>
  )
}
