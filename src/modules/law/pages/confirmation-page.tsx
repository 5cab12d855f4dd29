import type { FieldProblems, FormValues } from '#core/http/forms.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { Checkbox } from '#ui/forms/choices.tsx'
import { DateField, typedDate } from '#ui/forms/date-field.tsx'
import { ErrorSummary } from '#ui/forms/error-summary.tsx'
import { Form } from '#ui/forms/form.tsx'
import { TextArea, TextField } from '#ui/forms/inputs.tsx'
import { safeHref } from '#ui/safe-href.ts'

import { legalText } from '../explanation-text.ts'
import { LAWYER_NAME_LENGTH_MAX, NOTE_LENGTH_MAX } from '../forms.ts'
import type { LawPack } from '../pack.ts'
import { deskPaths } from '../paths.ts'
import { strings } from '../strings/index.ts'
import type { VersionView } from '../view.ts'
import { VersionFacts } from './rule-entry.tsx'

type ConfirmationPageProps = {
  readonly variant: Variant
  readonly pack: LawPack
  readonly view: VersionView
  readonly values: FormValues
  /** Kinds by field. */
  readonly problems: FieldProblems
}

/** The rule as the lawyer read it, and what the lawyer said. */
export function ConfirmationPage(props: ConfirmationPageProps) {
  const { variant, pack, view, values } = props
  const words = strings(variant).desk
  const sentences: Readonly<Record<string, string>> = words.problems
  const problem = (field: string) => sentences[props.problems[field] ?? '']
  const summary = Object.keys(props.problems).map((field) => ({
    field,
    message: problem(field) ?? '',
  }))
  return (
    <>
      <PageHeading kicker={words.confirmTitle} title={legalText(view.rule.title, variant)} />
      <ErrorSummary title={words.problemsTitle} problems={summary} />
      <VersionFacts variant={variant} pack={pack} view={view} />
      <Form action={deskPaths.confirmation(view.rule.id, view.version.version)}>
        <TextField
          name="lawyer"
          label={words.lawyer}
          hint={words.lawyerHint}
          value={values['lawyer']}
          error={problem('lawyer')}
          maxLength={LAWYER_NAME_LENGTH_MAX}
          autocomplete="off"
          width="long"
          required
        />
        <Checkbox
          name="name-public"
          label={words.namePublic}
          checked={values['name-public'] === '1'}
        />
        <DateField
          name="confirmed-on"
          legend={words.confirmedOn}
          labels={words.dateParts}
          value={typedDate(values, 'confirmed-on')}
          error={problem('confirmed-on')}
        />
        <TextArea
          name="note"
          label={words.noteLabel}
          note={words.optional}
          hint={words.noteHint}
          rows={3}
          value={values['note']}
          error={problem('note')}
          maxLength={NOTE_LENGTH_MAX}
        />
        <ButtonRow>
          <Button>{words.save}</Button>
          <a href={safeHref(deskPaths.law)}>{words.cancel}</a>
        </ButtonRow>
      </Form>
    </>
  )
}
