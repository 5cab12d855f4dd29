import { z } from 'zod'

import { chosenCertainties } from './certainty.ts'
import { noText, type SourceFacts } from './facts.ts'
import { address, choice, datePart, dayOfForm, key, line, long, needed } from './form-fields.ts'

/** A web page on which an observation rests, as the desk sends it. */
export const sourceForm = z
  .object({
    'source-title-sr': needed,
    'source-title-en': line,
    'publisher-sr': needed,
    'publisher-en': line,
    url: address,
    'consulted-day': datePart,
    'consulted-month': datePart,
    'consulted-year': datePart,
    certainty: choice(chosenCertainties),
    quote: long,
    'locator-sr': line,
    'locator-en': line,
  })
  .transform((form, context) => {
    const consultedOn = dayOfForm(form, 'consulted')
    if (consultedOn === undefined) {
      context.addIssue({ code: 'custom', path: ['consulted'], message: 'bad-date' })
      return z.NEVER
    }
    const facts: SourceFacts = {
      title: { sr: form['source-title-sr'], en: form['source-title-en'] },
      publisher: { sr: form['publisher-sr'], en: form['publisher-en'] },
      url: form.url,
      consultedOn,
      certainty: form.certainty,
      note: noText,
    }
    const locator = { sr: form['locator-sr'], en: form['locator-en'] }
    return { facts, quote: form.quote, locator }
  })

/** A quotation on which an observation rests. */
export const quotationForm = z.object({ quotation: key })

/** Why a public observation is taken away. */
export const withdrawalForm = z.object({ reason: needed })
