import type { Language, Variant } from '#core/i18n/languages.ts'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'

import type { ComparedLine } from '../compare-texts.ts'
import type { Version, Work } from '../queries.ts'
import { strings } from '../strings/index.ts'
import { WorkNav } from './desk-parts.tsx'
import { ChangedLines } from './parts.tsx'

type ComparePageProps = {
  readonly variant: Variant
  readonly work: Work
  readonly title: string
  readonly newer: Version
  readonly older: Version | undefined
  readonly changes: readonly {
    readonly language: Language
    readonly lines: readonly ComparedLine[]
  }[]
}

/** Two versions line by line, with unchanged runs folded to a count. */
export function ComparePage({ variant, work, title, newer, older, changes }: ComparePageProps) {
  const { desk } = strings(variant)
  return (
    <>
      <PageHeading
        kicker={title}
        title={older ? desk.compare.title(newer.number, older.number) : desk.compare.noPrevious}
      />
      <WorkNav variant={variant} work={work} current="" />
      {older &&
        changes.map(({ language, lines }) => (
          <Section id={`text-${language}`} title={desk.languages[language]}>
            {lines.every(({ kind }) => kind === 'same') ? (
              <p>{desk.compare.nothing}</p>
            ) : (
              <Runs variant={variant} lines={lines} />
            )}
          </Section>
        ))}
    </>
  )
}

/** Changed lines with the number of equal ones between them. */
function Runs(props: { readonly variant: Variant; readonly lines: readonly ComparedLine[] }) {
  const { variant, lines } = props
  const { same } = strings(variant).desk.compare
  return (
    <>
      {runsOf(lines).map((run) =>
        run[0]?.kind === 'same' ? (
          <p class="quiet">{same(run.length)}</p>
        ) : (
          <ChangedLines variant={variant} lines={run} />
        ),
      )}
    </>
  )
}

function runsOf(lines: readonly ComparedLine[]): ComparedLine[][] {
  const runs: ComparedLine[][] = []
  for (const line of lines) {
    const last = runs.at(-1)
    if (last && (last[0]?.kind === 'same') === (line.kind === 'same')) last.push(line)
    else runs.push([line])
  }
  return runs
}
