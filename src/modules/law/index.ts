import { mountable, type LoaderContext, type ModuleDescription } from '#core/module.ts'
import type { SearchTables } from '#core/search/search-tables.ts'

import { personData } from './about-person.ts'
import { ruleRecords } from './desk-documents.ts'
import { deskRoutes } from './desk-routes.tsx'
import { lawTasks } from './desk-tasks.ts'
import { kept, retention } from './kept.ts'
import { lawPack } from './law-pack.ts'
import { publicPaths } from './paths.ts'
import { publicRoutes } from './public-routes.tsx'
import { loadStarter, searchDocuments } from './search-documents.ts'
import { strings } from './strings/index.ts'

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
export { standingOfDuty, withDaysOff } from './clock-drawing.ts'
export { daysOffBetween, type DatedDayOff } from './days-off.ts'
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
export { articleOn, type CompiledRule, type CompiledVersion, type LawPack } from './pack.ts'
export { CountedSteps } from './pages/counted-steps.tsx'
export { RemedyFacts, remedyText } from './pages/remedy-facts.tsx'
export { publicPaths as lawPaths } from './paths.ts'
export { remediesPlace } from './places.ts'
export { confirmedLawPack } from './queries.ts'
export type { LawTables } from './tables.ts'
export type {
  Article,
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

/** Rules of law: the pack, its page, and lawyers' confirmations. */
export const module: ModuleDescription = {
  name: 'law',
  publicRoutes: mountable(publicRoutes),
  deskRoutes: mountable(deskRoutes),
  footer: [{ path: publicPaths.law, label: (variant) => strings(variant).page.title, order: 20 }],
  deskNavigation: [{ path: '/law', label: (variant) => strings(variant).desk.title, order: 70 }],
  deskTasks: [lawTasks],
  deskDocuments: [ruleRecords],
  kept,
  personData,
  retention,
  checkContent: () => void lawPack(),
  // The composition root hands over all tables; a description cannot name them.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  loadStarter: (context) => loadStarter(context as unknown as LoaderContext<SearchTables>),
  searchDocuments: () => Promise.resolve(searchDocuments(lawPack())),
  sitemap: () => Promise.resolve([publicPaths.law]),
}
