import type { Difference } from '#core/editorial/record-changes.ts'
import type { FieldProblems, FormValues } from '#core/http/forms.ts'
import { pick } from '#core/i18n/human-text.ts'
import { languages, type Variant } from '#core/i18n/languages.ts'
import { Notice } from '#ui/content/notice.tsx'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { ErrorSummary } from '#ui/forms/error-summary.tsx'
import { Fieldset } from '#ui/forms/field.tsx'
import { Form } from '#ui/forms/form.tsx'
import { Select, TextArea, TextField } from '#ui/forms/inputs.tsx'
import { safeHref } from '#ui/safe-href.ts'

import { LINE_LENGTH_MAX, rowCount, TEXT_LENGTH_MAX } from '../forms.ts'
import { KEY_LENGTH_MAX } from '../key.ts'
import { byName } from '../list-filter.ts'
import type { InstitutionName } from '../queries.ts'
import { strings } from '../strings/index.ts'
import { DifferenceTable } from './difference-table.tsx'
import { kindOptions } from './parts.tsx'
import { degreeOptions, inLanguage, type FieldHelp } from './record-fields.tsx'
import { ContactRow, NameRow } from './record-rows.tsx'

/** A form as sent, or filled from the record. */
export type RecordForm = {
  readonly values: FormValues
  /** Kinds by field. */
  readonly problems: FieldProblems
  /** Set when somebody saved another version meanwhile: theirs before, the person's own after. */
  readonly stale?: readonly Difference[]
}

type RecordFormProps = {
  readonly variant: Variant
  readonly form: RecordForm
  /** The record that is edited; undefined for a new one. */
  readonly id: string | undefined
  readonly action: string
  readonly cancel: string
  /** Bodies that this one can be part of. */
  readonly others: readonly InstitutionName[]
}

/** The form that enters or edits a body. */
export function RecordFormPage(props: RecordFormProps) {
  const { variant, form, id } = props
  const words = strings(variant)
  const sentences: Readonly<Record<string, string>> = words.problems
  const problem = (field: string) => sentences[form.problems[field] ?? '']
  const help = { variant, values: form.values, problem }
  const summary = Object.keys(form.problems).map((field) => ({
    field,
    message: problem(field) ?? '',
  }))
  const rows = (sort: 'name' | 'contact') => rowCount(form.values, sort)
  return (
    <>
      <PageHeading
        title={id === undefined ? words.desk.addTitle : words.desk.editTitle}
        {...(id === undefined ? { lead: words.desk.addLead } : {})}
      />
      <ErrorSummary title={words.form.problemsTitle} problems={summary} />
      {form.stale !== undefined && <StaleNotice variant={variant} differences={form.stale} />}
      <Form
        action={props.action}
        hidden={{
          'started-from': form.values['started-from'] ?? '',
          'name-rows': String(rows('name')),
          'contact-rows': String(rows('contact')),
        }}
      >
        {id === undefined && <KeyField {...help} />}
        <BodyFields {...help} others={props.others.filter((body) => body.id !== id)} />
        <Rows help={help} sort="name" count={rows('name')} />
        <Rows help={help} sort="contact" count={rows('contact')} />
        {/* Saving comes first: it is what the Enter key means. */}
        <ButtonRow>
          <Button name="act" value="save">
            {words.form.save}
          </Button>
          <Button kind="secondary" name="act" value="add-name" formNoValidate>
            {words.form.addName}
          </Button>
          <Button kind="secondary" name="act" value="add-contact" formNoValidate>
            {words.form.addContact}
          </Button>
          <a href={safeHref(props.cancel)}>{words.desk.cancel}</a>
        </ButtonRow>
      </Form>
    </>
  )
}

function StaleNotice(props: {
  readonly variant: Variant
  readonly differences: readonly Difference[]
}) {
  const words = strings(props.variant).form
  return (
    <Notice kind="problem" title={words.stale}>
      <p>{words.staleText}</p>
      <DifferenceTable
        variant={props.variant}
        caption={words.staleTable}
        labels={{ before: words.saved, after: words.yours }}
        differences={props.differences}
      />
    </Notice>
  )
}

function KeyField({ variant, values, problem }: FieldHelp) {
  const { key, keyHint } = strings(variant).form
  return (
    <TextField
      name="key"
      label={key}
      hint={keyHint}
      value={values['key']}
      error={problem('key')}
      maxLength={KEY_LENGTH_MAX}
      width="medium"
      spellcheck={false}
      autocomplete="off"
      required
    />
  )
}

function BodyFields(props: FieldHelp & { readonly others: readonly InstitutionName[] }) {
  const { variant, values, problem, others } = props
  const words = strings(variant).form
  return (
    <>
      <Select
        name="kind"
        label={words.kind}
        options={kindOptions(variant, words.choose)}
        value={values['kind'] ?? ''}
        error={problem('kind')}
      />
      <Select
        name="parent"
        label={words.parent}
        options={[
          { value: '', label: words.noParent },
          ...byName(others, variant).map((body) => ({
            value: body.id,
            label: pick(body.name, variant).text,
          })),
        ]}
        value={values['parent'] ?? ''}
        error={problem('parent')}
        width="full"
      />
      <TextField
        name="website"
        label={words.website}
        note={words.optional}
        hint={words.websiteHint}
        type="url"
        value={values['website']}
        error={problem('website')}
        maxLength={LINE_LENGTH_MAX}
        spellcheck={false}
      />
      <Select
        name="website-certainty"
        label={words.websiteCertainty}
        options={degreeOptions(variant)}
        value={values['website-certainty'] ?? ''}
        error={problem('website-certainty')}
      />
      {languages.map((language) => (
        <TextArea
          name={`description-${language}`}
          label={inLanguage(words.description, language, variant)}
          note={words.optional}
          value={values[`description-${language}`]}
          error={problem(`description-${language}`)}
          maxLength={TEXT_LENGTH_MAX}
        />
      ))}
    </>
  )
}

type RowsProps = {
  readonly help: FieldHelp
  readonly sort: 'name' | 'contact'
  readonly count: number
}

function Rows({ help, sort, count }: RowsProps) {
  const words = strings(help.variant).form
  const names = sort === 'name'
  const Row = names ? NameRow : ContactRow
  return (
    <Fieldset
      id={`${sort}s`}
      legend={names ? words.names : words.contacts}
      hint={names ? words.namesHint : words.contactsHint}
    >
      {Array.from({ length: count }, (_, index) => (
        <Row {...help} position={index + 1} />
      ))}
    </Fieldset>
  )
}
