import * as z from 'zod'

import { variantFacts, variants, type Variant } from '#core/i18n/languages.ts'

import { idCopyPolicies, type IdCopyPolicy } from '../directory/facts.ts'
import type { Answers } from './answers.ts'
import { caseSchema, type RightsCase } from './case-file.ts'
import { happenings, type Happening } from './next-steps.ts'

/** The text that travels in the hidden field; more than all fields can hold, less than a form may send. */
const STATE_LENGTH_MAX = 900_000
/** Catalogue names are far shorter. */
const NAME_LENGTH_MAX = 40

/** Everything that the flow knows. It lives in the form alone: the server forgets it with every answer. */
const stateSchema = z.object({
  answers: z.record(z.string().max(NAME_LENGTH_MAX), z.string()),
  /** In which variant the letter is written; the reader's own, unless they chose another. */
  letterVariant: z.enum(variants).optional(),
  /** The day on which the letter is known to have been received. */
  receivedOn: z.iso.date().optional(),
  /** Everything has been seen once, so that a change leads back to the check. */
  checked: z.boolean().optional(),
  /** What came before, when this letter follows another one. */
  earlier: caseSchema.optional(),
  /** Why this letter follows. */
  happened: z.enum(happenings).optional(),
  /** The recipient comes from the directory, so that the page says where its name and addresses are from. */
  fromDirectory: z.boolean().optional(),
  /** Whether the controller is known to ask for a copy of a document. */
  idCopy: z.enum(idCopyPolicies).optional(),
})

/** What travels with the form. */
export type FormState = {
  readonly answers: Answers
  readonly letterVariant?: Variant | undefined
  readonly receivedOn?: string | undefined
  readonly checked?: boolean | undefined
  readonly earlier?: RightsCase | undefined
  readonly happened?: Happening | undefined
  readonly fromDirectory?: boolean | undefined
  readonly idCopy?: IdCopyPolicy | undefined
}

/** The hidden field as it was sent; undefined when it is none of ours. */
export function readState(text: string): FormState | undefined {
  if (text.length > STATE_LENGTH_MAX) return undefined
  try {
    const parsed = stateSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : undefined
  } catch {
    // Not JSON, or nested beyond all reason: nothing that we wrote.
    return undefined
  }
}

/** The hidden field. Answers that the page shows in fields of its own are left out: they come back by themselves. */
export function writeState(state: FormState, shown: readonly string[] = []): string {
  const answers = Object.entries(state.answers).filter(([name]) => !shown.includes(name))
  return JSON.stringify({ ...state, answers: Object.fromEntries(answers) })
}

/** In which variant a letter to an office in the country is written: the reader's, when it is in the country's language. */
export function letterVariantFor(reader: Variant, chosen: Variant | undefined): Variant {
  if (chosen !== undefined) return chosen
  // The first variant is the one of the country.
  const [ofCountry] = variants
  const { language } = variantFacts[ofCountry]
  return variantFacts[reader].language === language ? reader : ofCountry
}
