import type { FieldProblems, FormValues } from '#core/http/forms.ts'
import { languages, type Language, type Variant } from '#core/i18n/languages.ts'
import { publicationDeskPaths } from '#modules/publications'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { DateField, typedDate } from '#ui/forms/date-field.tsx'
import { ErrorSummary } from '#ui/forms/error-summary.tsx'
import { Form } from '#ui/forms/form.tsx'
import { TextArea, TextField } from '#ui/forms/inputs.tsx'

import { LINES } from '../forms.ts'
import { deskPaths } from '../paths.ts'
import { strings } from '../strings/index.ts'

type FactsFormPageProps = {
  readonly variant: Variant
  readonly workId: string
  /** Title of the lecture. */
  readonly title: string
  readonly form: { readonly values: FormValues; readonly problems: FieldProblems }
}

/** What is said of a lecture besides its words: its place, what it takes and gives, on what it rests, until when it holds. */
export function FactsFormPage({ variant, workId, title, form }: FactsFormPageProps) {
  const { desk } = strings(variant)
  const { values } = form
  const problems = Object.entries(form.problems).map(([field, kind]) => ({
    field,
    message: problemText(kind, variant),
  }))
  const errorAt = (name: string): { readonly error?: string } => {
    const found = problems.find(({ field }) => field === name)
    return found ? { error: found.message } : {}
  }
  const parts = { variant, values, errorAt }
  return (
    <>
      <ErrorSummary title={desk.problemsTitle} problems={problems} />
      <PageHeading kicker={title} title={desk.formTitle} lead={desk.formLead} />
      <Form action={deskPaths.lesson(workId)} hidden={{ revision: values['revision'] ?? '0' }}>
        <Measures {...parts} />
        <Texts {...parts} />
        <Days {...parts} />
        <Exercise {...parts} />
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

/** Its place and what it takes. */
function Measures({ variant, values, errorAt }: PartProps) {
  const { fields } = strings(variant).desk
  return (
    <>
      <TextField
        name="position"
        label={fields.position}
        hint={fields.positionHint}
        inputMode="numeric"
        width="short"
        value={values['position']}
        {...errorAt('position')}
      />
      {(['minutes', 'reading'] as const).map((name) => (
        <TextField
          name={name}
          label={fields[name]}
          suffix={fields.minutesUnit}
          inputMode="numeric"
          width="short"
          value={values[name]}
          {...errorAt(name)}
        />
      ))}
    </>
  )
}

/** What it gives and on what it rests. */
function Texts({ variant, values, errorAt }: PartProps) {
  const { fields, languages: names } = strings(variant).desk
  return (
    <>
      {languages.map((language) => (
        <TextArea
          name={`aims-${language}`}
          label={fields.aims(names[language])}
          hint={fields.aimsHint}
          rows={6}
          value={values[`aims-${language}`]}
          {...errorAt(`aims-${language}`)}
        />
      ))}
      <TextArea
        name="sources"
        label={fields.sources}
        hint={fields.sourcesHint}
        rows={8}
        value={values['sources']}
        {...errorAt('sources')}
      />
    </>
  )
}

/** When the lecture was checked and until when it holds. */
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

/** What students do by themselves. */
function Exercise({ variant, values, errorAt }: PartProps) {
  const { fields, languages: names } = strings(variant).desk
  const textIn = (language: Language) => (
    <>
      <TextField
        name={`exercise-title-${language}`}
        label={fields.exerciseTitle(names[language])}
        value={values[`exercise-title-${language}`]}
        {...errorAt(`exercise-title-${language}`)}
      />
      <TextArea
        name={`exercise-${language}`}
        label={fields.exerciseText(names[language])}
        hint={fields.exerciseTextHint}
        rows={12}
        value={values[`exercise-${language}`]}
        {...errorAt(`exercise-${language}`)}
      />
    </>
  )
  return (
    <Section id="exercise-part" title={fields.exercise}>
      <p>{fields.exerciseHint}</p>
      <TextField
        name="exercise-minutes"
        label={fields.exerciseMinutes}
        suffix={fields.minutesUnit}
        inputMode="numeric"
        width="short"
        value={values['exercise-minutes']}
        {...errorAt('exercise-minutes')}
      />
      {languages.map(textIn)}
    </Section>
  )
}

function problemText(kind: string, variant: Variant): string {
  const { badLines, problems } = strings(variant).desk
  if (kind.startsWith(LINES)) return badLines(kind.slice(LINES.length))
  const words: Readonly<Record<string, string>> = problems
  return words[kind] ?? kind
}
