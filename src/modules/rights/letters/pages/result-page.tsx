import { inPublic } from '#core/http/paths.ts'
import { formatDay } from '#core/i18n/format.ts'
import { variants, type Variant } from '#core/i18n/languages.ts'
import { lawPaths, lawStrings, type LawPack } from '#modules/law'
import { Columns } from '#ui/content/columns.tsx'
import { DefinitionList } from '#ui/content/definition-list.tsx'
import { Notice } from '#ui/content/notice.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { DateField, type TypedDate } from '#ui/forms/date-field.tsx'
import { ErrorSummary } from '#ui/forms/error-summary.tsx'
import { Form } from '#ui/forms/form.tsx'

import type { IdCopyPolicy } from '../../directory/facts.ts'
import { publicPaths } from '../../paths.ts'
import type { Letter } from '../compose.ts'
import type { Addressee, Purpose } from '../letter-source.ts'
import type { LetterTerm, TermStanding } from '../letter-term.ts'
import type { MailLink } from '../mail-link.ts'
import type { NextLetters } from '../next-steps.ts'
import { flowStrings } from '../strings/flow.ts'
import { resultStrings } from '../strings/result.ts'
import { shownDay } from './fields.tsx'
import { IdentitySection } from './identity-section.tsx'
import { KeepSection } from './keep-section.tsx'
import { NextList } from './next-section.tsx'
import { LetterSheet, StateButton, StateForm, VariantName } from './parts.tsx'
import { SendSection } from './send-section.tsx'
import { TermClock } from './term-section.tsx'

/** Everything that the page of a finished letter shows. */
export type ResultView = {
  readonly purpose: Purpose
  readonly to: Addressee
  readonly title: string
  readonly letter: Letter
  /** The same letter in the reader's own language, when they send it in another one. */
  readonly reading: Letter | undefined
  /** Plain text of the letter. */
  readonly text: string
  readonly mail: MailLink
  readonly hasAddress: boolean
  readonly pack: LawPack
  readonly term: { readonly term: LetterTerm; readonly standing: TermStanding } | undefined
  /** From which day the term is counted. */
  readonly startsOn: string
  /** The day of receipt is known, not assumed. */
  readonly isKnown: boolean
  /** What was typed as the day of receipt, and what is wrong with it. */
  readonly received: { readonly typed: TypedDate; readonly problem?: string } | undefined
  readonly next: readonly NextLetters[]
  /** The hidden fields of the letter and of the case. */
  readonly state: string
  readonly rightsCase: string
  readonly idCopy: IdCopyPolicy | undefined
  readonly busy: boolean
}

/** Ids of the forms that hold the letter and the case. */
const LETTER_FORM = 'letter-form'
const CASE_FORM = 'case-form'

/** A finished letter: to read, to send, its term, what may come, and the case to keep. */
export function ResultPage({
  variant,
  view,
}: {
  readonly variant: Variant
  readonly view: ResultView
}) {
  const words = resultStrings(variant)
  const { letter, reading, to, next, received } = view
  const at = (path: string) => inPublic(variant, path)
  const isToController = to === 'controller' || to === 'competent-authority'
  return (
    <>
      <ErrorSummary
        title={flowStrings(variant).step.errorTitle}
        problems={
          received?.problem === undefined
            ? []
            : [{ field: 'receivedOn', message: received.problem }]
        }
      />
      <PageHeading kicker={view.title} title={words.title} lead={words.lead} />
      <StateForm
        id={LETTER_FORM}
        action={at(publicPaths.letter(letter.id))}
        values={{ state: view.state, step: 'letter' }}
      />
      <StateForm
        id={CASE_FORM}
        action={at(publicPaths.rightsCase)}
        values={{ case: view.rightsCase }}
      />
      <Columns
        asideLabel={words.glance.label}
        aside={<Glance variant={variant} view={view} hasIdentity={isToController} />}
      >
        <LetterSheet letter={letter} label={words.letter} />
        <OtherScripts variant={variant} letter={letter} />
      </Columns>
      {reading !== undefined && (
        <Section id="reading" title={words.reading}>
          <p class="measure">{words.readingText}</p>
          <LetterSheet letter={reading} label={words.reading} />
        </Section>
      )}
      <SendSection {...{ ...view, variant, form: LETTER_FORM }} />
      <TermSection variant={variant} view={view} />
      {isToController && <IdentitySection variant={variant} idCopy={view.idCopy} />}
      {next.length > 0 && (
        <Section id="next" title={words.next.title}>
          <p class="measure">{words.next.lead}</p>
          {view.purpose === 'complaint' && <p class="measure">{words.next.afterComplaint}</p>}
          <NextList variant={variant} all={next} form={CASE_FORM} />
        </Section>
      )}
      <KeepSection
        variant={variant}
        form={CASE_FORM}
        name={[view.title, letter.recipient[0]].filter(Boolean).join(' · ')}
        canOpen
      />
      <Rests variant={variant} letter={reading ?? letter} />
    </>
  )
}

/** The letter at a glance: to whom, until when, and the way to everything below it. */
function Glance(props: {
  readonly variant: Variant
  readonly view: ResultView
  readonly hasIdentity: boolean
}) {
  const { variant, view } = props
  const words = resultStrings(variant)
  const { letter, term, next } = view
  const parts = [
    { id: 'send', title: words.send.title },
    ...(term ? [{ id: 'term', title: termTitle(variant, view) }] : []),
    ...(props.hasIdentity ? [{ id: 'identity', title: words.identity.title }] : []),
    ...(next.length > 0 ? [{ id: 'next', title: words.next.title }] : []),
    { id: 'keep', title: words.keep.title },
  ]
  const due = term && formatDay(variant, term.standing.lastDay)
  return (
    <>
      <DefinitionList
        stacked
        items={[
          { term: words.glance.recipient, value: letter.recipient[0] ?? '' },
          ...(due === undefined ? [] : [{ term: words.term.due, value: due }]),
        ]}
      />
      <nav aria-label={words.glance.label}>
        <ul class="result-links">
          {parts.map(({ id, title }) => (
            <li>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Reviewed variant={variant} letter={letter} />
    </>
  )
}

function termTitle(variant: Variant, { term }: ResultView): string {
  const words = resultStrings(variant).term
  return term?.term.kind === 'complaint' ? words.complaintTitle : words.title
}

function Reviewed({ variant, letter }: { readonly variant: Variant; readonly letter: Letter }) {
  const words = resultStrings(variant)
  if (letter.reviewedBy !== null) return <p class="measure">{words.reviewed(letter.reviewedBy)}</p>
  return (
    <Notice kind="info" title={words.notReviewed}>
      <p>{words.notReviewedText(formatDay(variant, letter.checkedOn, 'genitive'))}</p>
    </Notice>
  )
}

/** The letter in the other variants, and the way back to the answers. */
function OtherScripts({ variant, letter }: { readonly variant: Variant; readonly letter: Letter }) {
  const words = resultStrings(variant)
  return (
    <>
      <ButtonRow>
        <StateButton form={LETTER_FORM} name="to" value="check">
          {words.change}
        </StateButton>
        {variants
          .filter((other) => other !== letter.variant)
          .map((other) => (
            <StateButton form={LETTER_FORM} name="letterVariant" value={other} kind="quiet">
              {words.inVariant} <VariantName variant={other} />
            </StateButton>
          ))}
      </ButtonRow>
      <p class="quiet measure">{words.typedKept}</p>
    </>
  )
}

function TermSection({ variant, view }: { readonly variant: Variant; readonly view: ResultView }) {
  const { term: words } = resultStrings(variant)
  const { term, startsOn, letter, purpose, to, received } = view
  const isRequest = purpose === 'request' || purpose === 'follow-up'
  if (!term) {
    return isRequest && to === 'competent-authority' ? (
      <Section id="term" title={words.title}>
        <p class="measure">{words.none}</p>
      </Section>
    ) : null
  }
  const isComplaint = term.term.kind === 'complaint'
  const day = formatDay(variant, startsOn, 'genitive')
  const from = isComplaint ? words.filed : view.isKnown ? words.known : words.assumed
  return (
    <Section id="term" title={termTitle(variant, view)}>
      <p class="measure">{from(day)}</p>
      <TermClock variant={variant} pack={view.pack} {...term} />
      <ButtonRow>
        <StateButton form={LETTER_FORM} action={inPublic(variant, publicPaths.calendar(letter.id))}>
          {words.calendar}
        </StateButton>
      </ButtonRow>
      <p class="quiet measure">{words.calendarText}</p>
      {purpose === 'request' && (
        <Form
          action={inPublic(variant, publicPaths.letter(letter.id))}
          hidden={{ state: view.state, step: 'letter' }}
        >
          <DateField
            name="receivedOn"
            legend={words.receivedOn}
            labels={flowStrings(variant).step.dateParts}
            hint={words.receivedHint}
            error={received?.problem}
            value={received?.typed ?? shownDay(startsOn)}
          />
          <Button kind="secondary">{words.recount}</Button>
        </Form>
      )}
    </Section>
  )
}

/** The articles that the letter cites, each with how sure we are. */
function Rests({ variant, letter }: { readonly variant: Variant; readonly letter: Letter }) {
  if (letter.cites.length === 0) return null
  const law = lawStrings(variant)
  return (
    <Section id="law" title={resultStrings(variant).rests}>
      <ul class="law-list">
        {letter.cites.map(({ id, text, certainty, confirmed }) => (
          <li>
            <a href={inPublic(variant, lawPaths.article(id))}>{text}</a>
            <span class="quiet">
              {` – ${law.certainty[certainty]}`}
              {!confirmed && `; ${law.toBeConfirmed}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
