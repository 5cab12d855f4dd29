import { inPublic } from '#core/http/paths.ts'
import { formatDay } from '#core/i18n/format.ts'
import { variantFacts, type Variant } from '#core/i18n/languages.ts'
import type { LawPack } from '#modules/law'
import { Notice } from '#ui/content/notice.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Timeline } from '#ui/content/timeline.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { Radios } from '#ui/forms/choices.tsx'
import { DateField, type TypedDate } from '#ui/forms/date-field.tsx'
import { ErrorSummary } from '#ui/forms/error-summary.tsx'
import { Form } from '#ui/forms/form.tsx'

import { publicPaths } from '../../paths.ts'
import type { CaseEvent, CaseLetter } from '../case-file.ts'
import type { LetterTerm, TermStanding } from '../letter-term.ts'
import type { NextLetters } from '../next-steps.ts'
import { flowStrings } from '../strings/flow.ts'
import { resultStrings } from '../strings/result.ts'
import { KeepSection } from './keep-section.tsx'
import { NextLetterButtons, OtherLetters } from './next-section.tsx'
import { StateButton, StateForm } from './parts.tsx'
import { TermClock } from './term-section.tsx'

/** A letter of the case, and how its template stands today. */
export type ShownLetter = Pick<CaseLetter, 'day' | 'text' | 'variant'> & {
  readonly title: string
  readonly template: 'current' | 'older' | 'unknown'
}

/** What was typed about something that happened, shown again when it cannot be used. */
export type ToldEvent = {
  readonly kind: string | undefined
  readonly on: TypedDate
  readonly until: TypedDate
  readonly problems: Readonly<Partial<Record<'kind' | 'on' | 'until', string>>>
}

/** Everything that the page of a case shows. */
export type CaseView = {
  readonly title: string
  readonly recipient: string | undefined
  readonly letters: readonly ShownLetter[]
  readonly events: readonly CaseEvent[]
  readonly pack: LawPack
  readonly term: { readonly term: LetterTerm; readonly standing: TermStanding } | undefined
  /** From which day the term is counted, and whether it is known to be the day of receipt. */
  readonly startsOn: string
  readonly isKnown: boolean
  readonly next: readonly NextLetters[]
  /** What was just recorded. */
  readonly recorded: CaseEvent | undefined
  readonly told: ToldEvent
  /** The text of the case file. */
  readonly rightsCase: string
}

const CASE_FORM = 'case-form'

/** One's case: what was written, what happened, the term, and the next step. */
export function CasePage({
  variant,
  view,
}: {
  readonly variant: Variant
  readonly view: CaseView
}) {
  const { rightsCase: words, keep, next: nextWords } = resultStrings(variant)
  const { title, recipient, next, told } = view
  return (
    <>
      <ErrorSummary title={flowStrings(variant).step.errorTitle} problems={problemsOf(told)} />
      <PageHeading
        kicker={words.title}
        title={title}
        {...(recipient === undefined ? {} : { lead: words.with(recipient) })}
      />
      <StateForm
        id={CASE_FORM}
        action={inPublic(variant, publicPaths.rightsCase)}
        values={{ case: view.rightsCase }}
      />
      <Recorded variant={variant} view={view} />
      <CaseTerm variant={variant} view={view} />
      <TellSection variant={variant} view={view} />
      {next.length === 0 && <p class="measure">{nextWords.none}</p>}
      {next.length > 0 && (
        <Section id="others" title={words.otherLetters}>
          <OtherLetters variant={variant} all={next} form={CASE_FORM} />
        </Section>
      )}
      <Letters variant={variant} letters={view.letters} />
      <Section id="events" title={words.events}>
        <Timeline
          label={words.events}
          events={view.events.map(({ kind, on, until }) => ({
            at: on,
            dateText: formatDay(variant, on),
            title:
              until === undefined
                ? words.eventNames[kind]
                : `${words.eventNames[kind]} ${words.until(formatDay(variant, until, 'genitive'))}`,
          }))}
        />
      </Section>
      <KeepSection
        variant={variant}
        form={CASE_FORM}
        name={[title, recipient].filter(Boolean).join(' · ')}
        canOpen={false}
      />
      <p>
        <a href={inPublic(variant, publicPaths.rightsCase)}>{keep.open}</a>
      </p>
    </>
  )
}

function problemsOf({ problems }: ToldEvent) {
  const fields = { kind: 'happened', on: 'on', until: 'until' } as const
  return (['kind', 'on', 'until'] as const).flatMap((key) => {
    const message = problems[key]
    return message === undefined ? [] : [{ field: fields[key], message }]
  })
}

/** What was just told, and the step that follows from it. */
function Recorded({ variant, view }: { readonly variant: Variant; readonly view: CaseView }) {
  const { rightsCase: words } = resultStrings(variant)
  const { recorded } = view
  if (!recorded) return null
  const next = view.next.find(({ happening }) => happening === recorded.kind)
  const isDone = recorded.kind === 'answered'
  return (
    <Notice
      kind="success"
      title={isDone ? words.answeredTitle : `${words.recorded}: ${words.eventNames[recorded.kind]}`}
    >
      <p>{isDone ? words.answeredText : words.saveAgain}</p>
      {next && (
        <>
          <h2 class="notice-heading">{words.nextTitle}</h2>
          <NextLetterButtons variant={variant} next={next} form={CASE_FORM} />
        </>
      )}
    </Notice>
  )
}

function CaseTerm({ variant, view }: { readonly variant: Variant; readonly view: CaseView }) {
  const { term: words } = resultStrings(variant)
  const { term } = view
  if (!term) return null
  const isComplaint = term.term.kind === 'complaint'
  const day = formatDay(variant, view.startsOn, 'genitive')
  const from = isComplaint ? words.filed : view.isKnown ? words.known : words.assumed
  return (
    <Section id="term" title={isComplaint ? words.complaintTitle : words.title}>
      <p class="measure">{from(day)}</p>
      <TermClock variant={variant} pack={view.pack} {...term} />
      <ButtonRow>
        <StateButton form={CASE_FORM} action={inPublic(variant, publicPaths.caseCalendar)}>
          {words.calendar}
        </StateButton>
      </ButtonRow>
    </Section>
  )
}

const told = [
  'received',
  'silence',
  'identity',
  'extended',
  'wrong',
  'refused',
  'unhelped',
  'answered',
] as const

function TellSection({ variant, view }: { readonly variant: Variant; readonly view: CaseView }) {
  const { rightsCase: words } = resultStrings(variant)
  const { dateParts, optional } = flowStrings(variant).step
  const { kind, on, until, problems } = view.told
  return (
    <Section id="tell" title={words.tell}>
      <p class="measure">{words.tellText}</p>
      <Form
        action={inPublic(variant, publicPaths.rightsCase)}
        hidden={{ case: view.rightsCase, tell: '1' }}
      >
        <Radios
          name="happened"
          legend={words.what}
          options={told.map((value) => ({ value, label: words.eventNames[value] }))}
          value={kind}
          error={problems.kind}
        />
        <DateField
          name="on"
          legend={words.when}
          labels={dateParts}
          value={on}
          error={problems.on}
        />
        <DateField
          name="until"
          legend={words.extendedUntil}
          labels={dateParts}
          hint={words.extendedHint}
          note={optional}
          value={until}
          error={problems.until}
        />
        <Button>{words.record}</Button>
      </Form>
    </Section>
  )
}

function Letters(props: { readonly variant: Variant; readonly letters: readonly ShownLetter[] }) {
  const { rightsCase: words } = resultStrings(props.variant)
  return (
    <Section id="letters" title={words.letters}>
      <ol class="case-letters">
        {props.letters.map((letter) => (
          <li>
            <h3>{letter.title}</h3>
            <p class="quiet">{formatDay(props.variant, letter.day)}</p>
            {letter.template !== 'current' && (
              <Notice
                kind="info"
                title={letter.template === 'older' ? words.olderTitle : words.unknownTitle}
              >
                <p>{words.olderText}</p>
              </Notice>
            )}
            <details>
              <summary>{words.shown}</summary>
              <pre class="case-text" lang={variantFacts[letter.variant].tag}>
                {letter.text}
              </pre>
            </details>
          </li>
        ))}
      </ol>
    </Section>
  )
}
