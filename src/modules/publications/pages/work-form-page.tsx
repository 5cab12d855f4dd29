import type { FieldProblems, FormValues } from '#core/http/forms.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { Radios } from '#ui/forms/choices.tsx'
import { ErrorSummary } from '#ui/forms/error-summary.tsx'
import { Form } from '#ui/forms/form.tsx'
import { TextArea, TextField } from '#ui/forms/inputs.tsx'

import { deskPaths } from '../paths.ts'
import type { Work } from '../queries.ts'
import { strings } from '../strings/index.ts'
import { workKinds } from '../work-kind.ts'
import { errorAt, fieldProblems, WorkNav } from './desk-parts.tsx'

type WorkFormPageProps = {
  readonly variant: Variant
  readonly form: { readonly values: FormValues; readonly problems: FieldProblems }
  /** Absent while the publication is being begun. */
  readonly work: Work | undefined
}

/** What is said of a publication apart from its texts. */
export function WorkFormPage({ variant, form, work }: WorkFormPageProps) {
  const { desk, kinds } = strings(variant)
  const { fields } = desk
  const { values } = form
  const problems = fieldProblems(form.problems, variant)
  const action = work ? deskPaths.settings(work.id) : deskPaths.newPublication
  const back = work ? deskPaths.publication(work.id) : deskPaths.publications
  return (
    <>
      <ErrorSummary title={desk.problemsTitle} problems={problems} />
      <PageHeading title={work ? desk.settings : desk.newTitle} />
      {work && <WorkNav variant={variant} work={work} current={action} />}
      <Form action={action}>
        <TextField
          name="slug"
          label={fields.slug}
          hint={fields.slugHint}
          value={values['slug']}
          spellcheck={false}
          width="long"
          {...errorAt(problems, 'slug')}
        />
        <Radios
          name="kind"
          legend={fields.kind}
          options={workKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
          value={values['kind']}
          {...errorAt(problems, 'kind')}
        />
        <TextArea
          name="authors-sr"
          label={fields.authorsSr}
          hint={fields.authorsHint}
          rows={3}
          value={values['authors-sr']}
          {...errorAt(problems, 'authors-sr')}
        />
        <TextArea
          name="authors-en"
          label={fields.authorsEn}
          hint={fields.authorsHint}
          rows={3}
          value={values['authors-en']}
          {...errorAt(problems, 'authors-en')}
        />
        <ButtonRow>
          <Button>{work ? desk.save : desk.create}</Button>
          <a href={back}>{desk.cancel}</a>
        </ButtonRow>
      </Form>
    </>
  )
}
