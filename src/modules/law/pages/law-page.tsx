import type { JSX } from 'hono/jsx/jsx-runtime'

import type { Variant } from '#core/i18n/languages.ts'
import { Notice } from '#ui/content/notice.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { SectionNav } from '#ui/navigation/section-nav.tsx'

import { legalText } from '../explanation-text.ts'
import { anchorOf } from '../paths.ts'
import { strings } from '../strings/index.ts'
import type { LawView } from '../view.ts'
import { ArticlesSection } from './articles-section.tsx'
import { gazetteText } from './citations.tsx'
import { CountingSection } from './counting-section.tsx'
import { HolidaysSection } from './holidays-section.tsx'
import { OverviewSection } from './overview-section.tsx'
import { RemediesSection } from './remedies-section.tsx'
import { RuleEntry } from './rule-entry.tsx'

type LawPageProps = {
  readonly variant: Variant
  readonly view: LawView
  /** What other parts of the programme know of remedies. */
  readonly remedySections: readonly JSX.Element[]
}

/** The page of law: how days are counted, every rule with its grounds, remedies, days off. */
export function LawPage({ variant, view, remedySections }: LawPageProps) {
  const words = strings(variant).page
  const { pack, statutes } = view
  const contents = [
    { href: '#overview', label: words.overview },
    { href: '#counting', label: words.counting },
    ...statutes.map(({ statute }) => ({
      href: `#${anchorOf(statute.id)}`,
      label: legalText(statute.shortName, variant),
    })),
    { href: '#articles', label: words.articles },
    { href: '#remedies', label: words.remedies },
    { href: '#holidays', label: words.holidays },
  ]
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      {view.unconfirmed > 0 && (
        <Notice kind="warning" title={words.notAdvice}>
          <p>
            {words.unconfirmed(view.unconfirmed)} {words.notAdviceText}
          </p>
        </Notice>
      )}
      <SectionNav label={words.contents} items={contents} />
      <OverviewSection variant={variant} view={view} />
      <CountingSection variant={variant} view={view} />
      {statutes.map(({ statute, rules }) => (
        <Section title={legalText(statute.name, variant)} id={anchorOf(statute.id)}>
          {(statute.gazette.length > 0 || statute.note === null) && (
            <p class="quiet">{gazetteText(statute, variant)}</p>
          )}
          {statute.note !== null && <p class="measure">{legalText(statute.note, variant)}</p>}
          {rules.map((rule) => (
            <RuleEntry variant={variant} pack={pack} view={rule} under={statute.id} />
          ))}
        </Section>
      ))}
      <ArticlesSection variant={variant} pack={pack} />
      <RemediesSection variant={variant} pack={pack} sections={remedySections} />
      <HolidaysSection variant={variant} view={view} />
    </>
  )
}
