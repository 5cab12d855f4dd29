import { createHash } from 'node:crypto'

import { compareTexts, type ComparedParagraph } from '#core/editorial/compare-texts.ts'
import { differences } from '#core/editorial/record-changes.ts'
import type { FormValues } from '#core/http/forms.ts'
import type { HumanText } from '#core/i18n/human-text.ts'
import type { Writer } from '#core/module.ts'

import type { RequestTables } from './tables.ts'

/** A question as it is asked; a code names the indicator that its answer feeds. */
export type NewQuestion = { readonly text: HumanText; readonly indicatorCode: string | null }

/** What is asked of whom. */
export type RequestText = {
  readonly institutionId: string
  readonly subject: HumanText
  readonly body: string
  readonly urgent: boolean
  readonly questions: readonly NewQuestion[]
}

/** Names what is asked as it stands; anything else asked has another name. */
export function textName(text: RequestText): string {
  const { institutionId, subject, body, urgent, questions } = text
  const asked = questions.map(({ text: { sr, en }, indicatorCode }) => [sr, en, indicatorCode])
  const whole = [institutionId, subject.sr, subject.en, body, urgent, asked]
  return createHash('sha256').update(JSON.stringify(whole)).digest('hex')
}

/** What a request asks now. */
export async function savedText(
  trx: Writer<RequestTables>,
  requestId: string,
): Promise<RequestText | undefined> {
  const row = await trx
    .selectFrom('request_request')
    .select(['institution_id', 'subject_sr', 'subject_en', 'body', 'urgent'])
    .where('id', '=', requestId)
    .executeTakeFirst()
  if (!row) return undefined
  const questions = await trx
    .selectFrom('request_question')
    .select(['text_sr as sr', 'text_en as en', 'indicator_code as indicatorCode'])
    .where('request_id', '=', requestId)
    .orderBy('position')
    .execute()
  return {
    institutionId: row.institution_id,
    subject: { sr: row.subject_sr, en: row.subject_en },
    body: row.body,
    urgent: row.urgent === 1,
    questions: questions.map(({ sr, en, indicatorCode }) => ({ text: { sr, en }, indicatorCode })),
  }
}

/** A field of the form in which what is saved and what was typed differ. */
export type ComparedField = {
  readonly field: string
  readonly paragraphs: readonly ComparedParagraph[]
}

/** Fields that only carry the form itself. */
const carrying: readonly string[] = ['slots', 'started-from', 'add']

/** What is different between a saved draft and a typed one, by the fields of the form. */
export function compareDrafts(saved: FormValues, typed: FormValues): ComparedField[] {
  return differences(saved, typed)
    .filter(({ field }) => !carrying.includes(field))
    .filter(({ before, after }) => before.trim() !== after.trim())
    .map(({ field, before, after }) => ({ field, paragraphs: compareTexts(before, after) }))
}
