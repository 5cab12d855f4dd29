import { formatDay } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { DefinitionList } from '#ui/content/definition-list.tsx'

import { citationText, legalText, termText } from '../explanation-text.ts'
import type { LawPack } from '../pack.ts'
import { anchorOf } from '../paths.ts'
import { strings } from '../strings/index.ts'
import type { RuleView, VersionView } from '../view.ts'
import { ConfirmationText, gazetteText, Grounds, noteRow } from './citations.tsx'

/** The length of a term and what starts it: 15 дана од пријема захтева. */
export function deadlineText(pack: LawPack, view: VersionView, variant: Variant): string {
  const { rule, version } = view
  const base = version.addedTo === null ? undefined : pack.rules.get(version.addedTo)
  const addedTo = base?.versions.at(-1)?.term ?? null
  const length = termText({ term: version.term, addedTo }, variant)
  // A yearly date starts nowhere.
  if (version.term.unit === 'yearly-date') return length
  return `${length} ${strings(variant).since[rule.trigger]}`
}

/** From when to when a version is in force. */
export function validityText(
  { validFrom, validTo }: { readonly validFrom: string | null; readonly validTo: string | null },
  variant: Variant,
): string {
  const { from, until, always } = strings(variant).page
  const parts = [
    ...(validFrom === null ? [] : [from(formatDay(variant, validFrom, 'genitive'))]),
    ...(validTo === null ? [] : [until(formatDay(variant, validTo, 'genitive'))]),
  ]
  return parts.length > 0 ? parts.join(' ') : always
}

type EntryProps = {
  readonly variant: Variant
  readonly pack: LawPack
  readonly view: RuleView
  /** The act in whose section the rule stands: its gazette is already said there. */
  readonly under: string
}

/** A rule with all its dated versions, the one in force first; its anchor is its id. */
export function RuleEntry({ variant, pack, view, under }: EntryProps) {
  const { rule, versions } = view
  const words = strings(variant).page
  return (
    <article class="stack" aria-labelledby={anchorOf(rule.id)}>
      <h3 id={anchorOf(rule.id)}>{legalText(rule.title, variant)}</h3>
      {versions.map((version) => (
        <>
          {version.time !== 'present' && (
            <h4>{version.time === 'past' ? words.olderVersion : words.laterVersion}</h4>
          )}
          <VersionFacts variant={variant} pack={pack} view={version} under={under} />
        </>
      ))}
    </article>
  )
}

/** Everything that is recorded of one version. */
export function VersionFacts(props: {
  readonly variant: Variant
  readonly pack: LawPack
  readonly view: VersionView
  readonly under?: string
}) {
  const { variant, pack, view } = props
  const { rule, version, standing } = view
  const words = strings(variant)
  const statute = pack.statutes.get(version.statute)
  const said = statute === undefined || statute.id === props.under
  const gazette = !said && statute.gazette.length > 0 ? ` (${gazetteText(statute, variant)})` : ''
  return (
    <DefinitionList
      items={[
        {
          term: words.page.deadline,
          value: <strong>{deadlineText(pack, view, variant)}</strong>,
        },
        { term: words.page.who, value: words.bearer[rule.bearer] },
        { term: words.page.basis, value: citationText(pack, version, variant) + gazette },
        { term: words.page.inForce, value: validityText(version, variant) },
        {
          term: words.page.source,
          value: <Grounds variant={variant} grounds={version} />,
        },
        {
          term: words.page.confirmation,
          value: <ConfirmationText variant={variant} standing={standing} />,
        },
        ...noteRow(version.note, variant),
      ]}
    />
  )
}
