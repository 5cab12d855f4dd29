import * as z from 'zod'

import { isDay } from '#modules/law'
import { isoOfTypedDate, typedDate } from '#ui/forms/date-field.tsx'

import { channels, outcomes, wishes } from './wishes.ts'

/** RFC 5321. */
const EMAIL_LENGTH_MAX = 254

const sent = z.record(z.string(), z.string())

/** A day in three fields that is not after today. */
function day(name: string, today: string) {
  return sent.transform((values, context): string => {
    const iso = isoOfTypedDate(typedDate(values, name))
    const wrong = (message: string) => {
      context.addIssue({ code: 'custom', path: [name], message })
    }
    if (!isDay(iso)) wrong('day-invalid')
    else if (iso > today) wrong('day-future')
    return iso
  })
}

const email = z
  .string({ error: 'email-required' })
  .min(1, 'email-required')
  .max(EMAIL_LENGTH_MAX, 'email-invalid')
  .pipe(z.email({ error: 'email-invalid' }))
  .transform((address) => address.toLowerCase())

/** Somebody asked. */
export function requestForm(today: string) {
  const rest = z.object({
    email,
    channel: z.enum(channels, { error: 'channel-required' }),
    wish: z.enum(wishes, { error: 'wish-required' }),
  })
  return both(rest, 'received', today)
}

/** We told the person that we need longer. */
export function extensionForm(today: string) {
  return both(z.object({}), 'extended', today)
}

/** We answered. */
export function answerForm(today: string) {
  return both(
    z.object({ outcome: z.enum(outcomes, { error: 'outcome-required' }) }),
    'answered',
    today,
  )
}

/** A schema and a day, judged together, so that all problems show at once. */
function both<T>(schema: z.ZodType<T>, name: string, today: string) {
  return sent.transform((values, context): { fields: T; on: string } => {
    const [fields, on] = [schema.safeParse(values), day(name, today).safeParse(values)]
    for (const part of [on, fields]) {
      for (const { path, message } of part.error?.issues ?? []) {
        context.addIssue({ code: 'custom', path: [...path], message })
      }
    }
    if (!fields.success || !on.success) return z.NEVER
    return { fields: fields.data, on: on.data }
  })
}
