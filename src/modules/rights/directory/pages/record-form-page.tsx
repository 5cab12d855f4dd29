import type { Difference } from '#core/editorial/record-changes.ts'
import type { FieldProblems, FormValues } from '#core/http/forms.ts'
import { pick, type HumanText } from '#core/i18n/human-text.ts'
import { languages, type Variant } from '#core/i18n/languages.ts'
import { Notice } from '#ui/content/notice.tsx'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { Checkboxes } from '#ui/forms/choices.tsx'
import { ErrorSummary } from '#ui/forms/error-summary.tsx'
import { Fieldset } from '#ui/forms/field.tsx'
import { Form } from '#ui/forms/form.tsx'
import { Select, TextArea, TextField } from '#ui/forms/inputs.tsx'
import { safeHref } from '#ui/safe-href.ts'

import { certainties, checkedParts, idCopyPolicies, statuses } from '../facts.ts'
import { LINE_LENGTH_MAX, rowCount, TEXT_LENGTH_MAX } from '../forms.ts'
import { deskPaths } from '../paths.ts'
import { heldKinds, sectors } from '../sectors.ts'
import { SLUG_LENGTH_MAX } from '../slug.ts'
import { strings } from '../strings/index.ts'
import { ChannelRow } from './channel-row.tsx'
import { DifferenceTable } from './difference-table.tsx'
import { fieldOf, TextPair, type FieldHelp } from './form-fields.tsx'
import { optionsOf } from './parts.tsx'

/** Strings lose such brackets when they are put into a script. */
const NAME_SAMPLE = '⟦Yettel⟧ д.о.о. Београд'

/** A form as sent, or filled from the record. */
export type RecordForm = {
  readonly values: FormValues
  /** Kinds by field. */
  readonly problems: FieldProblems
  /** Set when somebody saved another version meanwhile: theirs before, the person's own after. */
  readonly stale?: readonly Difference[]
}

/** Somebody who can be chosen. */
export type Choice = { readonly id: string; readonly name: HumanText }

type RecordFormProps = {
  readonly variant: Variant
  readonly form: RecordForm
  /** The record that is edited; undefined for a new one. */
  readonly slug: string | undefined
  /** Controllers that can answer for this one, in the alphabet. */
  readonly successors: readonly Choice[]
  /** Bodies of the register, in the alphabet. */
  readonly bodies: readonly Choice[]
}

/** The form that enters or edits a controller. */
export function RecordFormPage(props: RecordFormProps) {
  const { variant, form, slug } = props
  const words = strings(variant)
  const sentences: Readonly<Record<string, string>> = words.problems
  const problem = (field: string) => sentences[form.problems[field] ?? '']
  const help = { variant, values: form.values, problem }
  const summary = Object.keys(form.problems).map((field) => ({
    field,
    message: problem(field) ?? '',
  }))
  const rows = rowCount(form.values)
  return (
    <>
      <PageHeading
        title={slug === undefined ? words.desk.addTitle : words.desk.editTitle}
        {...(slug === undefined ? { lead: words.desk.addLead } : {})}
      />
      <ErrorSummary title={words.form.problemsTitle} problems={summary} />
      {form.stale !== undefined && <StaleNotice variant={variant} differences={form.stale} />}
      <Form
        action={slug === undefined ? deskPaths.newController : deskPaths.edit(slug)}
        hidden={{
          'started-from': form.values['started-from'] ?? '',
          'channel-rows': String(rows),
        }}
      >
        {slug === undefined && <SlugField {...help} />}
        <Identity {...help} bodies={props.bodies} />
        <Reach {...help} count={rows} />
        <Knowledge {...help} successors={props.successors.filter(({ id }) => id !== slug)} />
        {/* Saving comes first: it is what the Enter key means. */}
        <ButtonRow>
          <Button name="act" value="save">
            {words.form.save}
          </Button>
          <Button kind="secondary" name="act" value="add-channel" formNoValidate>
            {words.form.addChannel}
          </Button>
          <a
            href={safeHref(slug === undefined ? deskPaths.controllers : deskPaths.controller(slug))}
          >
            {words.desk.cancel}
          </a>
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

function SlugField(help: FieldHelp) {
  const { slug, slugHint } = strings(help.variant).form
  return (
    <TextField
      {...fieldOf(help, 'key')}
      label={slug}
      hint={slugHint}
      maxLength={SLUG_LENGTH_MAX}
      width="medium"
      spellcheck={false}
      autocomplete="off"
      required
    />
  )
}

function Identity({ bodies, ...help }: FieldHelp & { readonly bodies: readonly Choice[] }) {
  const words = strings(help.variant)
  const { form } = words
  const number = { note: form.optional, width: 'short', autocomplete: 'off' } as const
  return (
    <>
      <TextPair
        {...help}
        prefix="name"
        label={form.name}
        hint={`${form.nameHint} ${NAME_SAMPLE}`}
        required
      />
      <TextPair {...help} prefix="short" label={form.short} />
      <Select
        {...fieldOf(help, 'sector')}
        label={form.sector}
        options={optionsOf(sectors, words.sectors, form.choose)}
      />
      <Select
        {...fieldOf(help, 'institution')}
        label={form.institution}
        hint={form.institutionHint}
        options={chosenFrom(bodies, form.noInstitution, help.variant)}
        width="full"
      />
      <TextField
        {...fieldOf(help, 'registry-number')}
        {...number}
        label={form.registryNumber}
        maxLength={8}
      />
      <TextField
        {...fieldOf(help, 'tax-number')}
        {...number}
        label={form.taxNumber}
        maxLength={9}
      />
      <TextField
        {...fieldOf(help, 'website')}
        label={form.website}
        note={form.optional}
        hint={form.websiteHint}
        type="url"
        maxLength={LINE_LENGTH_MAX}
        spellcheck={false}
      />
      <Select
        {...fieldOf(help, 'website-certainty')}
        label={form.websiteCertainty}
        options={optionsOf(certainties, words.certainties, form.choose)}
      />
      <TextArea
        {...fieldOf(help, 'domains')}
        label={form.domains}
        note={form.optional}
        hint={form.domainsHint}
        rows={2}
        maxLength={TEXT_LENGTH_MAX}
        spellcheck={false}
      />
    </>
  )
}

function Reach({ count, ...help }: FieldHelp & { readonly count: number }) {
  const { form } = strings(help.variant)
  return (
    <Fieldset id="channels" legend={form.channels} hint={form.channelsHint}>
      {Array.from({ length: count }, (_, index) => (
        <ChannelRow {...help} position={index + 1} />
      ))}
    </Fieldset>
  )
}

function Knowledge({
  successors,
  ...help
}: FieldHelp & { readonly successors: readonly Choice[] }) {
  const words = strings(help.variant)
  const { form } = words
  const chosen = (field: string) => (help.values[field] ?? '').split('\n')
  return (
    <>
      <Checkboxes
        name="holds"
        legend={form.holds}
        options={optionsOf(heldKinds, words.holds)}
        values={chosen('holds')}
      />
      <Select
        {...fieldOf(help, 'id-copy')}
        value={help.values['id-copy'] ?? 'unknown'}
        label={form.idCopy}
        options={optionsOf(idCopyPolicies, form.idCopies)}
      />
      <TextArea
        {...fieldOf(help, 'id-copy-evidence')}
        label={form.idCopyEvidence}
        hint={form.evidenceHint}
        rows={2}
        maxLength={TEXT_LENGTH_MAX}
        spellcheck={false}
      />
      <Select
        {...fieldOf(help, 'status')}
        label={form.status}
        options={optionsOf(statuses, words.statuses)}
      />
      <Select
        {...fieldOf(help, 'successor')}
        label={form.successor}
        options={chosenFrom(successors, form.noSuccessor, help.variant)}
        width="full"
      />
      {languages.map((language) => (
        <TextArea
          {...fieldOf(help, `note-${language}`)}
          label={`${form.note} (${form.inLanguages[language]})`}
          note={form.optional}
          maxLength={TEXT_LENGTH_MAX}
        />
      ))}
      <Checkboxes
        name="to-check"
        legend={form.toCheck}
        options={optionsOf(checkedParts, words.parts)}
        values={chosen('to-check')}
      />
    </>
  )
}

function chosenFrom(choices: readonly Choice[], nobody: string, variant: Variant) {
  return [
    { value: '', label: nobody },
    ...choices.map(({ id, name }) => ({ value: id, label: pick(name, variant).text })),
  ]
}
