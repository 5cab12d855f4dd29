import { fail, ok, type Result } from '#core/result.ts'

import { climb, climbToAnswer, type Ladder, type LadderClock, type Step } from './answer-clock.ts'
import type { ClockFailure } from './clock.ts'
import { addDays, type Day, type Span } from './day.ts'
import type { LawPack } from './pack.ts'
import { remedyFor, type Remedy } from './remedy.ts'
import { actedOn, factsHold, spanOf, type RequestFacts } from './request-facts.ts'

/** Where a request stands. The Commissioner's own silence is a stage like any other. */
export type Stage =
  | 'awaiting-answer'
  | 'awaiting-us'
  | 'answer-overdue'
  | 'answered'
  | 'decided-against'
  | 'complaint-pending'
  | 'commissioner-silent'
  | 'commissioner-decided'
  | 'repeat-request-pending'
  | 'lawsuit-pending'

/** What happens next. Actions that begin with `wait` are not ours. */
export type Action =
  | 'wait-for-answer'
  | 'fix-request'
  | 'file-complaint'
  | 'file-silence-complaint'
  | 'send-repeat-request'
  | 'wait-after-repeat-request'
  | 'file-lawsuit'
  | 'wait-for-commissioner'
  | 'wait-for-court'
  | 'consider-withdrawal'
  | 'check-execution'
  | 'ask-again'
  | 'nothing'

/** The next step, the first day on which it makes sense, and until when; `null`: no such day. */
export type NextStep = {
  readonly action: Action
  readonly from: Day | null
  /** For our own steps, the day to keep. */
  readonly safeUntil: Day | null
  /** The last day under any reading. */
  readonly certainUntil: Day | null
}

/** What is odd in the facts and must be shown beside the dates. */
export type Remark = 'extension-notice-late' | 'complaint-premature' | 'answer-partial'

/** All clocks of a request on one day. */
export type RequestClocks = {
  readonly remedy: Remedy
  readonly stage: Stage
  /** In the order in which they began. */
  readonly clocks: readonly LadderClock[]
  /** Last days for the answer; `null` while a deficient request waits for us. */
  readonly answerDue: Span | null
  /** First day on which the authority is late under every reading; `null` while it is not. */
  readonly lateSince: Day | null
  readonly next: NextStep
  readonly remarks: readonly Remark[]
}

/** Facts that cannot have happened, or a clock that cannot be counted. */
export type RequestClocksFailure = ClockFailure | 'impossible-facts'

/** The whole ladder of one request on a day: which clocks run, are kept, are late; who is late; what to do next. Pure. */
export function clocksOfRequest(
  pack: LawPack,
  facts: RequestFacts,
  today: Day,
): Result<RequestClocks, RequestClocksFailure> {
  if (!factsHold(facts, today)) return fail('impossible-facts')
  const ladder: Ladder = { pack, today, clocks: [], failure: null }
  const reacted = firstReaction(facts)
  const answer = climbToAnswer(ladder, facts, reacted)
  if (!answer) return fail(ladder.failure ?? 'bad-start')
  const { due, noticeLate } = answer
  const late = due !== null && (reacted ?? today) > due.certain ? addDays(due.certain, 1) : null
  const remedyOn = facts.decision ? spanOf(facts.decision.deliveredOn).safe : (late ?? today)
  const remedy = remedyFor(pack, facts.institutionId, remedyOn)
  climbAfterAnswer(ladder, facts, { due, remedy, late })
  if (ladder.failure !== null) return fail(ladder.failure)
  const remarks: Remark[] = []
  if (noticeLate) remarks.push('extension-notice-late')
  if (facts.answer?.kind === 'partial') remarks.push('answer-partial')
  if (isPremature(facts, due)) remarks.push('complaint-premature')
  const position = { ladder, facts, remedy, due }
  return ok({
    remedy,
    ...standing(position),
    clocks: ladder.clocks,
    answerDue: due,
    lateSince: late,
    remarks,
  })
}

type Position = {
  readonly ladder: Ladder
  readonly facts: RequestFacts
  readonly remedy: Remedy
  readonly due: Span | null
}

/** A full answer or a decision ends the authority's term; a partial answer does not. */
function firstReaction(facts: RequestFacts): Day | undefined {
  const days: Day[] = []
  if (facts.answer?.kind === 'full') days.push(actedOn(facts.answer))
  if (facts.decision) days.push(actedOn(facts.decision))
  return days.sort()[0]
}

/** Filed before any decision came: it does not cover a decision that came after it. */
function isOfSilence({ complaint, decision }: RequestFacts): boolean {
  if (!complaint) return false
  return !decision || complaint.filedOn < spanOf(decision.deliveredOn).safe
}

function isPremature(facts: RequestFacts, due: Span | null): boolean {
  const { complaint } = facts
  if (!complaint || !isOfSilence(facts)) return false
  return due === null || complaint.filedOn <= due.certain
}

function climbAfterAnswer(
  ladder: Ladder,
  facts: RequestFacts,
  at: { readonly due: Span | null; readonly remedy: Remedy; readonly late: Day | null },
): void {
  const { decision, complaint, commissioner, repeatRequest, lawsuit } = facts
  const ofSilence = isOfSilence(facts)
  const direct = at.remedy.remedy === 'LAWSUIT'
  const silent = !decision && facts.answer?.kind !== 'full'
  if (at.due && !direct && (ofSilence || (silent && at.late !== null))) {
    const rung = { step: 'silence-complaint', rule: 'foi.complaint.silence', from: at.due } as const
    climb(ladder, rung, complaint?.filedOn)
  }
  if (decision && direct) {
    const rung = { step: 'lawsuit', rule: 'foi.lawsuit.body', from: decision.deliveredOn } as const
    climb(ladder, rung, lawsuit?.filedOn)
  } else if (decision) {
    const rung = { step: 'complaint', rule: 'foi.complaint', from: decision.deliveredOn } as const
    climb(ladder, rung, ofSilence ? undefined : complaint?.filedOn)
  }
  if (complaint) {
    const rung = {
      step: 'commissioner',
      rule: 'foi.commissioner',
      from: complaint.filedOn,
    } as const
    climb(ladder, rung, commissioner && spanOf(commissioner.deliveredOn).safe)
  }
  if (repeatRequest) {
    const from = repeatRequest.receivedOn
    // The repeat request goes to whoever is silent; what came before it is no answer to it.
    const body = complaint ? undefined : firstReaction(facts)
    const reacted = commissioner ? spanOf(commissioner.deliveredOn).safe : body
    const done = reacted !== undefined && reacted >= spanOf(from).safe ? reacted : undefined
    climb(ladder, { step: 'repeat-request', rule: 'foi.lawsuit.silence', from }, done)
  }
  if (commissioner?.outcome === 'unfounded' || commissioner?.outcome === 'rejected') {
    const rung = { step: 'lawsuit', rule: 'foi.lawsuit', from: commissioner.deliveredOn } as const
    climb(ladder, rung, lawsuit?.filedOn)
  }
}

type Standing = Pick<RequestClocks, 'stage' | 'next'>

function standing(position: Position): Standing {
  const { facts } = position
  const answered = facts.answer?.kind === 'full'
  if (facts.lawsuit) return { stage: 'lawsuit-pending', next: step('wait-for-court') }
  if (facts.commissioner) return afterCommissioner(position)
  if (answered) {
    const pending = facts.complaint !== undefined
    return { stage: 'answered', next: step(pending ? 'consider-withdrawal' : 'nothing') }
  }
  if (find(position, 'repeat-request')?.doneOn === null) return afterRepeatRequest(position)
  const ofDecision = isOfSilence(facts) ? find(position, 'complaint') : undefined
  if (ofDecision && ofDecision.state !== 'lapsed') return afterDecision(position)
  if (facts.complaint) return afterComplaint(position)
  if (facts.decision) return afterDecision(position)
  return beforeAnswer(position)
}

function afterCommissioner(position: Position): Standing {
  const { facts } = position
  const stage = 'commissioner-decided'
  if (facts.commissioner?.outcome === 'founded') {
    return { stage, next: step(facts.answer?.kind === 'full' ? 'nothing' : 'check-execution') }
  }
  if (facts.commissioner?.outcome === 'suspended') return { stage, next: step('nothing') }
  return { stage, next: ours('file-lawsuit', find(position, 'lawsuit')) }
}

function afterRepeatRequest(position: Position): Standing {
  const stage = 'repeat-request-pending'
  const waiting = find(position, 'repeat-request')
  if (waiting?.state === 'lapsed') {
    return { stage, next: step('file-lawsuit', addDays(waiting.due.certain, 1)) }
  }
  return { stage, next: theirs('wait-after-repeat-request', waiting) }
}

function afterComplaint(position: Position): Standing {
  const commissioner = find(position, 'commissioner')
  if (commissioner?.state !== 'lapsed') {
    return { stage: 'complaint-pending', next: theirs('wait-for-commissioner', commissioner) }
  }
  const from = addDays(commissioner.due.certain, 1)
  return { stage: 'commissioner-silent', next: step('send-repeat-request', from) }
}

function afterDecision(position: Position): Standing {
  const stage = 'decided-against'
  const direct = position.remedy.remedy === 'LAWSUIT'
  return direct
    ? { stage, next: ours('file-lawsuit', find(position, 'lawsuit')) }
    : { stage, next: ours('file-complaint', find(position, 'complaint')) }
}

function beforeAnswer(position: Position): Standing {
  const { due, ladder, remedy } = position
  if (!due) {
    return { stage: 'awaiting-us', next: ours('fix-request', find(position, 'clarification')) }
  }
  const next = { from: null, safeUntil: due.safe, certainUntil: due.certain }
  if (ladder.today <= due.certain) {
    return { stage: 'awaiting-answer', next: { action: 'wait-for-answer', ...next } }
  }
  const from = addDays(due.certain, 1)
  if (remedy.remedy === 'LAWSUIT') {
    return { stage: 'answer-overdue', next: step('send-repeat-request', from) }
  }
  const complaint = ours('file-silence-complaint', find(position, 'silence-complaint'))
  return { stage: 'answer-overdue', next: { ...complaint, from } }
}

function find(position: Position, wanted: Step): LadderClock | undefined {
  return position.ladder.clocks.findLast((clock) => clock.step === wanted)
}

function step(action: Action, from: Day | null = null): NextStep {
  return { action, from, safeUntil: null, certainUntil: null }
}

/** Our own step while its term runs; once it has certainly lapsed, only a new request helps. */
function ours(action: Action, clock: LadderClock | undefined): NextStep {
  if (!clock || clock.state === 'lapsed') return step('ask-again')
  return { action, from: null, safeUntil: clock.due.safe, certainUntil: clock.due.certain }
}

function theirs(action: Action, clock: LadderClock | undefined): NextStep {
  if (!clock) return step(action)
  return { action, from: null, safeUntil: clock.due.safe, certainUntil: clock.due.certain }
}
