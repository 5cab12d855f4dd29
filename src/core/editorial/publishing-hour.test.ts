import { expect, test } from 'vitest'

import { publishingHourOf, publishingInstant } from './publishing-hour.ts'

test('an hour is meant as clocks in Belgrade show it, in winter and in summer', () => {
  expect(publishingInstant({ day: '2026-12-01', hour: 9 })).toEqual({
    ok: true,
    value: '2026-12-01T08:00:00.000Z',
  })
  expect(publishingInstant({ day: '2027-07-01', hour: 9 })).toEqual({
    ok: true,
    value: '2027-07-01T07:00:00.000Z',
  })
  expect(publishingInstant({ day: '2026-12-01', hour: 0 })).toEqual({
    ok: true,
    value: '2026-11-30T23:00:00.000Z',
  })
  expect(publishingHourOf('2026-11-30T23:00:00.000Z')).toEqual({ day: '2026-12-01', hour: 0 })
})

test('the hour that spring skips is refused, of the hour that autumn repeats the first is meant', () => {
  expect(publishingInstant({ day: '2027-03-28', hour: 2 })).toMatchObject({
    failure: 'no-such-hour',
  })
  expect(publishingInstant({ day: '2026-10-25', hour: 2 })).toEqual({
    ok: true,
    value: '2026-10-25T00:00:00.000Z',
  })
})

test('what is no day and no hour is refused', () => {
  for (const day of ['2027-02-29', '2026-13-01', '26-1-1', '']) {
    expect(publishingInstant({ day, hour: 9 })).toMatchObject({ failure: 'no-such-day' })
  }
  for (const hour of [-1, 24, 9.5, Number.NaN]) {
    expect(publishingInstant({ day: '2026-12-01', hour })).toMatchObject({
      failure: 'no-such-hour',
    })
  }
})
