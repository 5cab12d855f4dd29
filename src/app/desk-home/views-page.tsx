import type { Variant } from '#core/i18n/languages.ts'
import { EmptyState } from '#ui/content/empty-state.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { ErrorSummary } from '#ui/forms/error-summary.tsx'
import { Form } from '#ui/forms/form.tsx'
import { TextField } from '#ui/forms/inputs.tsx'
import { safeHref } from '#ui/safe-href.ts'

import type { DeskView } from './desk-views.ts'
import { problemText, type SentView } from './save-view-form.tsx'
import { homeStrings } from './strings/index.ts'
import { VIEW_NAME_LENGTH_MAX } from './view-form.ts'

type ViewsPageProps = {
  readonly variant: Variant
  readonly views: readonly DeskView[]
  /** A view whose new name was refused. */
  readonly sent?: (SentView & { readonly id: string }) | undefined
}

/** The saved views of a person: opened, renamed, deleted. */
export function ViewsPage({ variant, views, sent }: ViewsPageProps) {
  const words = homeStrings(variant).views
  const error = problemText(variant, sent)
  return (
    <>
      {sent !== undefined && error !== undefined && (
        <ErrorSummary
          title={words.problems.title}
          problems={[{ field: `name-${sent.id}`, message: error }]}
        />
      )}
      <PageHeading title={words.title} lead={words.lead} />
      {views.length === 0 && <EmptyState title={words.none} />}
      {views.map(({ id, name, query }) => (
        <Section
          id={`view-${id}`}
          title={name}
          aside={<a href={safeHref(`/desk?${query}`)}>{words.open}</a>}
        >
          <Form action={`/desk/views/${id}/name`}>
            <TextField
              id={`name-${id}`}
              name="name"
              label={words.ofView(name)}
              value={sent?.id === id ? (sent.values['name'] ?? '') : name}
              error={sent?.id === id ? error : undefined}
              maxLength={VIEW_NAME_LENGTH_MAX}
              width="long"
              autocomplete="off"
            />
            <Button kind="secondary">{words.rename}</Button>
          </Form>
          <Form action={`/desk/views/${id}/removal`}>
            <ButtonRow>
              <Button kind="quiet">{words.removeView(name)}</Button>
            </ButtonRow>
          </Form>
        </Section>
      ))}
    </>
  )
}
