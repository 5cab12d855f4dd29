import type { Context } from 'hono'

import { differences } from '#core/editorial/record-changes.ts'
import type { UvidEnv } from '#core/http/environment.ts'
import { compare } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { listInstitutionNames } from '#modules/institutions'

import { ownFacts } from './controller.ts'
import type { ControllerFacts } from './facts.ts'
import { valuesOf } from './field-values.ts'
import { RecordFormPage, type Choice, type RecordForm } from './pages/record-form-page.tsx'
import { deskPaths } from './paths.ts'
import { findRecord, listControllers } from './queries.ts'
import { strings } from './strings/index.ts'
import type { WrittenTables } from './tables.ts'

type DirectoryContext = Context<UvidEnv<WrittenTables>>

/** At which field a refusal of a command is explained. */
export const fieldOfFailure = {
  'slug-invalid': 'key',
  'slug-taken': 'key',
  'successor-unknown': 'successor',
  'successor-loop': 'successor',
  'institution-unknown': 'institution',
  'contacts-in-register': 'institution',
} as const

/** The form for the record that the address names, or for a new one. */
export async function formPage(c: DirectoryContext, form: RecordForm): Promise<Response> {
  const { variant, reader } = c.var
  const slug = c.req.param('slug')
  const { title, addTitle, editTitle } = strings(variant).desk
  const bodies = await listInstitutionNames(reader, 'all')
  const all = await listControllers(reader, 'desk')
  const successors = all.map((line) => ({ id: line.slug, name: line.name }))
  const wrong = Object.keys(form.problems).length > 0
  return c.render(
    <RecordFormPage
      variant={variant}
      form={form}
      slug={slug}
      successors={inOrder(successors, variant)}
      bodies={inOrder([...bodies.values()], variant)}
    />,
    {
      title: slug === undefined ? addTitle : editTitle,
      breadcrumbs: [{ href: deskPaths.controllers, label: title }],
      ...(wrong ? { status: 422 as const } : form.stale ? { status: 409 as const } : {}),
    },
  )
}

/** Shows a refused edit beside what somebody else saved meanwhile; saving again then starts from that. */
export async function stalePage(
  c: DirectoryContext,
  sent: { readonly values: RecordForm['values']; readonly value: ControllerFacts },
): Promise<Response> {
  const saved = await findRecord(c.var.reader, c.req.param('slug') ?? '', 'desk')
  if (!saved) return c.notFound()
  return formPage(c, {
    values: { ...sent.values, 'started-from': saved.updatedAt },
    problems: {},
    stale: differences(valuesOf(ownFacts(saved)), valuesOf(sent.value)),
  })
}

function inOrder(choices: readonly Choice[], variant: Variant): Choice[] {
  const order = compare(variant)
  return choices.toSorted((a, b) => order(pick(a.name, variant).text, pick(b.name, variant).text))
}
