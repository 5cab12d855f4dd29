import { addDays, computeClock, daysOffBetween, lawPack } from '#modules/law'

import { inTurn, type Measurement, msOf } from './measure.ts'

const DATES = 200_000
const RULE = 'rs.foi.answer'
const [FIRST, LAST] = ['2000-01-01', '2059-12-31']
const DAY_MS = 86_400_000

/** Deadlines with their explanation, beside the shortest code that gives a bare date. */
export async function measureDeadlines(): Promise<Measurement[]> {
  const pack = lawPack()
  const days = daysFrom(FIRST, LAST)
  const off = new Set(daysOffBetween(pack, FIRST, '2060-12-31').map(({ day }) => day))
  const start = (n: number) => days[n % days.length] ?? FIRST

  const ours = () => {
    let last = ''
    for (let n = 0; n < DATES; n += 1) {
      const clock = computeClock(pack, { rule: RULE, startsOn: start(n) })
      if (clock.ok) last = clock.value.dueCertain
    }
    return last
  }
  const bare = () => {
    let last = ''
    for (let n = 0; n < DATES; n += 1) last = bareDeadline(start(n), off)
    return last
  }
  if (ours() !== bare()) throw new Error('The two implementations differ')
  const rate = async (work: () => string) => (DATES / (await msOf(work))) * 1000
  const result = await inTurn(
    () => rate(ours),
    () => rate(bare),
  )
  return [
    {
      title: 'Deadlines with explanation',
      unit: 'dates/s',
      value: result.ours,
      baseline: { title: 'bare date, no reasons', value: result.baseline },
      ratio: result.ratio,
      target: { text: '≥ 200,000', met: result.ours.median >= 200_000 },
    },
  ]
}

/** Fifteen days on, then on past days off. */
function bareDeadline(startsOn: string, off: ReadonlySet<string>): string {
  const date = new Date(Date.parse(startsOn) + 15 * DAY_MS)
  for (;;) {
    const day = date.toISOString().slice(0, 10)
    const weekday = date.getUTCDay()
    if (weekday !== 0 && weekday !== 6 && !off.has(day)) return day
    date.setUTCDate(date.getUTCDate() + 1)
  }
}

function daysFrom(first: string, last: string): string[] {
  const days: string[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}
