import { z } from 'zod'

import { CORRECTION_LENGTH_MAX, correctionSubjects, looksLikeJmbg } from './correction-rules.ts'
import type { NewCorrection } from './corrections.ts'
import { isAddress } from './form-checks.ts'

/** Longest address of a page. */
export const SOURCE_LENGTH_MAX = 500

/** What a visitor sends; nothing about themselves is asked. */
export const correctionForm: z.ZodType<NewCorrection> = z
  .object({
    about: z.enum(correctionSubjects, { message: 'about-required' }),
    text: z
      .string({ message: 'text-required' })
      .min(1, { message: 'text-required' })
      .max(CORRECTION_LENGTH_MAX, { message: 'text-too-long' })
      .refine((text) => !looksLikeJmbg(text), { message: 'jmbg' }),
    source: z
      .string()
      .max(SOURCE_LENGTH_MAX, { message: 'too-long' })
      .refine((source) => source === '' || isAddress(source), { message: 'address-invalid' })
      .default(''),
  })
  .transform(({ source, ...correction }) => ({ ...correction, source: source || null }))
