import { z } from 'zod'

import { quoteCharactersMax } from '#core/documents/limits.ts'
import type { HumanText } from '#core/i18n/human-text.ts'
import { normaliseInput } from '#core/i18n/normalise-input.ts'
import { outcomes } from '#modules/requests'
import { isoOfTypedDate, typedDate } from '#ui/forms/date-field.tsx'

import type { FiledAnswer } from './commands.ts'

/** What a title may have; longer ones are sentences. */
export const TITLE_LENGTH_MAX = 300

/** What an answer may mean, in the order in which the form offers it. */
export const answerOutcomes = [...outcomes, 'clarification-asked'] as const

/** What is said of a document when it is filed. */
export type Filing = {
  readonly title: HumanText
  readonly receivedOn: string
  readonly answer: FiledAnswer | undefined
  readonly institutionId: string | null
}

const sent = z.record(z.string(), z.string())

/** The filing form; `today` is the last day on which anything can have been received. */
export function filingForm(today: string): z.ZodType<Filing> {
  return sent.transform((form, context): Filing => {
    const problem = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    const text = (name: string) => normaliseInput(form[name] ?? '').replaceAll(/\s+/gu, ' ')
    const title = { sr: text('title-sr'), en: text('title-en') }
    if (title.sr === '' && title.en === '') problem('title-sr', 'title-required')
    if (title.sr.length > TITLE_LENGTH_MAX) problem('title-sr', 'title-long')
    if (title.en.length > TITLE_LENGTH_MAX) problem('title-en', 'title-long')
    const receivedOn = isoOfTypedDate(typedDate(form, 'received'))
    if (!z.iso.date().safeParse(receivedOn).success) problem('received', 'day-invalid')
    else if (receivedOn > today) problem('received', 'day-in-future')
    const requestId = form['request'] ?? ''
    const institutionId = form['institution'] ?? ''
    const outcome = answerOutcomes.find((one) => one === form['outcome'])
    if (requestId !== '' && !outcome) problem('outcome', 'outcome-required')
    if (requestId === '' && outcome) problem('request', 'outcome-without-request')
    if (requestId === '' && institutionId === '') problem('institution', 'institution-required')
    return {
      title,
      receivedOn,
      answer: requestId !== '' && outcome ? { requestId, outcome } : undefined,
      institutionId: institutionId === '' ? null : institutionId,
    }
  })
}

/** The form of a quotation; `place` is one of several places to choose from. */
export const quotationForm = z.object({
  quote: z
    .string({ error: 'quote-required' })
    .min(1, 'quote-required')
    .max(quoteCharactersMax, 'quote-long'),
  place: z.coerce.number().int().nonnegative().optional().catch(undefined),
})

/** The form of publication. */
export const publicationForm = z.object({
  looked: z
    .literal('1')
    .optional()
    .catch(undefined)
    .transform((value) => value === '1'),
})
