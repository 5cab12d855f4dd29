import { compare } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import type { InstitutionName } from '#modules/institutions'
import { lawStrings } from '#modules/law'
import { Difference } from '#ui/content/difference.tsx'
import { Notice } from '#ui/content/notice.tsx'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { Checkbox } from '#ui/forms/choices.tsx'
import { ErrorSummary } from '#ui/forms/error-summary.tsx'
import { Fieldset } from '#ui/forms/field.tsx'
import { Form } from '#ui/forms/form.tsx'
import { Select, TextArea, TextField } from '#ui/forms/inputs.tsx'

import {
  BODY_LENGTH_MAX,
  INDICATOR_LENGTH_MAX,
  QUESTIONS_MAX,
  slotsOf,
  SUBJECT_LENGTH_MAX,
} from '../forms.ts'
import type { FormState } from '../problem-words.ts'
import { deskStrings } from '../strings/index.ts'

type DraftPageProps = {
  readonly variant: Variant
  readonly title: string
  readonly institutions: readonly InstitutionName[]
  readonly form: FormState
  /** Where the form goes, and where one goes instead. */
  readonly action: string
  readonly cancelHref: string
}

/** Writing a request: to whom, about what, the letter and its questions. */
export function DraftPage(props: DraftPageProps) {
  const { variant, form } = props
  const words = deskStrings(variant)
  const { values, problems } = form
  const slots = slotsOf(values)
  const field = (name: string) => ({ name, value: values[name], error: problems[name] })
  return (
    <>
      <PageHeading title={props.title} />
      <ErrorSummary title={words.problems} problems={summaryOf(form)} />
      <Stale variant={variant} form={form} />
      <Form
        action={props.action}
        hidden={{ slots: String(slots), 'started-from': values['started-from'] ?? '' }}
      >
        <Select
          {...field('institution')}
          label={words.form.institution}
          required
          options={[
            { value: '', label: words.form.chooseInstitution },
            ...optionsOf(props.institutions, variant),
          ]}
        />
        <TextField
          {...field('subject-sr')}
          label={words.form.subjectSr}
          maxLength={SUBJECT_LENGTH_MAX}
        />
        <TextField
          {...field('subject-en')}
          label={words.form.subjectEn}
          note={words.optional}
          maxLength={SUBJECT_LENGTH_MAX}
        />
        <TextArea
          {...field('body')}
          label={words.form.body}
          hint={words.form.bodyHint}
          rows={18}
          maxLength={BODY_LENGTH_MAX}
        />
        <p class="quiet measure">{`${words.form.costs} ${lawStrings(variant).toBeConfirmed}.`}</p>
        <Checkbox
          name="urgent"
          label={words.form.urgent}
          hint={words.form.urgentHint}
          checked={values['urgent'] === '1'}
        />
        <p class="hint">{words.form.questionsHint}</p>
        {Array.from({ length: slots }, (_, index) => (
          <QuestionSlot variant={variant} form={form} n={index + 1} />
        ))}
        <ButtonRow>
          <Button>{words.save}</Button>
          {slots < QUESTIONS_MAX && (
            <Button kind="secondary" name="add" value="1" formNoValidate>
              {words.form.addQuestion}
            </Button>
          )}
          <a href={props.cancelHref}>{words.cancel}</a>
        </ButtonRow>
      </Form>
    </>
  )
}

/** Somebody was faster: what is different, before anything is saved over it. */
function Stale({ variant, form }: Pick<DraftPageProps, 'variant' | 'form'>) {
  if (!form.stale) return null
  const words = deskStrings(variant).stale
  return (
    <Notice kind="problem" title={words.title}>
      <p>{words.text}</p>
      {form.stale.map(({ field, paragraphs }) => (
        <>
          <h2>{fieldName(field, variant)}</h2>
          <Difference parts={paragraphs} labels={words} />
        </>
      ))}
    </Notice>
  )
}

/** The label of a field of the form; of a question, its number and the label. */
function fieldName(field: string, variant: Variant): string {
  const { form } = deskStrings(variant)
  const { n = '', part = '' } = /^q(?<n>\d+)-(?<part>sr|en|indicator)$/u.exec(field)?.groups ?? {}
  const parts: Readonly<Record<string, string>> = {
    sr: form.textSr,
    en: form.textEn,
    indicator: form.indicator,
  }
  const own: Readonly<Record<string, string>> = {
    institution: form.institution,
    'subject-sr': form.subjectSr,
    'subject-en': form.subjectEn,
    body: form.body,
    urgent: form.urgent,
  }
  return n === '' ? (own[field] ?? field) : `${form.question(Number(n))}: ${parts[part] ?? part}`
}

function QuestionSlot(props: {
  readonly variant: Variant
  readonly form: FormState
  readonly n: number
}) {
  const { variant, n } = props
  const { values, problems } = props.form
  const words = deskStrings(variant)
  const field = (name: string) => ({ name, value: values[name], error: problems[name] })
  return (
    <Fieldset id={`q${n}`} legend={words.form.question(n)}>
      <TextArea {...field(`q${n}-sr`)} label={words.form.textSr} rows={3} />
      <TextArea {...field(`q${n}-en`)} label={words.form.textEn} note={words.optional} rows={2} />
      <TextField
        {...field(`q${n}-indicator`)}
        label={words.form.indicator}
        note={words.optional}
        hint={words.form.indicatorHint}
        maxLength={INDICATOR_LENGTH_MAX}
        width="medium"
        spellcheck={false}
      />
    </Fieldset>
  )
}

/** Problems in the order of the fields, each leading to its own. */
export function summaryOf({ problems }: FormState): { field: string; message: string }[] {
  return Object.entries(problems).map(([field, message]) => ({ field, message }))
}

function optionsOf(institutions: readonly InstitutionName[], variant: Variant) {
  const byName = compare(variant)
  return institutions
    .map(({ id, name }) => ({ value: id, label: pick(name, variant).text }))
    .toSorted((one, other) => byName(one.label, other.label))
}
