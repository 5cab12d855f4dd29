import { z } from 'zod'

/**
 * A record of the company database of Datenanfragen.de (public domain, CC0), as its `schema.json` describes it, read in November
 * 2026 in github.com/datenanfragen/data. Only what the directory has a place for is named; `quality` is missing in old records.
 */
export const company = z.object({
  slug: z.string(),
  'relevant-countries': z.array(z.string()).default([]),
  categories: z.array(z.string()).default([]),
  name: z.string().min(1),
  address: z.string().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
  webform: z.string().optional(),
  web: z.string().optional(),
  sources: z.array(z.string()).default([]),
  'needs-id-document': z.boolean().default(false),
  'suggested-transport-medium': z.string().optional(),
  quality: z.enum(['tested', 'verified', 'imported', 'scraped']).default('verified'),
})
/** A record of that database. */
export type Company = z.infer<typeof company>

/** Stands among the countries of a company that serves all of them. */
export const EVERYWHERE = 'all'
