import type { FieldProblems } from '#core/http/forms.ts'
import { inPublic } from '#core/http/paths.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import type { LawPack } from '#modules/law'
import { Notice } from '#ui/content/notice.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Button } from '#ui/forms/button.tsx'
import { ErrorSummary } from '#ui/forms/error-summary.tsx'
import { Form } from '#ui/forms/form.tsx'
import { safeHref } from '#ui/safe-href.ts'

import { ExitLimits } from '../../exit/quick-exit.tsx'
import { triagePaths } from '../paths.ts'
import { triageStrings } from '../strings/index.ts'
import { EVIDENCE, stepsFor, type TriageBook } from '../triage-book.ts'
import { formNames, hiddenOf, SITUATION, type TriageState } from '../triage-form.ts'
import type { Situation } from '../triage-source.ts'
import type { DoorView } from '../triage-view.ts'
import { DetailsForm, problemText } from './details-form.tsx'
import { doorAnchor, DoorEntry } from './door-entry.tsx'

/** The answer: what to do at once, and the doors in their order. */
export type ResultProps = {
  readonly variant: Variant
  readonly book: TriageBook
  readonly pack: LawPack
  readonly state: TriageState
  readonly situation: Situation
  readonly doors: readonly DoorView[]
  readonly problems: FieldProblems
  readonly today: string
}

/** The answer of the triage. */
export function ResultPage(props: ResultProps) {
  const { variant, situation, doors, pack, today, problems } = props
  const words = triageStrings(variant)
  const listed = Object.entries(problems).map(([field, kind]) => ({
    field,
    message: problemText(variant, field, kind),
  }))
  return (
    <div class="triage">
      <ErrorSummary title={words.form.errorTitle} problems={listed} />
      <PageHeading title={words.result.title} lead={pick(situation.opening, variant).text} />
      <Steps {...props} />
      <Section id="doors" title={words.result.doors}>
        <p class="measure">{words.result.doorsLead}</p>
        {situation.gap !== null && (
          <Notice kind="info" title={words.result.gap}>
            <p>{pick(situation.gap, variant).text}</p>
          </Notice>
        )}
        <ol class="triage-order">
          {doors.map(({ door }, index) => (
            <li>
              <a href={`#${doorAnchor(index + 1)}`}>{pick(door.title, variant).text}</a>
            </li>
          ))}
        </ol>
        <ol class="triage-doors">
          {doors.map((view, index) => (
            <DoorEntry {...{ variant, pack, view, today }} position={index + 1} />
          ))}
        </ol>
      </Section>
      <Evidence {...props} />
      <DetailsForm {...props} />
      <Answers {...props} />
      <ExitLimits variant={variant} />
    </div>
  )
}

function Steps({ variant, book, situation, state }: ResultProps) {
  const words = triageStrings(variant).result
  const steps = stepsFor(situation, state.choices).flatMap((id) => book.steps.get(id) ?? [])
  return (
    <Section id="steps" title={words.steps}>
      <ol class="triage-steps">
        {steps.map(({ title, text }) => (
          <li>
            <h3>{pick(title, variant).text}</h3>
            <p>{pick(text, variant).text}</p>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Evidence({ variant, book, situation }: ResultProps) {
  const words = triageStrings(variant).result
  const listOf = (texts: typeof book.evidence) => (
    <ul>
      {texts.map((text) => (
        <li>{pick(text, variant).text}</li>
      ))}
    </ul>
  )
  return (
    <Section id="evidence-kept" title={words.evidence}>
      <div class="prose">
        {listOf(book.evidence)}
        {situation.keep.length > 0 && (
          <>
            <p>{words.evidenceKeep}</p>
            {listOf(situation.keep)}
          </>
        )}
        <p>
          {words.more}{' '}
          <a href={safeHref(inPublic(variant, triagePaths.evidenceTip))}>{words.tip}</a>
          {situation.guide !== null && (
            <>
              ,{' '}
              <a href={safeHref(inPublic(variant, triagePaths.guide(situation.guide)))}>
                {words.guide}
              </a>
            </>
          )}
          .
        </p>
      </div>
    </Section>
  )
}

/** Every answer with its way back; the whole is one form, so that nothing is lost on the way. */
function Answers({ variant, book, situation, state }: ResultProps) {
  const words = triageStrings(variant).result
  const rows = [
    { id: SITUATION, term: words.situation, value: pick(situation.title, variant).text },
    ...[...situation.asks, EVIDENCE].flatMap((id) => {
      const question = book.questions.get(id)
      if (!question) return []
      const given = id === EVIDENCE ? (state.evidence ?? []) : [state.choices[id]]
      const texts = question.answers
        .filter((answer) => given.includes(answer.id))
        .map(({ text }) => pick(text, variant).text)
      return [{ id, term: pick(question.text, variant).text, value: texts.join('; ') }]
    }),
  ]
  return (
    <Section id="answers" title={words.answers}>
      <Form action={inPublic(variant, triagePaths.triage)} hidden={hiddenOf(state)}>
        <dl class="summary-list">
          {rows.map(({ id, term, value }) => (
            <div class="summary-row">
              <dt>{term}</dt>
              <dd>{value}</dd>
              <dd class="summary-change">
                <Button kind="quiet" name={formNames.change} value={id}>
                  {words.change}
                  <span class="visually-hidden"> {words.changeWhat(term)}</span>
                </Button>
              </dd>
            </div>
          ))}
        </dl>
      </Form>
      <p class="triage-restart">
        <a href={safeHref(inPublic(variant, triagePaths.triage))}>{words.restart}</a>
      </p>
    </Section>
  )
}
