import { dayOf } from '#core/clock.ts'
import type { Reader } from '#core/db.ts'
import { lawPack } from '#modules/law'

import { listHistories } from './history.ts'
import { standingOf, type Condition } from './standing-rules.ts'
import type { ReadTables } from './tables.ts'

/** How an open request stands, without its words. */
export type OpenStanding = {
  readonly id: string
  readonly condition: Condition
  /** Last day of the term by every reading of the law, `YYYY-MM-DD`. */
  readonly dueOn: string | undefined
  /** Day of sending, or of the draft. */
  readonly since: string
}

type Remembered = { readonly version: string; readonly standing: OpenStanding }

/** Some hundred bytes each. */
const REMEMBERED_MAX = 50_000
/**
 * A standing follows from the history, which is only ever added to, and from the day: as long as neither changed it need not be
 * counted again. Ids are random, so one memory serves every database of a process.
 */
const remembered = new Map<string, Remembered>()

/** How every request stands that is not closed, counted for today. */
export async function listOpenStandings(
  reader: Reader<ReadTables>,
  today: string,
): Promise<readonly OpenStanding[]> {
  const rows = await reader
    .selectFrom('request_request')
    .leftJoin('request_event', 'request_event.request_id', 'request_request.id')
    .select(['request_request.id', 'institution_id', 'urgent', 'sent_on', 'created_at', 'state'])
    .select((row) => row.fn.max('request_event.position').as('events'))
    .where('state', '!=', 'closed')
    .groupBy('request_request.id')
    .execute()
  // The program's rules are read once; an urgent draft may become an ordinary one without a new event.
  const versionOf = (row: (typeof rows)[number]) =>
    `${today} ${row.events ?? 0} ${row.urgent} ${row.state}`
  const stale = rows.filter((row) => remembered.get(row.id)?.version !== versionOf(row))
  const histories = await listHistories(
    reader,
    stale.map(({ id }) => id),
  )
  if (remembered.size + stale.length > REMEMBERED_MAX) remembered.clear()
  const counted = new Map(
    stale.map((row): [string, Remembered] => {
      const subject = { institutionId: row.institution_id, urgent: row.urgent === 1 }
      const history = histories.get(row.id) ?? []
      const { condition, clocks } = standingOf(lawPack(), { subject, history }, today)
      const dueOn = clocks?.answerDue?.certain
      const since = row.sent_on ?? dayOf(row.created_at)
      return [
        row.id,
        { version: versionOf(row), standing: { id: row.id, condition, dueOn, since } },
      ]
    }),
  )
  for (const [id, entry] of counted) remembered.set(id, entry)
  return rows.flatMap(({ id }) => (counted.get(id) ?? remembered.get(id))?.standing ?? [])
}
