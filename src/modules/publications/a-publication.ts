import type { Write } from '#core/http/environment.ts'
import { languages, variants, type Language } from '#core/i18n/languages.ts'
import { ok } from '#core/result.ts'
import type { Role } from '#modules/people'

import { draftPublication, saveDraft } from './commands.ts'
import { publishVersion } from './publish.ts'
import { approveText, askForReview } from './review.ts'
import type { Base } from './seen.ts'
import type { WrittenTables } from './tables.ts'
import type { TextPart } from './written-text.ts'

/** Builders for tests: they state only what the case is about. */
type Place = {
  readonly write: Write<WrittenTables>
  readonly act: { readonly byUser: string; readonly at: string }
}
type Texts = Partial<Record<Language, Partial<Record<TextPart, string>>>>

/** The day on which tests publish. */
export const testDay = '2026-11-24'

/** A draft with the given texts; a language that is named has a title and something to read. */
export async function aDraft(
  { write, act }: Place,
  given: { readonly slug?: string; readonly demo?: boolean; readonly texts: Texts },
): Promise<{ workId: string; base: Base }> {
  const { slug = 'probna-analiza', demo = false } = given
  const authors = [{ sr: 'Ана Анић', en: 'Ana Anić' }]
  const made = await write((trx) =>
    draftPublication(trx, { ...act, slug, kind: 'analysis', authors, demo }),
  )
  if (!made.ok) throw new Error(made.failure)
  const { workId, versionId } = made.value
  const base = await saveTexts(
    { write, act },
    { workId, base: { versionId, revision: 1 }, texts: given.texts },
  )
  return { workId, base }
}

/** Saves texts over a draft or begins the next version with them. */
export async function saveTexts(
  { write, act }: Place,
  given: { readonly workId: string; readonly base: Base; readonly texts: Texts },
): Promise<Base> {
  let { base } = given
  for (const language of languages) {
    const parts = given.texts[language]
    if (!parts) continue
    const text = { title: 'Наслов', summary: '', markdown: 'Текст без бројева.', ...parts }
    const from = base
    const saved = await write((trx) =>
      saveDraft(trx, { ...act, workId: given.workId, base: from, language, text }),
    )
    if (!saved.ok) throw new Error(saved.failure)
    base = saved.value
  }
  return base
}

/** Publishes a draft as the builders made it, after somebody else has read and approved it. */
export async function publish(
  place: Place,
  draft: { readonly workId: string; readonly base: Base },
  note = { sr: 'Исправка', en: 'Correction' },
) {
  const { write, act } = place
  for (const language of languages) await approve(place, { ...draft, language })
  return write((trx) => publishVersion(trx, { ...act, ...draft, note, day: testDay }))
}

/** Somebody else reads one language of a draft and approves it; what is not written or not the newest stays as it is. */
export async function approve(
  { write, act }: Place,
  of: { readonly workId: string; readonly base: Base; readonly language: Language },
): Promise<void> {
  const askedOf = await aReader({ write, act })
  const asked = await write((trx) => askForReview(trx, { ...act, ...of, askedOf }))
  if (!asked.ok) return
  const approval = { ...of, byUser: askedOf, at: act.at, alone: false }
  const approved = await write((trx) => approveText(trx, approval))
  if (!approved.ok) throw new Error(approved.failure)
}

/** Somebody who may approve, with an account. */
export async function aReader(
  { write, act }: Place,
  id = 'another-reader',
  role: Role = 'editor',
): Promise<string> {
  await write(async (trx) => {
    await trx
      .insertInto('people_user')
      .values({
        id,
        email: `${id}@uvid.example`,
        email_verified: 0,
        name: `Reader ${id}`,
        role,
        variant: variants[0],
        created_at: act.at,
        updated_at: act.at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return ok(undefined)
  })
  return id
}
