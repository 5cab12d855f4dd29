import { isDay, type Day, type DayOrSpan, type Span } from './day.ts'

/**
 * What is known of one request, as the file shows it; nothing here is computed. A day that the parties dispute is a span,
 * `safe` the earliest and `certain` the latest.
 */
export type RequestFacts = {
  readonly institutionId: string
  /** Receipt by the authority. */
  readonly receivedOn: DayOrSpan
  /** Receipt with its hour (UTC ISO-8601), where an urgent request has proof of it. */
  readonly receivedAt?: string | undefined
  /** Life or liberty, public health, environment: counted in hours. */
  readonly urgent?: boolean | undefined
  /** The authority's instruction to fix a deficient request, and receipt of the fixed one. */
  readonly clarification?:
    | { readonly instructedOn: DayOrSpan; readonly fixedOn?: DayOrSpan | undefined }
    | undefined
  /** Receipt of the notice of extension, and the day that it promises, if it names one. */
  readonly extension?: { readonly noticedOn: Day; readonly until?: Day | undefined } | undefined
  /** `partial`: something asked is neither given nor refused. `sentOn`: the postmark; without it the delivery counts. */
  readonly answer?:
    | {
        readonly kind: 'full' | 'partial'
        readonly deliveredOn: DayOrSpan
        readonly sentOn?: Day | undefined
      }
    | undefined
  /** A refusal, a rejection, or a letter with elements of a decision. */
  readonly decision?:
    | { readonly deliveredOn: DayOrSpan; readonly sentOn?: Day | undefined }
    | undefined
  readonly complaint?: { readonly filedOn: Day } | undefined
  readonly commissioner?:
    | {
        readonly outcome: 'founded' | 'unfounded' | 'rejected' | 'suspended'
        readonly deliveredOn: DayOrSpan
      }
    | undefined
  /** The repeat request that opens a lawsuit for silence, to the body or, after a complaint, to the Commissioner. */
  readonly repeatRequest?: { readonly receivedOn: DayOrSpan } | undefined
  readonly lawsuit?: { readonly filedOn: Day } | undefined
}

/** Both readings of a fact's day. */
export function spanOf(day: DayOrSpan): Span {
  return typeof day === 'string' ? { safe: day, certain: day } : day
}

/** The day on which the authority acted in its own favour: the postmark, or else the earliest delivery. */
export function actedOn(act: {
  readonly deliveredOn: DayOrSpan
  readonly sentOn?: Day | undefined
}): Day {
  return act.sentOn ?? spanOf(act.deliveredOn).safe
}

/** Whether the facts can have happened: days that exist, causes before effects, nothing after today. */
export function factsHold(facts: RequestFacts, today: Day): boolean {
  const { clarification, extension, answer, decision, complaint, commissioner } = facts
  const days: (DayOrSpan | undefined)[] = [
    facts.receivedOn,
    clarification?.instructedOn,
    clarification?.fixedOn,
    extension?.noticedOn,
    answer?.deliveredOn,
    answer?.sentOn,
    decision?.deliveredOn,
    decision?.sentOn,
    complaint?.filedOn,
    commissioner?.deliveredOn,
    facts.repeatRequest?.receivedOn,
    facts.lawsuit?.filedOn,
  ]
  const spans = days.filter((day) => day !== undefined).map(spanOf)
  const { safe: received } = spanOf(facts.receivedOn)
  const exist = spans.every(({ safe, certain }) => isDay(safe) && isDay(certain) && safe <= certain)
  const inTime = spans.every(({ safe, certain }) => received <= safe && certain <= today)
  const untilHolds = extension?.until === undefined || isDay(extension.until)
  return (
    isDay(today) &&
    exist &&
    inTime &&
    untilHolds &&
    ordered(clarification?.instructedOn, clarification?.fixedOn) &&
    ordered(complaint?.filedOn, commissioner?.deliveredOn) &&
    (commissioner === undefined || complaint !== undefined)
  )
}

function ordered(before: DayOrSpan | undefined, after: DayOrSpan | undefined): boolean {
  return before === undefined || after === undefined || spanOf(before).safe <= spanOf(after).certain
}
