import { inPublic } from '#core/http/paths.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'
import { Tag } from '#ui/content/tag.tsx'

import type { ChangedNumber, Erratum } from '../errata.ts'
import { publicPaths } from '../paths.ts'
import type { PublicationView } from '../publication-view.ts'
import { strings } from '../strings/index.ts'
import { ChangedLines, Day } from './parts.tsx'

type VersionsPageProps = {
  readonly variant: Variant
  readonly view: PublicationView
  readonly errata: readonly Erratum[]
}

/** The history of a publication: what each version changed, in numbers and in words. */
export function VersionsPage({ variant, view, errata }: VersionsPageProps) {
  const words = strings(variant)
  const { work } = view.edition
  return (
    <>
      <PageHeading
        kicker={view.head.title}
        title={words.versions.title}
        lead={errata.length > 1 ? words.versions.lead : words.versions.only}
      />
      {errata.map((erratum) => {
        const { version } = erratum
        const isCurrent = version.number === view.currentNumber
        return (
          <Section
            id={`v${version.number}`}
            title={`${words.paper.version} ${version.number}`}
            aside={
              <a href={inPublic(variant, publicPaths.version(work.slug, version.number))}>
                {words.versions.open(version.number)}
              </a>
            }
          >
            <p class="page-facts">
              {version.publishedOn !== null && <Day day={version.publishedOn} variant={variant} />}
              {isCurrent && <Tag tone="good">{words.versions.current}</Tag>}
            </p>
            <ErratumBody variant={variant} erratum={erratum} />
          </Section>
        )
      })}
    </>
  )
}

function ErratumBody({
  variant,
  erratum,
}: {
  readonly variant: Variant
  readonly erratum: Erratum
}) {
  const words = strings(variant).versions
  const { version, numbers, lines } = erratum
  if (version.number === 1) return <p>{words.first}</p>
  const note = pick(version.note, variant)
  return (
    <>
      <p lang={note.lang}>{note.text}</p>
      {numbers.length > 0 && (
        <Table<ChangedNumber>
          caption={words.numbers}
          rows={numbers}
          columns={[
            { label: words.number, cell: ({ label }) => label, rowHeader: true },
            { label: words.before, cell: ({ before }) => before ?? words.absent, numeric: true },
            { label: words.after, cell: ({ after }) => after ?? words.absent, numeric: true },
          ]}
        />
      )}
      <h3>{words.text}</h3>
      {lines.length > 0 ? (
        <ChangedLines variant={variant} lines={lines} />
      ) : (
        <p>{words.sameText}</p>
      )}
    </>
  )
}
