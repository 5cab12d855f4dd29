import type { RecordChange } from '#core/editorial/record-changes.ts'
import { formatInstant } from '#core/i18n/format.ts'
import { pick, type HumanText } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { asWritten } from '#core/i18n/transliteration.ts'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Timeline } from '#ui/content/timeline.tsx'

import type { ChangeKind } from '../changes.ts'
import { strings } from '../strings/index.ts'
import { DifferenceTable } from './difference-table.tsx'

type HistoryPageProps = {
  readonly variant: Variant
  readonly name: HumanText
  /** Newest first. */
  readonly changes: readonly RecordChange<ChangeKind>[]
}

/** Who changed a record, when, and what each field said before and after. */
export function HistoryPage({ variant, name, changes }: HistoryPageProps) {
  const words = strings(variant).history
  return (
    <>
      <PageHeading kicker={words.title} title={pick(name, variant).text} />
      <Timeline
        label={words.title}
        events={changes.map((change, index) => ({
          at: change.at,
          dateText: formatInstant(variant, change.at),
          title: words.who(
            words.kinds[change.kind],
            change.byName === undefined ? words.program : asWritten(change.byName),
          ),
          children:
            change.differences.length === 0 ? (
              <p class="quiet">{words.none}</p>
            ) : (
              <DifferenceTable
                variant={variant}
                caption={words.change({
                  number: String(changes.length - index),
                  at: formatInstant(variant, change.at),
                })}
                labels={{ before: words.before, after: words.after }}
                differences={change.differences}
              />
            ),
        }))}
      />
    </>
  )
}
