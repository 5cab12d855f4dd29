import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { parse } from 'yaml'
import { z } from 'zod'

import { inVariant } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { projectRoot } from '#core/project-root.ts'

const template = z.object({ subject: z.string().min(1), body: z.string().min(1) })

/** With what a new letter begins, in the script in which its writer works; it cites the law, so it is content. */
export async function readLetterTemplate(
  variant: Variant,
): Promise<{ readonly subject: string; readonly body: string }> {
  const file = join(projectRoot, 'content', 'letters', 'foi-request.yaml')
  const { subject, body } = template.parse(parse(await readFile(file, 'utf8')))
  return { subject: inVariant(subject, variant), body: inVariant(body, variant) }
}
