import { formatInstant } from '#core/i18n/format.ts'
import type { Language, Variant } from '#core/i18n/languages.ts'
import { Notice } from '#ui/content/notice.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Button } from '#ui/forms/button.tsx'
import { Checkbox, Radios } from '#ui/forms/choices.tsx'
import { DateField, typedDate } from '#ui/forms/date-field.tsx'
import { ErrorSummary, type FieldProblem } from '#ui/forms/error-summary.tsx'
import { Fieldset } from '#ui/forms/field.tsx'
import { Confirmation, Form } from '#ui/forms/form.tsx'
import { TextArea, TextField } from '#ui/forms/inputs.tsx'

import type { PublicationProblem } from '../check-text.ts'
import type { Sent } from '../desk-context.ts'
import { deskPaths } from '../paths.ts'
import type { PublishingPlan } from '../publishing-plan.ts'
import type { Edition, Work } from '../queries.ts'
import type { Stage } from '../stages.ts'
import { editorialStrings } from '../strings/editorial.ts'
import { strings } from '../strings/index.ts'
import { errorAt, ProblemList } from './desk-parts.tsx'
import { editorialProblems, seenValues, StageTag } from './editorial-parts.tsx'

type PublishPageProps = {
  readonly variant: Variant
  readonly work: Work
  readonly edition: Edition
  readonly title: string
  readonly plan: PublishingPlan
  /** Where every language of the draft stands. */
  readonly stages: readonly Stage[]
  readonly problems: readonly PublicationProblem[]
  readonly sent: Sent | undefined
}

type WithProblems = PublishPageProps & { readonly wrong: readonly FieldProblem[] }

/** The field that says which languages are meant; the first stands for all in the error summary. */
const choiceOf = (language: Language) => `language-${language}`
/** Where it is shown that nothing was chosen. */
export const firstChoice: string = 'languages'

/** The last look before everybody sees it; with obstacles, or nothing approved, there is no button. */
export function PublishPage(props: PublishPageProps) {
  const { variant, work, edition, title, plan, problems, sent } = props
  const { desk } = strings(variant)
  const { publishing } = editorialStrings(variant)
  const wrong = editorialProblems(sent?.problems ?? {}, variant)
  const { version } = edition
  if (version.publishedAt !== null) return <Refused {...props} reason={desk.overview.noDraft} />
  if (plan.going.length === 0) return <Refused {...props} reason={publishing.nothing} />
  if (problems.length > 0) return <Refused {...props} reason={desk.publish.refused} />
  return (
    <>
      <ErrorSummary title={desk.problemsTitle} problems={wrong} />
      <Confirmation
        title={desk.publish.title(title)}
        action={deskPaths.publish(work.id)}
        confirmLabel={publishing.submit}
        cancel={{ href: deskPaths.publication(work.id), label: desk.cancel }}
        hidden={seenValues(version)}
        fields={
          <>
            <Choices {...props} wrong={wrong} />
            {version.number > 1 && <Notes {...props} wrong={wrong} />}
            <When {...props} wrong={wrong} />
          </>
        }
      >
        <p>{desk.publish.text}</p>
      </Confirmation>
      <Scheduled {...props} />
    </>
  )
}

function Choices({ variant, plan, sent, wrong }: WithProblems) {
  const words = editorialStrings(variant)
  return (
    <Fieldset
      id={firstChoice}
      legend={words.publishing.languages}
      size="field"
      error={errorAt(wrong, firstChoice).error}
    >
      {plan.going.map(({ language }) => (
        <Checkbox
          name={choiceOf(language)}
          label={words.languages[language]}
          checked={sent === undefined || sent.values[choiceOf(language)] === '1'}
        />
      ))}
      {plan.held.map(({ language }) => (
        <p class="quiet">{words.publishing.waiting(words.languages[language])}</p>
      ))}
    </Fieldset>
  )
}

function Notes({ variant, sent, wrong }: WithProblems) {
  const { fields } = strings(variant).desk
  const labels = { 'note-sr': fields.noteSr, 'note-en': fields.noteEn }
  return (
    <>
      {(['note-sr', 'note-en'] as const).map((name, index) => (
        <TextArea
          name={name}
          label={labels[name]}
          rows={3}
          value={sent?.values[name]}
          {...(index === 0 ? { hint: fields.noteHint } : {})}
          {...errorAt(wrong, name)}
        />
      ))}
    </>
  )
}

function When({ variant, sent, wrong }: WithProblems) {
  const { publishing } = editorialStrings(variant)
  const values = sent?.values ?? {}
  return (
    <>
      <Radios
        name="when"
        legend={publishing.when}
        hint={publishing.hint}
        options={[
          { value: 'now', label: publishing.now },
          { value: 'later', label: publishing.later },
        ]}
        value={values['when'] ?? 'now'}
        {...errorAt(wrong, 'when')}
      />
      <DateField
        name="publish-on"
        legend={publishing.day}
        labels={publishing.dayLabels}
        value={typedDate(values, 'publish-on')}
        {...errorAt(wrong, 'publish-on')}
      />
      <TextField
        name="publish-hour"
        label={publishing.hour}
        value={values['publish-hour']}
        inputMode="numeric"
        width="short"
        maxLength={2}
        {...errorAt(wrong, 'publish-hour')}
      />
    </>
  )
}

/** Languages whose hour is set, and the way out of it. */
function Scheduled({ variant, work, stages }: PublishPageProps) {
  const words = editorialStrings(variant)
  const scheduled = stages.filter(({ state }) => state === 'scheduled')
  if (scheduled.length === 0) return <></>
  return (
    <Section id="scheduled" title={words.publishing.scheduled}>
      {scheduled.map(({ language, publishAt }) => (
        <Form action={deskPaths.cancelSchedule(work.id, language)}>
          <p>
            {words.languages[language]}
            {publishAt !== null && `: ${formatInstant(variant, publishAt)}`}
          </p>
          <Button kind="secondary">{words.publishing.cancel}</Button>
        </Form>
      ))}
    </Section>
  )
}

function Refused(props: PublishPageProps & { readonly reason: string }) {
  const { variant, work, title, stages, problems, reason } = props
  const { review, languages: names } = editorialStrings(variant)
  return (
    <>
      <PageHeading kicker={strings(variant).desk.publish.action} title={title} />
      <Notice kind="warning" title={reason}>
        <ProblemList variant={variant} workId={work.id} problems={problems} />
      </Notice>
      <ul>
        {stages.map((stage) => (
          <li>
            <a href={deskPaths.review(work.id, stage.language)}>
              {review.open(names[stage.language])}
            </a>{' '}
            <StageTag variant={variant} stage={stage} />
          </li>
        ))}
      </ul>
      <Scheduled {...props} />
    </>
  )
}
