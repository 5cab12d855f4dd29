import type { Context } from 'hono'
import type * as z from 'zod'

/** What a person sent, kept so that the form can show it again: of boxes with one name, one line for each that is ticked. Files are not kept. */
export type FormValues = Readonly<Record<string, string>>

/** Problems by field name; the page turns the kind into words. */
export type FieldProblems = Readonly<Record<string, string>>

/** A form as sent: usable, or with problems and the values to show again. */
export type ParsedForm<T> =
  | { readonly ok: true; readonly value: T; readonly values: FormValues }
  | { readonly ok: false; readonly problems: FieldProblems; readonly values: FormValues }

/** Reads a form body and checks it. Schema messages are kebab-case kinds (`required`, `too-long`) that pages translate. */
export async function parseForm<T>(c: Context, schema: z.ZodType<T>): Promise<ParsedForm<T>> {
  const body = await c.req.parseBody({ all: true })
  const values: Record<string, string> = {}
  for (const [name, sent] of Object.entries(body)) {
    const texts = [sent].flat().filter((one) => typeof one === 'string')
    if (texts.length > 0) values[name] = texts.map(typed).join('\n')
  }
  const parsed = schema.safeParse(values)
  if (parsed.success) return { ok: true, value: parsed.data, values }
  const problems: Record<string, string> = {}
  for (const issue of parsed.error.issues) problems[String(issue.path[0] ?? '')] ??= issue.message
  return { ok: false, problems, values }
}

/** Browsers send CRLF; NUL is no character of any text, and PostgreSQL refuses it. */
function typed(value: string): string {
  return value.replaceAll('\r\n', '\n').replaceAll('\0', '').trim()
}
