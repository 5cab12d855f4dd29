import { expect, test } from 'vitest'

import { variants, type Variant } from '#core/i18n/languages.ts'

import { alteredPack, aDayOff, aSuspension } from './altered-pack.ts'
import { computeClock, type ClockQuestion, type DayClock } from './clock.ts'
import { explanationSentences } from './explanation-text.ts'
import { explainClock } from './explanation.ts'
import { computeHourClock } from './hour-clock.ts'
import { lawPack } from './law-pack.ts'
import type { LawPack } from './pack.ts'

function clock(question: ClockQuestion, pack: LawPack = lawPack()): DayClock {
  const computed = computeClock(pack, question)
  if (!computed.ok) throw new Error(computed.failure)
  return computed.value
}
const tell = (counted: DayClock, variant: Variant, pack: LawPack = lawPack()) =>
  explanationSentences(pack, explainClock(counted), variant)

test('a date explains itself in Serbian, in both scripts, and in English', () => {
  const counted = clock({ rule: 'rs.foi.answer', startsOn: '2025-12-17' })
  expect(tell(counted, 'sr-cyrl')).toEqual([
    'Одговор органа на захтев – рок: 15 дана. Основ: Закон о слободном приступу информацијама од јавног значаја, члан 16. став 1.',
    'Дан почетка, 17. децембар 2025, не рачуна се; први дан рока је 18. децембар 2025.',
    'Последњи дан рока пада 1. јануара 2026.',
    'Рок се не завршава 1. јануара 2026, празник: Нова година.',
    'Рок се не завршава 2. јануара 2026, празник: Нова година (други дан).',
    'Рок се не завршава 3. јануара 2026, субота (само по блажем рачунању).',
    'Рок се не завршава 4. јануара 2026, недеља (само по блажем рачунању).',
    'По строжем рачунању: рок истиче 3. јануара 2026.',
    'По блажем рачунању: рок истиче 5. јануара 2026.',
    'Спорно је да ли је субота нерадан дан, па су приказана два датума.',
    'Ово правило још није потврдио правник.',
  ])
  expect(tell(counted, 'sr-latn').slice(3, 8)).toEqual([
    'Rok se ne završava 1. januara 2026, praznik: Nova godina.',
    'Rok se ne završava 2. januara 2026, praznik: Nova godina (drugi dan).',
    'Rok se ne završava 3. januara 2026, subota (samo po blažem računanju).',
    'Rok se ne završava 4. januara 2026, nedelja (samo po blažem računanju).',
    'Po strožem računanju: rok ističe 3. januara 2026.',
  ])
  expect(tell(counted, 'en').slice(0, 4)).toEqual([
    'Authority answers a request – term: 15 days. Basis: Law on Free Access to Information of Public Importance, article 16(1).',
    'The day of the start, 17 December 2025, is not counted; the first day of the term is 18 December 2025.',
    'The last day of the term falls on 1 January 2026.',
    "The term does not end on 1 January 2026, a holiday: New Year's Day.",
  ])
})

test('a version applied from a day, an extension, a moved holiday and a suspension are told', () => {
  const pack = alteredPack(() => ({
    overrides: [aSuspension('2027-02-01', '2027-02-03'), aDayOff('2027-05-05')],
  }))
  const told = tell(
    clock({ rule: 'rs.zzpl.answer.extended', startsOn: '2027-01-28' }, pack),
    'en',
    pack,
  )
  expect(told[0]).toContain('term: 30 days and 60 days more.')
  expect(told[0]).toContain('article 21; text applied from 21 August 2019.')
  expect(told).toContain('The term does not run from 1 February 2027 to 3 February 2027: Example.')
  expect(told).toContain(
    'The term does not end on 4 May 2027, a day off because a holiday fell on a Sunday: Labour Day (second day).',
  )
  expect(told).toContain('The term does not end on 5 May 2027, Example.')
})

test('a term in hours tells its instants in Belgrade, a yearly date its day', () => {
  const hours = computeHourClock(lawPack(), {
    rule: 'rs.zzpl.breach',
    startsAt: '2026-07-01T10:00:00Z',
  })
  if (!hours.ok) throw new Error(hours.failure)
  const told = explanationSentences(lawPack(), explainClock(hours.value), 'sr-latn')
  expect(told.slice(1, 3)).toEqual([
    'Rok počinje 1. jula 2026. u 12:00.',
    'Rok ističe 4. jula 2026. u 12:00.',
  ])
  const yearly = tell(clock({ rule: 'rs.foi.report', startsOn: '2025-12-31' }), 'en')
  expect(yearly.slice(0, 3)).toEqual([
    "Authority's yearly report to the Commissioner – term: by 20 January of the following year. Basis: Law on Free Access to Information of Public Importance, article 43.",
    'The last day of the term falls on 20 January 2026.',
    'The term ends on 20 January 2026.',
  ])
})

/* Reads the sentences back, as a careful reader would, and counts again from nothing but their words. */

const months: Record<Variant, string[]> = {
  'sr-cyrl':
    'јануар фебруар март април мај јун јул август септембар октобар новембар децембар'.split(' '),
  'sr-latn':
    'januar februar mart april maj jun jul avgust septembar oktobar novembar decembar'.split(' '),
  en: 'January February March April May June July August September October November December'.split(
    ' ',
  ),
}
const phrases: Record<
  Variant,
  Record<'length' | 'start' | 'nominal' | 'skipped' | 'due', RegExp>
> = {
  'sr-cyrl': {
    length: /рок: (\d+)/u,
    start: /ан почетка, ([^,]+)/u,
    nominal: /оследњи дан рока пада (.+)$/u,
    skipped: /^Рок се не завршава ([^,]+)/u,
    due: /ок истиче (.+)$/u,
  },
  'sr-latn': {
    length: /rok: (\d+)/u,
    start: /an početka, ([^,]+)/u,
    nominal: /oslednji dan roka pada (.+)$/u,
    skipped: /^Rok se ne završava ([^,]+)/u,
    due: /ok ističe (.+)$/u,
  },
  en: {
    length: /term: (\d+)/u,
    start: /day of the start, ([^,]+)/u,
    nominal: /last day of the term falls on (.+)$/u,
    skipped: /^The term does not end on ([^,]+)/u,
    due: /he term ends on (.+)$/u,
  },
}
const strict = /строж|strož|strict/u
const lenient = /блаж|blaž|lenient/u

function readDate(text: string, variant: Variant): number {
  const [, day, name = '', year] = /(\d+)\.? (\p{L}+) (\d{4})/u.exec(text) ?? []
  // A genitive is the nominative with an ending, in -ar with the a gone: oktobar, oktobra.
  const stem = (word: string) => word.replace(/(?:а|a)$/u, '').replace(/(?:ар|ar|р|r)$/u, '')
  const month = months[variant].findIndex((known) => stem(known) === stem(name))
  return Date.UTC(Number(year), month, Number(day))
}

function countAgain(
  told: readonly string[],
  variant: Variant,
  reading: 'safe' | 'certain',
): string[] {
  const other = reading === 'safe' ? lenient : strict
  const lines = told.filter((line) => !other.test(line))
  const find = (what: keyof (typeof phrases)['en']) =>
    lines.flatMap((line) => phrases[variant][what].exec(line)?.[1] ?? [])
  const [start = ''] = find('start')
  const [nominal = ''] = find('nominal')
  const [stated = ''] = find('due')
  const skipped = new Set(find('skipped').map((text) => readDate(text, variant)))
  const length = Number(find('length')[0])
  let time = readDate(start, variant) + length * 86_400_000
  const counted = [new Date(time), new Date(readDate(nominal, variant))]
  while (skipped.has(time)) time += 86_400_000
  counted.push(new Date(time), new Date(readDate(stated, variant)))
  return counted.map((date) => date.toISOString().slice(0, 10))
}

test('an explanation read back and counted again gives the same dates, every start day of 2026 and 2027, in every variant', () => {
  const wrong: string[] = []
  for (let time = Date.UTC(2026, 0, 1); time < Date.UTC(2028, 0, 1); time += 86_400_000) {
    const safe = new Date(time).toISOString().slice(0, 10)
    const certain = new Date(time + 5 * 86_400_000).toISOString().slice(0, 10)
    for (const startsOn of [safe, { safe, certain }]) {
      const counted = clock({ rule: 'rs.foi.answer', startsOn })
      for (const variant of variants) {
        const told = tell(counted, variant)
        for (const reading of ['safe', 'certain'] as const) {
          const due = reading === 'safe' ? counted.dueSafe : counted.dueCertain
          const nominal = counted.nominalOn[reading]
          const again = countAgain(told, variant, reading)
          if (again.join() !== [nominal, nominal, due, due].join()) {
            wrong.push(`${variant} ${reading} ${JSON.stringify(startsOn)}: ${again.join()}`)
          }
        }
      }
    }
  }
  expect(wrong.slice(0, 5)).toEqual([])
})
