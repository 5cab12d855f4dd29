import * as z from 'zod'

/** A name stands in a row of links. */
export const VIEW_NAME_LENGTH_MAX = 60

const name = z
  .string({ error: 'required' })
  .min(1, 'required')
  .max(VIEW_NAME_LENGTH_MAX, 'too-long')

/** A view as sent; the query is read again as a filter, so that nothing else is kept. */
export const viewForm = z.object({ name, query: z.string({ error: 'required' }) })

/** Another name for a view. */
export const viewNameForm = z.object({ name })
