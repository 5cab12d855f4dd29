import { formatInstant } from '#core/i18n/format.ts'
import type { Language, Variant } from '#core/i18n/languages.ts'
import { EmptyState } from '#ui/content/empty-state.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'
import { Tag } from '#ui/content/tag.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { ErrorSummary } from '#ui/forms/error-summary.tsx'
import { FilterForm, Form } from '#ui/forms/form.tsx'
import { Select } from '#ui/forms/inputs.tsx'

import type { Sent } from '../desk-context.ts'
import { deskPaths } from '../paths.ts'
import type { Edition, Work } from '../queries.ts'
import type { ComparedPart, SavedText } from '../saved-texts.ts'
import { editorialStrings } from '../strings/editorial.ts'
import { strings } from '../strings/index.ts'
import { WorkNav } from './desk-parts.tsx'
import { editorialProblems, nameOf, seenValues, TextDifference } from './editorial-parts.tsx'

type HistoryPageProps = {
  readonly variant: Variant
  readonly work: Work
  readonly edition: Edition
  readonly title: string
  readonly language: Language
  readonly saved: readonly SavedText[]
  /** Keys of the two texts that are compared. */
  readonly older: string
  readonly newer: string
  /** Absent where one of the two does not exist. */
  readonly changes: readonly ComparedPart[] | undefined
  readonly names: ReadonlyMap<string, string>
  readonly sent: Sent | undefined
}

/** Every text that was saved in one language, two of them side by side, and the way back to an old one. */
export function HistoryPage(props: HistoryPageProps) {
  const { variant, work, title, language, saved, sent } = props
  const { desk } = strings(variant)
  const { history } = editorialStrings(variant)
  const wrong = editorialProblems(sent?.problems ?? {}, variant)
  return (
    <>
      <ErrorSummary title={desk.problemsTitle} problems={wrong} />
      <PageHeading
        kicker={title}
        title={`${history.title}: ${editorialStrings(variant).languages[language]}`}
        lead={history.lead}
      />
      <WorkNav variant={variant} work={work} current={deskPaths.history(work.id, language)} />
      {saved.length === 0 ? (
        <EmptyState title={history.empty} />
      ) : (
        <>
          <Comparison {...props} />
          <SavedTable {...props} />
        </>
      )}
    </>
  )
}

function Comparison(props: HistoryPageProps) {
  const { variant, work, edition, language, saved, older, newer, changes } = props
  const { history } = editorialStrings(variant)
  const options = saved.map(({ key, number, revision }) => ({
    value: key,
    label: history.name(number, revision),
  }))
  return (
    <>
      <FilterForm
        action={deskPaths.history(work.id, language)}
        title={history.compare}
        submitLabel={history.compare}
      >
        <Select name="older" label={history.older} options={options} value={older} />
        <Select name="newer" label={history.newer} options={options} value={newer} />
      </FilterForm>
      {changes && (
        <Section id="changes" title={history.compare}>
          <TextDifference variant={variant} language={language} parts={changes} />
          <Form
            action={deskPaths.restoration(work.id, language)}
            hidden={{ ...seenValues(edition.version), key: older }}
          >
            <p class="quiet">{history.restoreNote}</p>
            <ButtonRow>
              <Button kind="secondary">{history.restore}</Button>
            </ButtonRow>
          </Form>
        </Section>
      )}
    </>
  )
}

function SavedTable({ variant, saved, names }: HistoryPageProps) {
  const { history } = editorialStrings(variant)
  return (
    <Table<SavedText>
      dense
      stacked
      captionHidden
      caption={history.title}
      rows={saved}
      columns={[
        {
          label: history.columns.text,
          rowHeader: true,
          cell: ({ number, revision, isPublished }) => (
            <>
              {history.name(number, revision)}{' '}
              {isPublished && <Tag tone="good">{history.published}</Tag>}
            </>
          ),
        },
        { label: history.columns.by, cell: ({ savedBy }) => nameOf(names, savedBy, variant) },
        {
          label: history.columns.at,
          nowrap: true,
          cell: ({ savedAt }) => formatInstant(variant, savedAt),
        },
      ]}
    />
  )
}
