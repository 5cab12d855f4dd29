import type { PeopleContext } from './session.ts'

/** A field of a form as it was sent. */
export type TypedField = { readonly name: string; readonly value: string }

/** Far above every form of ours; more is not read for someone who may not send it. */
const KEPT_BYTES_MAX = 1024 * 1024
/** What no page may carry on. */
const SECRET_FIELDS = ['password', 'current', 'repeat', 'set-up']
/** Shorter values are chosen or quickly typed again. */
const WORTH_KEEPING_SIGNS = 60

/** The texts of a form that was sent, in its order; files are left out. */
export async function typedFields(c: PeopleContext): Promise<TypedField[]> {
  const body = await c.req.parseBody({ all: true })
  return Object.entries(body).flatMap(([name, values]) =>
    [values]
      .flat()
      .filter((value) => typeof value === 'string')
      .map((value) => ({ name, value })),
  )
}

/** The fields of a form that was sent in vain and can be sent again: none for uploads, secrets, and forms without a field. */
export async function fieldsToKeep(c: PeopleContext): Promise<TypedField[]> {
  const isForm = c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded')
  const bytes = Number(c.req.header('content-length') ?? Infinity)
  if (isForm !== true || bytes > KEPT_BYTES_MAX) return []
  const fields = await typedFields(c)
  return fields.some(({ name }) => SECRET_FIELDS.includes(name)) ? [] : fields
}

/** The longer texts among them, for someone who may not send them any more: the work of hours shall not be lost with a role. */
export async function textsToKeep(c: PeopleContext): Promise<string[]> {
  const fields = await fieldsToKeep(c)
  return fields
    .map(({ value }) => value.trim())
    .filter((text) => text.length >= WORTH_KEEPING_SIGNS)
}
