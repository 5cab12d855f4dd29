import { formatDay } from '#core/i18n/format.ts'
import { variantFacts, type Variant } from '#core/i18n/languages.ts'
import { Tag } from '#ui/content/tag.tsx'
import { safeHref } from '#ui/safe-href.ts'

import type { Standing } from '../confirmations.ts'
import { legalText } from '../explanation-text.ts'
import type { Certainty, Source, Statute } from '../pack-source.ts'
import { strings } from '../strings/index.ts'

/** Where a statement of law was read, each page by its host and place in it, and how sure we are of it. */
export function Grounds(props: {
  readonly variant: Variant
  readonly grounds: { readonly sources: readonly Source[]; readonly certainty: Certainty }
}) {
  const { sources, certainty } = props.grounds
  const words = strings(props.variant)
  const { ownKnowledge } = words.page
  const onlyOwn = sources.every(({ kind }) => kind === 'own-knowledge')
  // The degree already says that it is own knowledge.
  if (onlyOwn) return <>{words.certainty[certainty]}</>
  return (
    <>
      {sources.map((source, index) => (
        <>
          {index > 0 && '; '}
          {source.kind === 'page' ? <PageLink source={source} /> : ownKnowledge}
        </>
      ))}
      <br />
      <span class="quiet">{words.certainty[certainty]}</span>
    </>
  )
}

function PageLink({ source }: { readonly source: Extract<Source, { kind: 'page' }> }) {
  return (
    <>
      <a href={safeHref(source.url)} rel="noreferrer">
        {new URL(source.url).hostname.replace(/^www\./u, '')}
      </a>
      {/* Locators are the authors' own notes, in English. */}
      {source.locator !== undefined && (
        <span class="quiet" lang={variantFacts.en.tag}>
          {' '}
          ({source.locator})
        </span>
      )}
    </>
  )
}

/** Whether a lawyer stands behind a rule; the name only where the lawyer agreed. */
export function ConfirmationText(props: {
  readonly variant: Variant
  readonly standing: Standing
}) {
  const { variant, standing } = props
  const words = strings(variant)
  if (standing.kind === 'unconfirmed') return <Tag tone="soon">{words.toBeConfirmed}</Tag>
  if (standing.kind === 'outdated') return <Tag tone="soon">{words.page.outdated}</Tag>
  const day = formatDay(variant, standing.on, 'genitive')
  const text =
    standing.name === undefined || standing.name === ''
      ? words.page.confirmedOn(day)
      : words.page.confirmedByOn(standing.name, day)
  return <Tag tone="good">{text}</Tag>
}

/** Number of the gazette in which an act and its amendments appeared. */
export function gazetteText(statute: Statute, variant: Variant): string {
  const { gazette, gazetteUnknown } = strings(variant).page
  return statute.gazette.length > 0 ? `${gazette}: ${statute.gazette.join(', ')}` : gazetteUnknown
}

/** A note of the pack, as a value of a fact. */
export function noteRow(
  note: { readonly sr: string; readonly en: string } | null,
  variant: Variant,
): { term: string; value: string }[] {
  return note === null
    ? []
    : [{ term: strings(variant).page.note, value: legalText(note, variant) }]
}
