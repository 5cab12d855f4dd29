import { documentLimits, uploadBytesMax } from '#core/documents/limits.ts'
import { formatBytes } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import type { InstitutionName } from '#modules/institutions'
import { requestStrings, type RequestLine } from '#modules/requests'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { DateField, typedDate } from '#ui/forms/date-field.tsx'
import { ErrorSummary } from '#ui/forms/error-summary.tsx'
import { Form } from '#ui/forms/form.tsx'
import { FileUpload, Select, TextField } from '#ui/forms/inputs.tsx'

import { deskPaths } from '../../paths.ts'
import { answerOutcomes, TITLE_LENGTH_MAX } from '../forms.ts'
import type { FormState } from '../problem-words.ts'
import { strings } from '../strings/index.ts'

type FilingProps = {
  readonly variant: Variant
  readonly form: FormState
  readonly requests: readonly RequestLine[]
  readonly institutions: readonly InstitutionName[]
  /** The document that the same file was filed as. */
  readonly knownSha256: string | undefined
}

/** The form with which a document is filed. */
export function FilingPage(props: FilingProps) {
  const { variant, form, knownSha256 } = props
  const words = strings(variant).desk.form
  const problems = Object.entries(form.problems).map(([field, message]) => ({ field, message }))
  return (
    <>
      <PageHeading title={strings(variant).desk.newFile} />
      <ErrorSummary title={words.problems} problems={problems} />
      {knownSha256 !== undefined && (
        <p>
          <a href={deskPaths.file(knownSha256)}>{words.known}</a>
        </p>
      )}
      <Form action={deskPaths.newFile} multipart>
        <FileUpload
          name="file"
          label={words.file}
          hint={words.fileHint(formatBytes(variant, uploadBytesMax), documentLimits.pagesMax)}
          error={form.problems['file']}
          {...(problems.length > 0 ? { note: words.again } : {})}
          accept="application/pdf,.pdf"
        />
        <OriginFields {...props} />
        <DescriptionFields {...props} />
        <ButtonRow>
          <Button>{words.save}</Button>
          <a href={deskPaths.files}>{words.cancel}</a>
        </ButtonRow>
      </Form>
    </>
  )
}

function OriginFields({ variant, form, requests, institutions }: FilingProps) {
  const words = strings(variant).desk.form
  const outcomeWords = requestStrings(variant).outcome
  return (
    <>
      <Select
        name="request"
        label={words.request}
        hint={words.requestHint}
        value={form.values['request']}
        error={form.problems['request']}
        width="full"
        options={[
          { value: '', label: words.noRequest },
          ...requests.map(({ id, number, institution, subject }) => ({
            value: id,
            label: `${number} · ${pick(institution.short, variant).text} · ${pick(subject, variant).text}`,
          })),
        ]}
      />
      <Select
        name="outcome"
        label={words.outcome}
        hint={words.outcomeHint}
        value={form.values['outcome']}
        error={form.problems['outcome']}
        options={[
          { value: '', label: words.noOutcome },
          ...answerOutcomes.map((value) => ({ value, label: outcomeWords[value] })),
        ]}
      />
      <Select
        name="institution"
        label={words.institution}
        hint={words.institutionHint}
        value={form.values['institution']}
        error={form.problems['institution']}
        width="full"
        options={[
          { value: '', label: words.noInstitution },
          ...institutions.map(({ id, name }) => ({ value: id, label: pick(name, variant).text })),
        ]}
      />
    </>
  )
}

function DescriptionFields({ variant, form }: FilingProps) {
  const words = strings(variant).desk.form
  return (
    <>
      <TextField
        name="title-sr"
        label={words.titleSr}
        hint={words.titleHint}
        value={form.values['title-sr']}
        error={form.problems['title-sr']}
        maxLength={TITLE_LENGTH_MAX}
      />
      <TextField
        name="title-en"
        label={words.titleEn}
        note={words.optional}
        value={form.values['title-en']}
        error={form.problems['title-en']}
        maxLength={TITLE_LENGTH_MAX}
      />
      <DateField
        name="received"
        legend={words.received}
        labels={words.day}
        value={typedDate(form.values, 'received')}
        error={form.problems['received']}
      />
    </>
  )
}
