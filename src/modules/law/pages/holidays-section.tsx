import { formatDay, formatWeekday, formatYear } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { Prose, Section } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'
import { Tag } from '#ui/content/tag.tsx'

import type { DatedDayOff } from '../days-off.ts'
import { legalText, reasonText } from '../explanation-text.ts'
import type { LawPack } from '../pack.ts'
import { strings } from '../strings/index.ts'
import type { LawView } from '../view.ts'
import { gazetteText } from './citations.tsx'

/** Days on which no term ends, this year and the next. */
export function HolidaysSection(props: { readonly variant: Variant; readonly view: LawView }) {
  const { variant, view } = props
  const { pack } = view
  const words = strings(variant)
  const statute = pack.statutes.get(`${pack.id}.holidays`)
  return (
    <Section title={words.page.holidays} id="holidays">
      <Prose>
        <p>{words.page.holidaysLead}</p>
      </Prose>
      {view.years.map(({ year, days }) => (
        <Table
          caption={words.page.holidaysIn(formatYear(variant, year))}
          dense
          columns={[
            {
              label: words.page.day,
              cell: ({ day }) => formatDay(variant, day),
              nowrap: true,
              rowHeader: true,
            },
            { label: words.page.weekday, cell: ({ day }) => formatWeekday(variant, day) },
            {
              label: words.page.holiday,
              cell: (off) => <HolidayName variant={variant} pack={pack} off={off} />,
            },
          ]}
          rows={days}
        />
      ))}
      {statute !== undefined && (
        <p class="quiet">
          {legalText(statute.name, variant)} ({gazetteText(statute, variant)});{' '}
          {words.certainty[statute.certainty]}
        </p>
      )}
    </Section>
  )
}

type HolidayNameProps = {
  readonly variant: Variant
  readonly pack: LawPack
  readonly off: DatedDayOff
}

function HolidayName({ variant, pack, off }: HolidayNameProps) {
  const { reason } = off
  if (!('holidayId' in reason)) return <>{reasonText(pack, reason, variant)}</>
  const holiday = pack.holidays.find(({ id }) => id === reason.holidayId)
  const name = holiday ? legalText(holiday.name, variant) : reason.holidayId
  if (reason.kind === 'holiday') return <>{name}</>
  return (
    <>
      {name} <Tag>{strings(variant).page.shifted}</Tag>
    </>
  )
}
