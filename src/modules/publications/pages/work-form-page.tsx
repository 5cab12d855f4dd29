import type { FieldProblems, FormValues } from '#core/http/forms.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { Difference } from '#ui/content/difference.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { Radios } from '#ui/forms/choices.tsx'
import { ErrorSummary } from '#ui/forms/error-summary.tsx'
import { Form } from '#ui/forms/form.tsx'
import { TextArea, TextField } from '#ui/forms/inputs.tsx'

import { deskPaths } from '../paths.ts'
import type { Work } from '../queries.ts'
import { editorialStrings } from '../strings/editorial.ts'
import { strings } from '../strings/index.ts'
import type { ComparedFact } from '../typed-facts.ts'
import { workKinds } from '../work-kind.ts'
import { errorAt, fieldProblems, WorkNav } from './desk-parts.tsx'

type WorkFormPageProps = {
  readonly variant: Variant
  readonly form: { readonly values: FormValues; readonly problems: FieldProblems }
  /** Absent while the publication is being begun. */
  readonly work: Work | undefined
  /** How what somebody saved meanwhile differs from what was typed. */
  readonly changes: readonly ComparedFact[]
}

/** What is said of a publication apart from its texts. */
export function WorkFormPage(props: WorkFormPageProps) {
  const { variant, form, work } = props
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
      <Stale {...props} />
      <Form action={action} hidden={work ? { 'started-from': values['started-from'] ?? '' } : {}}>
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

/** Somebody was faster: what is different, before anything is saved over it. */
function Stale({ variant, changes }: WorkFormPageProps) {
  if (changes.length === 0) return <></>
  const { fields } = strings(variant).desk
  const { difference } = editorialStrings(variant)
  const labels = {
    slug: fields.slug,
    kind: fields.kind,
    'authors-sr': fields.authorsSr,
    'authors-en': fields.authorsEn,
  }
  return (
    <Section id="yours" title={difference.yours}>
      {changes.map(({ field, paragraphs }) => (
        <>
          <h3>{labels[field]}</h3>
          <Difference parts={paragraphs} labels={difference} />
        </>
      ))}
    </Section>
  )
}
