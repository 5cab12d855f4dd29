import { dayOf } from '#core/clock.ts'
import {
  addDays,
  clocksOfRequest,
  type LadderClock,
  type LawPack,
  type RequestClocks,
  type RequestClocksFailure,
  type RequestFacts,
} from '#modules/law'

import {
  linesThatHold,
  positionOf,
  type HistoryLine,
  type Outcome,
  type Position,
} from './request-state.ts'

/** A line of the history with everything that decides the deadlines. */
export type DatedLine = HistoryLine & {
  readonly onDay: string | null
  readonly untilDay: string | null
  readonly postedOn: string | null
  readonly outcome: Outcome | null
  /** UTC ISO-8601. */
  readonly at: string
}

/** What is told to `standingOf` beside the history. */
export type Subject = { readonly institutionId: string; readonly urgent: boolean }

/**
 * How the authority stands towards the request; every request has exactly one, so that counts add up. `late` and `silent` only when
 * it is so under every reading of the law. `incomplete`: something came in time, the rest did not.
 * `abandoned`: we closed it before the term ended.
 */
export const conditions = [
  'draft',
  'awaiting-receipt',
  'running',
  'due-soon',
  'awaiting-us',
  'in-time',
  'incomplete',
  'late',
  'silent',
  'abandoned',
  'uncounted',
] as const
/** How the authority stands towards the request. */
export type Condition = (typeof conditions)[number]

/** Where a request stands on a day, by our file and by the law. */
export type Standing = {
  readonly position: Position
  readonly condition: Condition
  /** The day for which this was computed: today, or the day on which we closed the file. */
  readonly asOf: string
  readonly facts: RequestFacts | undefined
  readonly clocks: RequestClocks | undefined
  /** The clock within which the authority must answer: of the extension where there is one that holds. */
  readonly answerClock: LadderClock | undefined
  /** First reaction that counts: a full answer or a decision, or else a partial answer. */
  readonly reactedOn: string | undefined
  /** The latest outcome. */
  readonly outcome: Outcome | undefined
  readonly failure: RequestClocksFailure | undefined
}

/** From so many days before the last day on, a term is due soon. */
const DUE_SOON_DAYS = 3

const decisions: readonly Outcome[] = ['refused', 'rejected-formal', 'concealed-decision']
/** Answers after which something asked for is neither given nor refused. */
const partial: readonly Outcome[] = ['partial', 'cost-dispute']

/** The facts as the law asks for them; `undefined` before a proved receipt, because no term runs without it. */
function factsOf(subject: Subject, history: readonly DatedLine[]): RequestFacts | undefined {
  const lines = linesThatHold(history)
  const dayOfLast = (kind: DatedLine['kind']) =>
    lines.findLast((line) => line.kind === kind)?.onDay ?? undefined
  const receivedOn = dayOfLast('received')
  if (receivedOn === undefined) return undefined
  const answers = lines.flatMap(({ outcome, onDay, postedOn }) =>
    outcome === null || onDay === null
      ? []
      : [{ outcome, deliveredOn: onDay, sentOn: postedOn ?? undefined }],
  )
  const decision = answers.find(({ outcome }) => decisions.includes(outcome))
  const others = answers.filter(({ outcome }) => !decisions.includes(outcome))
  const full = others.find(({ outcome }) => !partial.includes(outcome))
  const answer = full ?? others[0]
  const instructedOn = dayOfLast('completion-asked')
  const fixedOn = dayOfLast('completed')
  const extension = lines.findLast((line) => line.kind === 'extension-noticed')
  return {
    institutionId: subject.institutionId,
    urgent: subject.urgent,
    receivedOn,
    clarification:
      instructedOn === undefined
        ? undefined
        : // A second instruction has not been followed by the completion that answered the first.
          { instructedOn, fixedOn: positionOf(history).completionOpen ? undefined : fixedOn },
    extension: extension?.onDay
      ? { noticedOn: extension.onDay, until: extension.untilDay ?? undefined }
      : undefined,
    answer: answer && {
      kind: full ? 'full' : 'partial',
      deliveredOn: answer.deliveredOn,
      sentOn: answer.sentOn,
    },
    decision: decision && { deliveredOn: decision.deliveredOn, sentOn: decision.sentOn },
  }
}

/** Where a request stands on a day. A closed file stands still: later days do not make anybody late in it. */
export function standingOf(
  pack: LawPack,
  request: { readonly subject: Subject; readonly history: readonly DatedLine[] },
  today: string,
): Standing {
  const { subject, history } = request
  const position = positionOf(history)
  const lines = linesThatHold(history)
  const closing = lines.findLast(({ kind }) => kind === 'closed')
  const asOf = position.state === 'closed' && closing ? earlier(dayOf(closing.at), today) : today
  const facts = factsOf(subject, history)
  const outcome = lines.findLast((line) => line.outcome !== null)?.outcome ?? undefined
  const base = { position, asOf, facts, outcome, failure: undefined }
  if (!facts) {
    const condition = before(position, lines)
    return {
      ...base,
      condition,
      clocks: undefined,
      answerClock: undefined,
      reactedOn: undefined,
    }
  }
  const counted = clocksOfRequest(pack, facts, asOf)
  const reactedOn = reactionOf(facts)
  if (!counted.ok) {
    return {
      ...base,
      condition: 'uncounted',
      clocks: undefined,
      answerClock: undefined,
      reactedOn,
      failure: counted.failure,
    }
  }
  const clocks = counted.value
  return {
    ...base,
    condition: conditionOf({ position, clocks, facts, asOf }),
    clocks,
    answerClock:
      clocks.clocks.findLast(({ step }) => step === 'extended-answer') ??
      clocks.clocks.find(({ step }) => step === 'answer'),
    reactedOn,
  }
}

function before(position: Position, lines: readonly DatedLine[]): Condition {
  if (lines.some(({ kind }) => kind === 'sent')) {
    return position.state === 'closed' ? 'abandoned' : 'awaiting-receipt'
  }
  return position.state === 'closed' ? 'abandoned' : 'draft'
}

function conditionOf(at: {
  readonly position: Position
  readonly clocks: RequestClocks
  readonly facts: RequestFacts
  readonly asOf: string
}): Condition {
  const { position, clocks, facts, asOf } = at
  const open: Condition = position.state === 'closed' ? 'abandoned' : 'running'
  const due = clocks.answerDue
  if (due === null) return open === 'running' ? 'awaiting-us' : open
  const final = facts.decision !== undefined || facts.answer?.kind === 'full'
  const reactedOn = reactionOf(facts)
  if (reactedOn !== undefined && reactedOn > due.certain) return 'late'
  if (final) return 'in-time'
  if (asOf > due.certain) return reactedOn === undefined ? 'silent' : 'incomplete'
  if (open === 'abandoned') return open
  return addDays(asOf, DUE_SOON_DAYS) >= due.certain ? 'due-soon' : 'running'
}

/** The day on which the authority reacted, the postmark where it is known. */
function reactionOf(facts: RequestFacts): string | undefined {
  const acted = (act: RequestFacts['answer'] | RequestFacts['decision']) =>
    act && (act.sentOn ?? (typeof act.deliveredOn === 'string' ? act.deliveredOn : undefined))
  const full = facts.answer?.kind === 'full' ? acted(facts.answer) : undefined
  const final = [full, acted(facts.decision)].filter((day) => day !== undefined).toSorted()[0]
  return final ?? acted(facts.answer)
}

function earlier(one: string, other: string): string {
  return one < other ? one : other
}
