import type { FormValues } from '#core/http/forms.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import type { LawPack } from '#modules/law'
import { Notice } from '#ui/content/notice.tsx'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { ErrorSummary } from '#ui/forms/error-summary.tsx'
import { Form } from '#ui/forms/form.tsx'
import { TextArea, TextField } from '#ui/forms/inputs.tsx'
import { safeHref } from '#ui/safe-href.ts'

import type { FileProblem } from '../../letters/yaml-source.ts'
import type { EntryField } from '../entry-fields.ts'
import type { Entry, Sources } from '../entry.ts'
import { fieldLabel, fieldOf, problemsByField, problemText } from '../field-words.ts'
import { TEXT_LENGTH_MAX } from '../lay-over.ts'
import { deskPaths } from '../paths.ts'
import { strings } from '../strings/index.ts'
import { HelpSection } from './help-section.tsx'
import { WordingDifference } from './parts.tsx'

/** The form of an entry as it was sent, or filled from what was saved last. */
export type WordingForm = {
  readonly values: FormValues
  /** Number of the version that the form was drawn from. */
  readonly startedFrom: number
  readonly problems: readonly FileProblem[]
  /** What somebody else saved meanwhile. */
  readonly saved?: FormValues
  /** Nothing in the form differs from what was saved last. */
  readonly unchanged?: boolean
}

type EditPageProps = {
  readonly variant: Variant
  readonly entry: Entry
  readonly form: WordingForm
  readonly sources: Sources
  readonly pack: LawPack
}

/** The form in which a text is edited, in both languages, with everything that may stand in it explained below. */
export function EditPage(props: EditPageProps) {
  const { variant, entry, form } = props
  const { form: words, kindOfOne } = strings(variant)
  const [first] = entry.fields
  return (
    <>
      <ErrorSummary
        title={words.problemsTitle}
        problems={form.problems.map((problem) => ({
          field: fieldOf(entry, problem)?.name ?? first?.name ?? '',
          message: problemText(entry, problem, variant),
        }))}
      />
      <PageHeading
        kicker={kindOfOne[entry.kind]}
        title={pick(entry.title, variant).text}
        lead={words.lead}
      />
      {form.unchanged === true && <Notice kind="info" title={words.unchanged} />}
      {form.saved && (
        <Notice kind="problem" title={words.stale}>
          <p>{words.staleText}</p>
          <WordingDifference
            variant={variant}
            entry={entry}
            before={form.saved}
            after={form.values}
          />
        </Notice>
      )}
      <Form
        action={deskPaths.edit(entry.key)}
        hidden={{ 'started-from': String(form.startedFrom) }}
      >
        {entry.fields.map((field) => (
          <Field {...props} field={field} />
        ))}
        <ButtonRow>
          <Button>{words.save}</Button>
          <a href={safeHref(deskPaths.entry(entry.key))}>{words.cancel}</a>
        </ButtonRow>
      </Form>
      <HelpSection {...props} />
    </>
  )
}

function Field({ variant, entry, form, field }: EditPageProps & { readonly field: EntryField }) {
  const { hints, form: words } = strings(variant)
  const value = form.values[field.name] ?? ''
  const common = {
    name: field.name,
    label: fieldLabel(field, variant),
    value,
    error: problemsByField(entry, form.problems, variant)[field.name],
    maxLength: TEXT_LENGTH_MAX,
    spellcheck: false,
  }
  switch (field.shape) {
    case 'line':
      return <TextField {...common} required />
    case 'names': {
      const hint = field.part === 'uses' || field.part === 'pieceUses' ? hints.uses : hints.names
      return <TextField {...common} hint={hint} note={words.optional} />
    }
    case 'cites':
      return <TextArea {...common} hint={hints.cites} rows={rowsFor(value, 2)} monospaced />
    case 'lines':
      return (
        <TextArea {...common} hint={hints.lines} note={words.optional} rows={rowsFor(value, 3)} />
      )
    case 'pairs':
      return <TextArea {...common} hint={hints.pairs} rows={rowsFor(value, 4)} />
    case 'optional':
      return <TextArea {...common} note={words.optional} rows={rowsFor(value, 3)} />
    case 'text':
    default:
      return (
        <TextArea
          {...common}
          {...(field.part === 'body' || field.part === 'piece' ? { hint: hints.body } : {})}
          rows={rowsFor(value, 4)}
          required
        />
      )
  }
}

/** Characters of a line of the form on a wide screen. */
const LINE_LENGTH = 90
const ROWS_MAX = 28

/** As many rows as the text takes, so that little of it has to be scrolled to. */
function rowsFor(value: string, least: number): number {
  const taken = value
    .split('\n')
    .reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / LINE_LENGTH)), 1)
  return Math.min(ROWS_MAX, Math.max(least, taken))
}
