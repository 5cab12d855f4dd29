import * as z from 'zod'

const number = z
  .string()
  .regex(/^\d{1,6}$/u, 'required')
  .transform(Number)

/** The form of an entry: any field that it may have, and the version that it was drawn from. */
export const wordingForm = z.object({ 'started-from': number }).catchall(z.string())

/** Which draft is published. */
export const publicationForm = z.object({ number })

/** The last version that was seen by whoever wants the file's wording back. */
export const returnForm = z.object({ 'started-from': number })

/** Which version is wanted back, and the last one that was seen. */
export const restorationForm = returnForm.extend({ number })
