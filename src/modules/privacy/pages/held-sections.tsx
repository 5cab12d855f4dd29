import type { HeldFact, HeldSection } from '#core/about-person.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { DefinitionList } from '#ui/content/definition-list.tsx'
import { EmptyState } from '#ui/content/empty-state.tsx'
import { Section } from '#ui/content/page-heading.tsx'
import { NoValue, Table } from '#ui/content/table.tsx'
import { Hash } from '#ui/evidence/file-link.tsx'

import { heldWords } from '../held-words.ts'
import { strings } from '../strings/index.ts'

type HeldProps = { readonly variant: Variant; readonly sections: readonly HeldSection[] }
type Records = HeldSection['records']

/** Fewer records are told one by one. */
const TABLE_ROWS_MIN = 3
/** More columns would not stand beside each other. */
const TABLE_COLUMNS_MAX = 4

/** Everything about a person, section by section. */
export function HeldSections({ variant, sections }: HeldProps) {
  const { mine } = strings(variant)
  if (sections.length === 0) return <EmptyState title={mine.nothing} />
  return (
    <>
      {sections.map(({ id, title, records }) => (
        <Section
          id={id.replace('.', '-')}
          title={pick(title, variant).text}
          aside={mine.count(records.length)}
        >
          <HeldRecords variant={variant} title={pick(title, variant).text} records={records} />
        </Section>
      ))}
    </>
  )
}

type RecordsProps = {
  readonly variant: Variant
  readonly title: string
  readonly records: Records
}

/** Many short records as a table, others one by one. */
function HeldRecords({ variant, title, records }: RecordsProps) {
  const columns = new Map(records.flat().map((fact) => [fact.key, fact.label]))
  if (records.length < TABLE_ROWS_MIN || columns.size > TABLE_COLUMNS_MAX) {
    return (
      <>
        {records.map((facts) => (
          <DefinitionList
            items={facts.map((fact) => ({
              term: pick(fact.label, variant).text,
              value: <HeldValue variant={variant} fact={fact} />,
            }))}
          />
        ))}
      </>
    )
  }
  return (
    <Table<Records[number]>
      dense
      stacked
      captionHidden
      caption={strings(variant).held.table(title)}
      rows={records}
      columns={[...columns].map(([key, label]) => ({
        label: pick(label, variant).text,
        cell: (facts) => (
          <HeldValue variant={variant} fact={facts.find((fact) => fact.key === key)} />
        ),
      }))}
    />
  )
}

type ValueProps = { readonly variant: Variant; readonly fact: HeldFact | undefined }

function HeldValue({ variant, fact }: ValueProps) {
  if (fact === undefined) return <NoValue words={strings(variant).held.none} />
  const { text, code } = heldWords(variant, fact)
  return code ? <Hash value={text} /> : <span class="held-value">{text}</span>
}

/** How much of what there is, without the data themselves. */
export function HeldCounts({ variant, sections }: HeldProps) {
  const { mine } = strings(variant)
  if (sections.length === 0) return <p>{mine.nothing}</p>
  return (
    <DefinitionList
      items={sections.map(({ title, records }) => ({
        term: pick(title, variant).text,
        value: mine.count(records.length),
      }))}
    />
  )
}
