import type { FieldProblems, FormValues } from '#core/http/forms.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { publicationDeskPaths } from '#modules/publications'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { Checkboxes, Radios } from '#ui/forms/choices.tsx'
import { DateField, typedDate } from '#ui/forms/date-field.tsx'
import { ErrorSummary } from '#ui/forms/error-summary.tsx'
import { Form } from '#ui/forms/form.tsx'
import { Select, TextArea, TextField } from '#ui/forms/inputs.tsx'

import { audiences, effects, levels, topics } from '../facts.ts'
import { deskPaths } from '../paths.ts'
import { strings } from '../strings/index.ts'

type FactsFormPageProps = {
  readonly variant: Variant
  readonly workId: string
  /** Title of the text. */
  readonly title: string
  readonly form: { readonly values: FormValues; readonly problems: FieldProblems }
}

/** What is said of a text besides its words: for whom it is, what it asks, on what it rests, until when it holds. */
export function FactsFormPage({ variant, workId, title, form }: FactsFormPageProps) {
  const words = strings(variant)
  const { desk } = words
  const { fields } = desk
  const { values } = form
  const problems = Object.entries(form.problems).map(([field, kind]) => ({
    field,
    message: problemText(kind, variant),
  }))
  const errorAt = (name: string): { readonly error?: string } => {
    const found = problems.find(({ field }) => field === name)
    return found ? { error: found.message } : {}
  }
  return (
    <>
      <ErrorSummary title={desk.problemsTitle} problems={problems} />
      <PageHeading kicker={title} title={desk.formTitle} lead={desk.formLead} />
      <Form action={deskPaths.facts(workId)} hidden={{ revision: values['revision'] ?? '0' }}>
        <Select
          name="topic"
          label={fields.topic}
          value={values['topic']}
          options={topics.map((value) => ({ value, label: words.topics[value] }))}
          {...errorAt('topic')}
        />
        <TextField
          name="minutes"
          label={fields.minutes}
          hint={fields.minutesHint}
          suffix={fields.minutesUnit}
          inputMode="numeric"
          width="short"
          value={values['minutes']}
          {...errorAt('minutes')}
        />
        <Purpose variant={variant} values={values} errorAt={errorAt} />
        <TextArea
          name="evidence"
          label={fields.evidence}
          hint={fields.evidenceHint}
          rows={5}
          value={values['evidence']}
          {...errorAt('evidence')}
        />
        <Days variant={variant} values={values} errorAt={errorAt} />
        <ButtonRow>
          <Button>{desk.save}</Button>
          <a href={publicationDeskPaths.publication(workId)}>{desk.cancel}</a>
        </ButtonRow>
      </Form>
    </>
  )
}

type PartProps = {
  readonly variant: Variant
  readonly values: FormValues
  readonly errorAt: (name: string) => { readonly error?: string }
}

/** How much it helps and whom. */
function Purpose({ variant, values, errorAt }: PartProps) {
  const words = strings(variant)
  const { desk } = words
  return (
    <>
      <Radios
        name="effect"
        legend={desk.fields.effect}
        inline
        value={values['effect']}
        options={effects.map((value) => ({ value: String(value), label: words.effects[value] }))}
        {...errorAt('effect')}
      />
      <Radios
        name="level"
        legend={desk.fields.level}
        value={values['level']}
        options={levels.map((value) => ({ value, label: words.levels[value] }))}
        {...errorAt('level')}
      />
      <Checkboxes
        name="audiences"
        legend={desk.fields.audiences}
        values={(values['audiences'] ?? '').split('\n')}
        options={audiences.map((value) => ({ value, label: words.audiences[value] }))}
        {...errorAt('audiences')}
      />
    </>
  )
}

/** When the text was checked and until when it holds. */
function Days({ variant, values, errorAt }: PartProps) {
  const { desk } = strings(variant)
  const labels = { day: desk.day, month: desk.month, year: desk.year }
  return (
    <>
      {(['reviewed', 'review-by'] as const).map((name) => (
        <DateField
          name={name}
          legend={name === 'reviewed' ? desk.fields.reviewed : desk.fields.reviewBy}
          labels={labels}
          value={typedDate(values, name)}
          {...errorAt(name)}
        />
      ))}
    </>
  )
}

function problemText(kind: string, variant: Variant): string {
  const words: Readonly<Record<string, string>> = strings(variant).desk.problems
  return words[kind] ?? kind
}
