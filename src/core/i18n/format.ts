/** Everything that turns a value into text of a variant; pages import from here. */
export { compare } from './collation.ts'
export {
  formatDay,
  formatDayRange,
  formatDayShort,
  formatInstant,
  formatMonth,
  formatWeekday,
  formatYear,
  type DayForm,
} from './days.ts'
export { formatList } from './lists.ts'
export { formatBytes, formatNumber, formatPercent, type Digits } from './numbers.ts'
export { counted, formatDays, plural, type PluralForms } from './plurals.ts'
export { formatInstantSpan, formatTimeSpan, type InstantSpan } from './times.ts'
