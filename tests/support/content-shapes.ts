import { z } from 'zod'

import { languages } from '#core/i18n/languages.ts'

/** A part of an address. */
export const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)
/** The code of an indicator or of a rule of law. */
export const code = z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/u)
const day = z.iso.date()
/** A day known only to its month or year, as sources often give it. */
const partialDay = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u)
/** A text that is not empty. */
export const words = z.string().trim().min(1)
const text = z.strictObject({ sr: words, en: words })
const certainty = z.enum([
  'read',
  'own-knowledge-high',
  'own-knowledge-medium',
  'own-knowledge-low',
])
const demoCertainty = z.literal('invented')

const institutionOf = <C extends z.ZodType>(degree: C, sources: z.ZodType) =>
  z.strictObject({
    id: slug,
    kind: z.enum([
      'agency',
      'central-bank',
      'court',
      'government',
      'government-office',
      'head-of-state',
      'health-institution',
      'incident-response',
      'independent-body',
      'judicial-council',
      'ministry',
      'parliament',
      'police',
      'prosecution',
      'public-service',
      'regulator',
      'security-service',
      'state-company',
    ]),
    parent: slug.optional(),
    names: z
      .array(
        z.strictObject({
          sr: words,
          en: words,
          valid_from: partialDay.optional(),
          valid_to: partialDay.optional(),
          note: text.optional(),
        }),
      )
      .min(1),
    short_name: text,
    website: z.strictObject({ url: z.url(), certainty: degree }).optional(),
    contacts: z.array(
      z.strictObject({
        kind: z.enum(['email', 'phone', 'address', 'form']),
        value: words,
        source: sources,
        certainty: degree,
        checked_on: day,
        note: text.optional(),
      }),
    ),
    remedy: z.strictObject({
      path: z.enum(['complaint', 'lawsuit']),
      valid_from: day.optional(),
      certainty: degree,
      source: z.url().optional(),
      note: text.optional(),
    }),
    description: text,
  })
/** `content/institutions/institutions.yaml` */
export const institutions = z.array(
  institutionOf(certainty, z.union([z.url(), z.literal('own knowledge')])),
)

/** `content/indicators/indicators.yaml` */
export const catalogue = z.strictObject({
  groups: z.array(z.strictObject({ id: slug, sr: words, en: words })),
  units: z.array(
    z.strictObject({
      id: z.string().regex(/^[A-Za-z]+$/u),
      sr: z.strictObject({ one: words, few: words, other: words }),
      en: z.strictObject({ one: words, other: words }),
    }),
  ),
  indicators: z.array(
    z.strictObject({
      code,
      group: slug,
      title: text,
      unit: words,
      period: z.enum(['instant', 'day-end', 'month', 'year', 'period']),
      institution: slug.optional(),
      direction: z.literal('none'),
      definition: text,
      document: text,
      comparability: text,
    }),
  ),
})

const period = z.union([
  z.strictObject({ kind: z.enum(['instant', 'day-end']), on: day }),
  z
    .strictObject({ kind: z.enum(['month', 'year', 'period']), from: day, to: day })
    .refine((span) => span.from <= span.to, 'must not end before it starts'),
])
/** `content/observations/observations.yaml` */
export const observations = z.array(
  z
    .strictObject({
      id: slug,
      indicator: code,
      institution: slug.optional(),
      subject: text.optional(),
      period,
      value: z.number().nonnegative(),
      unit: words,
      approximate: z.boolean(),
      certainty,
      note: text.optional(),
      source: z.strictObject({
        title: text,
        publisher: text,
        url: z.url(),
        consulted_on: day,
        archived: z.boolean(),
        quote: words.optional(),
        locator: text.optional(),
      }),
    })
    .refine((one) => (one.institution === undefined) !== (one.subject === undefined), {
      message: 'must have an institution or a subject, not both',
    }),
)

/** What stands before the text of a work, between two lines of `---`. */
export const front = z.strictObject({ title: words, summary: words })

/** `meta.yaml` of a publication */
export const publication = z.strictObject({
  kind: z.enum(['analysis', 'brief', 'news']),
  authors: z.array(text).min(1),
  published_on: day,
  languages: z.array(z.enum(languages)).min(1),
  version: z.number().int().positive(),
  topics: z.array(slug),
})

/** `demo/wave.yaml` */
export const wave = z.strictObject({
  demo: z.literal(true),
  as_of: day,
  label: text,
  requester: z.strictObject({ name: text, address: text, email: z.email(), signatory: text }),
  institutions: z.array(institutionOf(demoCertainty, demoCertainty)),
  wave: z.strictObject({
    id: slug,
    year: z.number().int(),
    title: text,
    law_rule: code,
    questions: z.array(z.strictObject({ id: slug, indicator: code, period, sr: words, en: words })),
  }),
  letter: z.strictObject({ subject: text, body: text }),
  requests: z.array(
    z.strictObject({
      id: slug,
      institution: slug,
      sent_on: day,
      received_on: day,
      receipt_proof: text,
      answer: z.strictObject({ id: slug, file: words, dated_on: day, received_on: day }).optional(),
      outcome: z.enum(['full', 'partial', 'silence']),
    }),
  ),
  quotations: z.array(z.strictObject({ id: slug, answer: slug, question: slug, exact: words })),
  observations: z.array(
    z
      .strictObject({
        id: slug,
        request: slug,
        question: slug,
        value: z.number().nonnegative().optional(),
        missing: z.enum(['not-held', 'not-answered']).optional(),
        quotation: slug.optional(),
      })
      .refine((one) => (one.value === undefined) !== (one.missing === undefined)),
  ),
})
/** A letter in `demo/answers` */
export const answer = z.strictObject({
  id: slug,
  language: z.literal('sr-Cyrl'),
  banner: z.string().startsWith('ДЕМО'),
  letterhead: z.array(words),
  place_and_date: words,
  addressee: z.array(words),
  subject: words,
  blocks: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('paragraph'), text: words }),
      z.strictObject({
        kind: z.literal('table'),
        header: z.array(words),
        rows: z.array(z.array(words)),
      }),
      z.strictObject({ kind: z.literal('page-break') }),
    ]),
  ),
  closing: words,
  signatory: z.array(words),
})
