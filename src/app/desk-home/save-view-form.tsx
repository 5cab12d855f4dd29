import type { FieldProblems, FormValues } from '#core/http/forms.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { Section } from '#ui/content/page-heading.tsx'
import { Button } from '#ui/forms/button.tsx'
import { ErrorSummary } from '#ui/forms/error-summary.tsx'
import { Form } from '#ui/forms/form.tsx'
import { TextField } from '#ui/forms/inputs.tsx'

import { homeStrings } from './strings/index.ts'
import { VIEW_NAME_LENGTH_MAX } from './view-form.ts'

/** A name that was refused, as it was sent. */
export type SentView = { readonly values: FormValues; readonly problems: FieldProblems }

/** Keeps the filter of this page under a name. */
export function SaveViewForm(props: {
  readonly variant: Variant
  readonly query: string
  readonly sent: SentView | undefined
}) {
  const { variant, query, sent } = props
  const words = homeStrings(variant).views
  const error = problemText(variant, sent)
  return (
    <Section id="save-view" title={words.saveTitle}>
      {error !== undefined && (
        <ErrorSummary title={words.problems.title} problems={[{ field: 'name', message: error }]} />
      )}
      <Form action="/desk/views" hidden={{ query }}>
        <TextField
          name="name"
          label={words.name}
          value={sent?.values['name'] ?? ''}
          error={error}
          maxLength={VIEW_NAME_LENGTH_MAX}
          width="long"
          autocomplete="off"
        />
        <Button kind="secondary">{words.save}</Button>
      </Form>
    </Section>
  )
}

/** Why a name was refused, in words. */
export function problemText(variant: Variant, sent: SentView | undefined): string | undefined {
  if (sent === undefined) return undefined
  const { title: _title, ...texts } = homeStrings(variant).views.problems
  const known: Readonly<Record<string, string>> = texts
  return known[sent.problems['name'] ?? ''] ?? texts.required
}
