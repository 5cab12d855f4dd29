import type { Variant } from '#core/i18n/languages.ts'
import { ErrorSummary } from '#ui/forms/error-summary.tsx'

import { problemText, type FormState } from '../form-state.ts'
import { strings } from '../strings/index.ts'

/** The summary of what is wrong, each line leading to its field. */
export function FormProblems(props: { readonly variant: Variant; readonly form: FormState }) {
  const { variant, form } = props
  return (
    <ErrorSummary
      title={strings(variant).desk.problemsTitle}
      problems={Object.entries(form.problems).map(([field, kind]) => ({
        field,
        message: problemText(variant, kind),
      }))}
    />
  )
}

/** How a field of a form stands: its value and what is wrong with it. */
export function fieldOf({ variant, form }: { variant: Variant; form: FormState }, name: string) {
  const kind = form.problems[name]
  return {
    name,
    value: form.values[name],
    error: kind === undefined ? undefined : problemText(variant, kind),
  }
}
