import type { FieldProblems, FormValues } from '#core/http/forms.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { EmptyState } from '#ui/content/empty-state.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'
import { ErrorSummary } from '#ui/forms/error-summary.tsx'

import type { Alert } from '../alerts.ts'
import type { Binding, BoundFigure } from '../bound-figure.ts'
import { figureLabel } from '../errata.ts'
import { figureWords } from '../figure-words.ts'
import { deskPaths } from '../paths.ts'
import type { Work } from '../queries.ts'
import { strings } from '../strings/index.ts'
import { AlertEntry } from './alert-entry.tsx'
import { fieldProblems, WorkNav } from './desk-parts.tsx'

type FiguresPageProps = {
  readonly variant: Variant
  readonly work: Work
  readonly title: string
  /** What the published version says and what its sources say now. */
  readonly binding: Binding
  readonly alerts: readonly Alert[]
  readonly sent:
    | {
        readonly figureId: string
        readonly values: FormValues
        readonly problems: FieldProblems
      }
    | undefined
}

/** Every number of the published version, those out of date first with the decision on them. */
export function FiguresPage({ variant, work, title, binding, alerts, sent }: FiguresPageProps) {
  const { desk } = strings(variant)
  const figures = [...binding.figures.values()]
  const problems = fieldProblems(sent?.problems ?? {}, variant).map(({ field, message }) => ({
    field: `${field}-${sent?.figureId ?? ''}`,
    message,
  }))
  return (
    <>
      <ErrorSummary title={desk.problemsTitle} problems={problems} />
      <PageHeading kicker={title} title={desk.sections.figures} />
      <WorkNav variant={variant} work={work} current={deskPaths.figures(work.id)} />
      <Section id="alerts" title={desk.alerts.title}>
        {alerts.length === 0 && <p>{desk.alerts.none}</p>}
        {alerts.map((alert) => (
          <AlertEntry
            variant={variant}
            alert={alert}
            sent={sent?.figureId === alert.figure.id ? sent : undefined}
          />
        ))}
      </Section>
      <Section id="all" title={desk.alerts.all}>
        {figures.length === 0 ? (
          <EmptyState title={desk.problems['not-published']} />
        ) : (
          <Table<BoundFigure>
            dense
            captionHidden
            caption={title}
            rows={figures}
            columns={[
              { label: desk.alerts.observation, cell: (one) => figureLabel(one, variant) },
              {
                label: desk.alerts.published,
                numeric: true,
                cell: (one) => figureWords(one, variant).published,
              },
              {
                label: desk.alerts.now,
                numeric: true,
                cell: (one) => {
                  const { published, now } = figureWords(one, variant)
                  return now ?? published
                },
              },
            ]}
          />
        )}
      </Section>
    </>
  )
}
