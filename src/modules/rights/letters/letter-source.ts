import { z } from 'zod'

import { isDay } from '#modules/law'

const purposes = ['request', 'follow-up', 'complaint', 'mandate', 'outline', 'report'] as const
/** What a letter is for. */
export type Purpose = (typeof purposes)[number]

const addressees = [
  'controller',
  'competent-authority',
  'commissioner',
  'association',
  'court',
  'prosecutor',
  'police',
  'cert',
  'platform',
  'bank',
] as const
/** To whom a letter goes. */
export type Addressee = (typeof addressees)[number]

const day = z.string().refine(isDay, 'must be an existing day YYYY-MM-DD between 1900 and 2099')
const name = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/, 'must be a word that begins with a small letter')
const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by -')
const text = z.strictObject({ sr: z.string().min(1), en: z.string().min(1) })
const texts = z.strictObject({ sr: z.array(z.string().min(1)), en: z.array(z.string().min(1)) })

const letterVersion = z.strictObject({
  version: z.number().int().positive(),
  validFrom: day,
  validTo: day.nullable(),
  checkedOn: day,
  /** The lawyer who has read this version; null until one has. */
  reviewedBy: z.string().min(1).nullable(),
  /** Articles of the law pack by the name that the text uses. */
  cites: z.record(name, z.string().min(1)),
  uses: z.array(name),
  subject: text,
  body: text,
  enclosures: texts.optional(),
})

/** The shape of a letter's file; strict, so a misspelt key is a problem and not a silence. */
export const letterFile = z.strictObject({
  id: slug,
  title: text,
  purpose: z.enum(purposes),
  to: z.enum(addressees),
  versions: z.array(letterVersion).min(1),
})

/** The shape of a shared piece. */
export const piece = z.strictObject({
  uses: z.array(name),
  /** Names of citations that the letter around must have. */
  cites: z.array(name).default([]),
  sr: z.string().min(1),
  en: z.string().min(1),
})

/** The shape of the file of shared pieces. */
export const partialsFile = z.strictObject({ partials: z.record(slug, piece) })

/** A letter as its file has it. */
export type LetterSource = z.infer<typeof letterFile>
/** One version of a letter as its file has it. */
export type VersionSource = LetterSource['versions'][number]
/** Shared pieces by name, as their file has them. */
export type PartialsSource = z.infer<typeof partialsFile>['partials']
