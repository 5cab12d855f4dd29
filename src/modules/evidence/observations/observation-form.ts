import { z } from 'zod'

import type { FormValues } from '#core/http/forms.ts'
import { typedDay } from '#ui/forms/date-field.tsx'

import { chosenCertainties } from './certainty.ts'
import type { ObservationFacts } from './facts.ts'
import { choice, chosenKey, datePart, dayOfForm, line, long } from './form-fields.ts'
import { isMissingReason } from './missing-reasons.ts'
import type { ObservationValue } from './observation-value.ts'
import { isSoundPeriod, periodAround, periodKinds, type Period } from './period.ts'
import type { ObservationView } from './queries.ts'
import { numberToType, typedNumber } from './typed-number.ts'

/** What was found out, as the form asks for it. */
export const valueKinds = ['known', 'range', 'missing'] as const

const sent = z.object({
  /** Sent with a new one. */
  id: line,
  /** Sent with an edit: the version that the person saw, and why it is changed. */
  revision: z.coerce.number('bad-revision').int('bad-revision').default(0),
  reason: line,
  indicator: line,
  institution: chosenKey,
  'subject-sr': line,
  'subject-en': line,
  request: chosenKey,
  'value-kind': choice(valueKinds),
  value: line,
  low: line,
  high: line,
  approximate: line,
  'missing-reason': line,
  'period-kind': choice(periodKinds),
  'from-day': datePart,
  'from-month': datePart,
  'from-year': datePart,
  'to-day': datePart,
  'to-month': datePart,
  'to-year': datePart,
  certainty: choice(chosenCertainties),
  'note-sr': long,
  'note-en': long,
})
type Sent = z.infer<typeof sent>
type Report = (field: string, message: string) => undefined

/** A new or edited observation as the desk sends it. */
export const observationForm = sent.transform((form, context) => {
  const report: Report = (field, message) => {
    context.addIssue({ code: 'custom', path: [field], message })
    return undefined
  }
  const value = valueOf(form, report)
  const period = periodOf(form, report)
  if (!value || !period) return z.NEVER
  const facts: ObservationFacts = {
    indicatorCode: form.indicator,
    institutionId: form.institution,
    subject: { sr: form['subject-sr'], en: form['subject-en'] },
    requestId: form.request,
    period,
    value,
    note: { sr: form['note-sr'], en: form['note-en'] },
    certainty: form.certainty,
  }
  return { id: form.id, revision: form.revision, reason: form.reason, facts }
})

function valueOf(form: Sent, report: Report): ObservationValue | undefined {
  const approximate = form.approximate !== ''
  const typed = (field: 'value' | 'low' | 'high') => {
    const number = typedNumber(form[field])
    return number ?? report(field, form[field] === '' ? 'required' : 'bad-number')
  }
  switch (form['value-kind']) {
    case 'known': {
      const value = typed('value')
      return value === undefined ? undefined : { kind: 'known', value, approximate }
    }
    case 'range': {
      const [low, high] = [typed('low'), typed('high')]
      if (low === undefined || high === undefined) return undefined
      return low < high ? { kind: 'range', low, high, approximate } : report('low', 'value-unsound')
    }
    case 'missing': {
      const reason = form['missing-reason']
      return isMissingReason(reason)
        ? { kind: 'missing', reason }
        : report('missing-reason', 'bad-choice')
    }
  }
}

function periodOf(form: Sent, report: Report): Period | undefined {
  const kind = form['period-kind']
  const from = dayOfForm(form, 'from')
  if (from === undefined) return report('from', 'bad-date')
  const to = kind === 'period' ? dayOfForm(form, 'to') : from
  if (to === undefined) return report('to', 'bad-date')
  const period = periodAround(kind, from, to)
  return isSoundPeriod(period) ? period : report('to', 'period-unsound')
}

/** A stored observation as the form shows it. */
export function observationValues(observation: ObservationView): FormValues {
  const { value, period, subject, note } = observation
  return {
    revision: String(observation.revision),
    indicator: observation.indicatorCode,
    institution: observation.institutionId ?? '',
    'subject-sr': subject.sr,
    'subject-en': subject.en,
    request: observation.requestId ?? '',
    'value-kind': value.kind,
    value: value.kind === 'known' ? numberToType(value.value) : '',
    low: value.kind === 'range' ? numberToType(value.low) : '',
    high: value.kind === 'range' ? numberToType(value.high) : '',
    approximate: value.kind !== 'missing' && value.approximate ? '1' : '',
    'missing-reason': value.kind === 'missing' ? value.reason : '',
    'period-kind': period.kind,
    ...typedDay('from', period.from),
    ...typedDay('to', period.to),
    certainty: observation.certainty,
    'note-sr': note.sr,
    'note-en': note.en,
  }
}
