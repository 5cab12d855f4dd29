import { z } from 'zod'

import { isoOfTypedDate, typedDate } from '#ui/forms/date-field.tsx'

import { isDay } from './day.ts'

/** Names of people are shorter; the column holds nothing else. */
export const LAWYER_NAME_LENGTH_MAX = 120
/** A remark, not an opinion. */
export const NOTE_LENGTH_MAX = 1000

/** What the desk enters of a lawyer's confirmation; `today` bounds the day. */
export function confirmationForm(today: string) {
  return z
    .record(z.string(), z.string())
    .transform((sent) => ({
      lawyer: sent['lawyer'] ?? '',
      namePublic: sent['name-public'] === '1',
      'confirmed-on': isoOfTypedDate(typedDate(sent, 'confirmed-on')),
      note: sent['note'] ?? '',
    }))
    .pipe(
      z.object({
        lawyer: z.string().min(1, 'lawyer-required').max(LAWYER_NAME_LENGTH_MAX, 'lawyer-long'),
        namePublic: z.boolean(),
        'confirmed-on': z
          .string()
          .refine(isDay, 'day-invalid')
          .refine((day) => day <= today, 'day-ahead'),
        note: z.string().max(NOTE_LENGTH_MAX, 'note-long'),
      }),
    )
}

/** The confirmation that a checked form holds. */
export function confirmationOf(sent: z.infer<ReturnType<typeof confirmationForm>>) {
  const { lawyer, namePublic, note } = sent
  return { lawyerName: lawyer, namePublic, note, confirmedOn: sent['confirmed-on'] }
}
