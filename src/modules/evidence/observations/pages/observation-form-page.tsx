import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import type { InstitutionName } from '#modules/institutions'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { Checkbox, Radios } from '#ui/forms/choices.tsx'
import { DateField, typedDate } from '#ui/forms/date-field.tsx'
import { Form } from '#ui/forms/form.tsx'
import { Select, TextArea, TextField } from '#ui/forms/inputs.tsx'

import { deskPaths } from '../../paths.ts'
import { chosenCertainties } from '../certainty.ts'
import type { FormState } from '../form-state.ts'
import type { IndicatorView } from '../indicator-queries.ts'
import { observationLabel } from '../labels.ts'
import { missingReasonList } from '../missing-reasons.ts'
import { valueKinds } from '../observation-form.ts'
import type { RequestChoice } from '../observation-record.ts'
import { periodKinds } from '../period.ts'
import type { ObservationView } from '../queries.ts'
import { strings } from '../strings/index.ts'
import { fieldOf, FormProblems } from './form-problems.tsx'

type ObservationFormPageProps = {
  readonly variant: Variant
  readonly form: FormState
  readonly indicators: readonly IndicatorView[]
  readonly institutions: readonly InstitutionName[]
  readonly requests: readonly RequestChoice[]
  /** Absent for a new one. */
  readonly observation?: ObservationView | undefined
}

/** An observation to be entered or changed. */
export function ObservationFormPage(props: ObservationFormPageProps) {
  const { variant, form, observation } = props
  const { desk: words } = strings(variant)
  const { fields } = words
  const field = (name: string) => fieldOf({ variant, form }, name)
  const { revision = '', indicator = '' } = form.values
  return (
    <>
      <PageHeading
        title={observation ? words.editObservation : words.newObservation}
        {...(observation ? { lead: observationLabel(observation, variant) } : {})}
      />
      <FormProblems variant={variant} form={form} />
      <Form
        action={observation ? deskPaths.observationEdit(observation.id) : deskPaths.observations}
        hidden={observation ? { revision, indicator } : {}}
      >
        {!observation && <NewFields {...props} />}
        <ValueFields {...props} />
        <PeriodFields {...props} />
        <WhoseFields {...props} />
        <CertaintyField {...props} />
        <TextArea {...field('note-sr')} label={fields.noteSr} note={fields.optional} rows={3} />
        <TextArea {...field('note-en')} label={fields.noteEn} note={fields.optional} rows={3} />
        {observation && (
          <TextField {...field('reason')} label={words.reason} hint={words.reasonHint} />
        )}
        <ButtonRow>
          <Button>{observation ? words.save : words.saveDraft}</Button>
          <a href={observation ? deskPaths.observation(observation.id) : deskPaths.observations}>
            {words.cancel}
          </a>
        </ButtonRow>
      </Form>
    </>
  )
}

function NewFields({ variant, form, indicators }: ObservationFormPageProps) {
  const { fields } = strings(variant).desk
  const field = (name: string) => fieldOf({ variant, form }, name)
  return (
    <>
      <Select
        {...field('indicator')}
        label={fields.indicator}
        width="full"
        options={[
          { value: '', label: fields.choose },
          ...indicators.map(({ code, title }) => ({
            value: code,
            label: `${pick(title, variant).text} (${code})`,
          })),
        ]}
      />
      <TextField {...field('id')} label={fields.id} hint={fields.idHint} width="long" />
    </>
  )
}

function ValueFields({ variant, form }: ObservationFormPageProps) {
  const { desk, missing } = strings(variant)
  const { fields } = desk
  const field = (name: string) => fieldOf({ variant, form }, name)
  const number = (name: string) =>
    ({ ...field(name), inputMode: 'decimal', width: 'short', autocomplete: 'off' }) as const
  return (
    <>
      <Radios
        {...field('value-kind')}
        legend={fields.valueKind}
        inline
        options={valueKinds.map((kind) => ({ value: kind, label: fields.valueKinds[kind] }))}
      />
      <TextField {...number('value')} label={fields.value} hint={fields.valueHint} />
      <TextField {...number('low')} label={fields.low} />
      <TextField {...number('high')} label={fields.high} />
      <Checkbox
        name="approximate"
        label={fields.approximate}
        checked={(form.values['approximate'] ?? '') !== ''}
      />
      <Select
        {...field('missing-reason')}
        label={fields.missingReason}
        options={[
          { value: '', label: fields.choose },
          ...missingReasonList.map((reason) => ({ value: reason, label: missing[reason] })),
        ]}
      />
    </>
  )
}

function PeriodFields({ variant, form }: ObservationFormPageProps) {
  const { desk, period } = strings(variant)
  const { fields } = desk
  const labels = { day: fields.day, month: fields.month, year: fields.year }
  const date = (name: string) => ({
    name,
    labels,
    value: typedDate(form.values, name),
    error: fieldOf({ variant, form }, name).error,
  })
  return (
    <>
      <Select
        {...fieldOf({ variant, form }, 'period-kind')}
        label={fields.periodKind}
        options={periodKinds.map((kind) => ({ value: kind, label: period.kinds[kind] }))}
      />
      <DateField {...date('from')} legend={fields.from} hint={fields.fromHint} />
      <DateField {...date('to')} legend={fields.to} hint={fields.toHint} />
    </>
  )
}

function WhoseFields({ variant, form, institutions, requests }: ObservationFormPageProps) {
  const { fields } = strings(variant).desk
  const field = (name: string) => fieldOf({ variant, form }, name)
  return (
    <>
      <Select
        {...field('institution')}
        label={fields.institution}
        width="full"
        options={[
          { value: '', label: fields.everyInstitution },
          ...institutions.map(({ id, name }) => ({ value: id, label: pick(name, variant).text })),
        ]}
      />
      <TextField
        {...field('subject-sr')}
        label={fields.subjectSr}
        hint={fields.subjectHint}
        note={fields.optional}
      />
      <TextField {...field('subject-en')} label={fields.subjectEn} note={fields.optional} />
      <Select
        {...field('request')}
        label={fields.request}
        width="full"
        options={[
          { value: '', label: fields.noRequest },
          ...requests.map(({ id, number, subject }) => ({
            value: id,
            label: `${number}: ${pick(subject, variant).text}`,
          })),
        ]}
      />
    </>
  )
}

function CertaintyField({ variant, form }: ObservationFormPageProps) {
  const { desk, certainty } = strings(variant)
  return (
    <Select
      {...fieldOf({ variant, form }, 'certainty')}
      label={desk.fields.certainty}
      options={chosenCertainties.map((degree) => ({ value: degree, label: certainty[degree] }))}
    />
  )
}
