import type { FieldProblems } from '#core/http/forms.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { ErrorSummary } from '#ui/forms/error-summary.tsx'

import { strings } from '../strings/index.ts'

type FormProblemsProps = { readonly variant: Variant; readonly problems: FieldProblems }

/** The summary of what is wrong, each line leading to its field. */
export function FormProblems({ variant, problems }: FormProblemsProps) {
  const lines = Object.entries(problems).map(([field, message]) => ({ field, message }))
  return <ErrorSummary title={strings(variant).problemsTitle} problems={lines} />
}
