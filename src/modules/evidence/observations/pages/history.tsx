import { dayOf } from '#core/clock.ts'
import { formatDay, formatInstant } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { Timeline, type TimelineEvent } from '#ui/content/timeline.tsx'

import type { Change, ChangeSide } from '../changes.ts'
import type { DeskRecord } from '../observation-record.ts'
import { periodText } from '../period-text.ts'
import { strings } from '../strings/index.ts'
import { valueText } from '../value-text.ts'

type HistoryProps = {
  readonly variant: Variant
  readonly record: Pick<DeskRecord, 'observation' | 'changes' | 'names'>
}

/** What was changed, when and why, newest first; not by whom. */
export function History({ variant, record }: HistoryProps) {
  const words = strings(variant).observation
  const changes = record.changes.toReversed()
  return (
    <>
      {changes.length <= 1 && <p class="quiet">{words.unchanged}</p>}
      <Timeline
        label={words.history}
        events={changes.map((change) => eventOf(change, { variant, record }))}
      />
    </>
  )
}

function eventOf(change: Change, { variant, record }: HistoryProps): TimelineEvent {
  const { observation: words, desk } = strings(variant)
  const lines = linesOf(change, { variant, record })
  const { state } = change.after
  const isFirst = isEntry(change)
  const title =
    state === 'published'
      ? words.published
      : state === 'draft'
        ? words.withdrawn
        : isFirst
          ? desk.created
          : (lines[0] ?? '')
  const rest = state === undefined && !isFirst ? lines.slice(1) : lines
  return {
    at: change.at,
    dateText:
      title === words.published
        ? formatDay(variant, dayOf(change.at))
        : formatInstant(variant, change.at),
    title,
    children: (
      <>
        {rest.map((line) => (
          <p>{line}</p>
        ))}
        {change.reason !== '' && <p>{words.reason(change.reason)}</p>}
      </>
    ),
  }
}

/** The first line of a history, which says everything at once. */
function isEntry({ before, after }: Pick<Change, 'before' | 'after'>): boolean {
  return Object.keys(before).length === 0 && after.value !== undefined
}

/** Each changed part as „what: before → after”. */
function linesOf({ before, after }: Change, { variant, record }: HistoryProps): string[] {
  const { observation: words, certainty } = strings(variant)
  const { changed } = words
  const isFirst = isEntry({ before, after })
  const line = (what: string, text: (side: ChangeSide) => string | undefined): string[] => {
    const [old = '', now = ''] = [text(before), text(after)]
    if (old === '' && now === '') return []
    // A first value has nothing before it.
    return [isFirst ? `${what}: ${now}` : words.change(what, old || words.none, now || words.none)]
  }
  const name = (id: string | null) => {
    const found = id === null ? undefined : record.names.get(id)
    return found ? pick(found.name, variant).text : (id ?? '')
  }
  return [
    ...line(
      changed.value,
      ({ value }) => value && valueText(value, record.observation.unit, variant),
    ),
    ...line(changed.period, ({ period }) => period && periodText(period, variant)),
    ...line(changed.whose, ({ institutionId }) =>
      institutionId === undefined ? undefined : name(institutionId),
    ),
    ...line(changed.whose, ({ subject }) => subject && pick(subject, variant).text),
    ...line(changed.certainty, (side) => side.certainty && certainty[side.certainty]),
    ...line(changed.note, ({ note }) => note && pick(note, variant).text),
    ...(before.support ? [`${changed.supportRemoved}: ${pick(before.support, variant).text}`] : []),
    ...(after.support ? [`${changed.supportAdded}: ${pick(after.support, variant).text}`] : []),
  ]
}
