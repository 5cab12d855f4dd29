import { dayOf } from '#core/clock.ts'
import { formatDayShort } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Table, type Column } from '#ui/content/table.tsx'
import { safeHref } from '#ui/safe-href.ts'

import { entryKinds } from '../entry.ts'
import { deskPaths } from '../paths.ts'
import type { Standing } from '../standing.ts'
import { strings } from '../strings/index.ts'
import { StateTags } from './parts.tsx'

type ListPageProps = { readonly variant: Variant; readonly standings: readonly Standing[] }

/** Every text that can be edited, what waits first. */
export function ListPage({ variant, standings }: ListPageProps) {
  const { title, list, kinds } = strings(variant)
  const waiting = standings.filter(
    ({ draft, broken, fileChanged }) => draft !== undefined || broken.length > 0 || fileChanged,
  )
  return (
    <>
      <PageHeading title={title} lead={list.lead} facts={list.count(standings.length)} />
      <Section id="waiting" title={list.waiting}>
        {waiting.length === 0 ? (
          <p class="quiet">{list.waitingNone}</p>
        ) : (
          <Texts variant={variant} caption={list.textsOf(list.waiting)} standings={waiting} kinds />
        )}
      </Section>
      {entryKinds.map((kind) => (
        <Section id={kind} title={kinds[kind]}>
          <Texts
            variant={variant}
            caption={list.textsOf(kinds[kind])}
            standings={standings.filter(({ entry }) => entry.kind === kind)}
          />
        </Section>
      ))}
    </>
  )
}

function Texts(props: ListPageProps & { readonly caption: string; readonly kinds?: boolean }) {
  const { variant, caption, standings } = props
  const { list, kindOfOne } = strings(variant)
  const { columns } = list
  const kind: Column<Standing> = {
    label: columns.kind,
    cell: ({ entry }) => kindOfOne[entry.kind],
  }
  return (
    <Table
      caption={caption}
      captionHidden
      dense
      stacked
      rows={standings}
      columns={[
        {
          label: columns.text,
          rowHeader: true,
          cell: ({ entry }) => (
            <a href={safeHref(deskPaths.entry(entry.key))}>{pick(entry.title, variant).text}</a>
          ),
        },
        ...(props.kinds === true ? [kind] : []),
        {
          label: columns.state,
          cell: (standing) => <StateTags variant={variant} standing={standing} />,
        },
        {
          label: columns.changed,
          nowrap: true,
          cell: ({ latest }) =>
            latest ? (
              formatDayShort(variant, dayOf(latest.savedAt))
            ) : (
              <span class="quiet">{list.never}</span>
            ),
        },
      ]}
    />
  )
}
