import type { Variant } from '#core/i18n/languages.ts'
import { EmptyState } from '#ui/content/empty-state.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'

import type { Alert } from '../alerts.ts'
import { deskPaths } from '../paths.ts'
import { strings } from '../strings/index.ts'
import { AlertEntry } from './alert-entry.tsx'

type AlertsPageProps = {
  readonly variant: Variant
  readonly alerts: readonly Alert[]
  /** Titles of publications by id. */
  readonly titles: ReadonlyMap<string, string>
}

/** Every published number that is out of date, by publication. */
export function AlertsPage({ variant, alerts, titles }: AlertsPageProps) {
  const words = strings(variant).desk.alerts
  const byWork = Map.groupBy(alerts, ({ work }) => work.id)
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      {alerts.length === 0 && <EmptyState title={words.none} />}
      {[...byWork].map(([workId, own]) => (
        <Section
          id={`work-${workId}`}
          title={titles.get(workId) ?? workId}
          aside={<a href={deskPaths.figures(workId)}>{words.all}</a>}
        >
          {own.map((alert) => (
            <AlertEntry variant={variant} alert={alert} />
          ))}
        </Section>
      ))}
    </>
  )
}
