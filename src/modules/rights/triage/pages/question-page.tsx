import { inPublic } from '#core/http/paths.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { Notice } from '#ui/content/notice.tsx'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { Checkboxes, Radios } from '#ui/forms/choices.tsx'
import { ErrorSummary } from '#ui/forms/error-summary.tsx'
import { Form } from '#ui/forms/form.tsx'
import { safeHref } from '#ui/safe-href.ts'

import { ExitLimits } from '../../exit/quick-exit.tsx'
import { triagePaths } from '../paths.ts'
import { triageStrings } from '../strings/index.ts'
import { EVIDENCE, type TriageBook } from '../triage-book.ts'
import { formNames, hiddenOf, SITUATION, type TriageState } from '../triage-form.ts'
import type { Question } from '../triage-source.ts'

type PageProps = {
  readonly variant: Variant
  readonly book: TriageBook
  readonly state: TriageState
  /** The form was sent without an answer. */
  readonly problem: boolean
}

/** The first page: what happened. */
export function SituationPage({ variant, book, state, problem }: PageProps) {
  const words = triageStrings(variant)
  const options = [...book.situations.values()].map(({ id, title }) => ({
    value: id,
    label: pick(title, variant).text,
  }))
  return (
    <div class="triage">
      <Problem variant={variant} problem={problem} />
      <PageHeading title={words.title} lead={words.lead} />
      <Danger variant={variant} />
      <Form
        action={inPublic(variant, triagePaths.triage)}
        hidden={{ ...hiddenOf(state, [SITUATION]), [formNames.asked]: SITUATION }}
      >
        <Radios
          name={formNames.answer}
          legend={words.first.legend}
          hint={words.first.hint}
          options={options}
          value={state.situation?.id}
          size="section"
          error={problem ? words.form.choose : undefined}
        />
        <ButtonRow>
          <Button>{words.form.next}</Button>
          <a href={safeHref(inPublic(variant, triagePaths.doors))}>{words.first.list}</a>
        </ButtonRow>
      </Form>
      <ExitLimits variant={variant} />
    </div>
  )
}

/** One question; whoever goes back keeps every answer. */
export function QuestionPage(props: PageProps & { readonly question: Question }) {
  const { variant, state, question, problem } = props
  const words = triageStrings(variant)
  const asks = [...(state.situation?.asks ?? []), EVIDENCE]
  const at = asks.indexOf(question.id)
  const isLast = at === asks.length - 1
  return (
    <div class="triage">
      <Problem variant={variant} problem={problem} />
      {/* The situation was the first. */}
      <p class="kicker">{words.form.step(at + 2, asks.length + 1)}</p>
      <Form
        action={inPublic(variant, triagePaths.triage)}
        hidden={{ ...hiddenOf(state, [question.id]), [formNames.asked]: question.id }}
      >
        <Choices {...props} />
        <ButtonRow>
          <Button>{isLast ? words.form.toDoors : words.form.next}</Button>
          <Button kind="quiet" name={formNames.change} value={asks[at - 1] ?? SITUATION}>
            {words.form.back}
          </Button>
        </ButtonRow>
      </Form>
    </div>
  )
}

function Choices({ variant, state, question, problem }: Parameters<typeof QuestionPage>[0]) {
  const words = triageStrings(variant)
  const help = question.help === null ? undefined : pick(question.help, variant).text
  const group = {
    name: formNames.answer,
    legend: pick(question.text, variant).text,
    options: question.answers.map(({ id, text }) => ({
      value: id,
      label: pick(text, variant).text,
    })),
    size: 'page',
  } as const
  if (question.kind === 'many') {
    const hint = [help, words.form.manyHint].filter(Boolean).join(' ')
    return <Checkboxes {...group} hint={hint} values={state.evidence ?? []} />
  }
  return (
    <Radios
      {...group}
      hint={help}
      value={state.choices[question.id]}
      error={problem ? words.form.choose : undefined}
    />
  )
}

function Danger({ variant }: { readonly variant: Variant }) {
  const { danger } = triageStrings(variant)
  return (
    <Notice kind="warning" title={danger.title}>
      <p>{danger.text}</p>
    </Notice>
  )
}

function Problem(props: { readonly variant: Variant; readonly problem: boolean }) {
  const { form } = triageStrings(props.variant)
  const problems = props.problem ? [{ field: formNames.answer, message: form.choose }] : []
  return <ErrorSummary title={form.errorTitle} problems={problems} />
}
