export type { ClockState, LadderClock, Step } from './answer-clock.ts'
export type { DayOffReason } from './calendar.ts'
export {
  computeClock,
  type ClockFailure,
  type ClockQuestion,
  type DayClock,
  type Doubt,
  type Skipped,
  type Suspended,
} from './clock.ts'
export { addDays, isDay, type Day, type DayOrSpan, type Span } from './day.ts'
export { dueLine, ruleLines, type DueLine, type RuleLine } from './due-lines.ts'
export { explainClock, type ExplanationStep } from './explanation.ts'
export {
  citationText,
  explanationSentences,
  legalText,
  reasonText,
  termText,
} from './explanation-text.ts'
export { computeHourClock, type HourClock, type HourStart, type Instant } from './hour-clock.ts'
export { lawPack } from './law-pack.ts'
export { loadPack } from './load-pack.ts'
export type { CompiledRule, CompiledVersion, LawPack } from './pack.ts'
export type {
  Bearer,
  Certainty,
  LocalText,
  RemedyKind,
  Source,
  Statute,
  Term,
} from './pack-source.ts'
export { remedyFor, type Remedy } from './remedy.ts'
export {
  clocksOfRequest,
  type Action,
  type NextStep,
  type Remark,
  type RequestClocks,
  type RequestClocksFailure,
  type Stage,
} from './request-clocks.ts'
export type { RequestFacts } from './request-facts.ts'
export { strings as lawStrings } from './strings/index.ts'
