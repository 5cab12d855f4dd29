import type { Writer } from '#core/db.ts'
import { newId } from '#core/ids.ts'
import { fail, ok, type Result } from '#core/result.ts'

import { confirmableText } from './confirmations.ts'
import type { Day } from './day.ts'
import { findVersion, type LawPack } from './pack.ts'
import type { LawTables } from './tables.ts'

/** A version of a rule and who acts on it, when (UTC ISO-8601). */
type OnVersion = {
  readonly ruleId: string
  readonly version: string
  readonly byUser: string
  readonly at: string
}

/** What a lawyer said of a version. */
export type ConfirmationInput = OnVersion & {
  readonly lawyerName: string
  readonly namePublic: boolean
  readonly confirmedOn: Day
  readonly note: string
  readonly pack: LawPack
}

/** Records that a lawyer has confirmed a version as the pack has it now; a confirmation of an older text makes way. */
export async function confirmRule(
  trx: Writer<LawTables>,
  input: ConfirmationInput,
): Promise<Result<undefined, 'unknown-rule' | 'already-confirmed'>> {
  const { ruleId, version, byUser, at } = input
  const rule = input.pack.rules.get(ruleId)
  const found = rule && findVersion(rule, { version })
  if (!rule || !found) return fail('unknown-rule')
  const text = confirmableText(rule, found)
  await trx
    .updateTable('law_confirmation')
    .set({ withdrawn_at: at, withdrawn_by: byUser })
    .where('rule_id', '=', ruleId)
    .where('rule_version', '=', version)
    .where('withdrawn_at', 'is', null)
    .where('confirmed_text', '<>', text)
    .execute()
  const inserted = await trx
    .insertInto('law_confirmation')
    .values({
      id: newId(),
      rule_id: ruleId,
      rule_version: version,
      confirmed_text: text,
      confirmed_on: input.confirmedOn,
      lawyer_name: input.lawyerName,
      name_public: input.namePublic ? 1 : 0,
      note: input.note,
      by_user: byUser,
      at,
      withdrawn_by: null,
      withdrawn_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n ? ok(undefined) : fail('already-confirmed')
}

/** Takes a confirmation back; the row stays as the record of what was once said. */
export async function withdrawConfirmation(
  trx: Writer<LawTables>,
  { ruleId, version, byUser, at }: OnVersion,
): Promise<Result<undefined, 'not-confirmed'>> {
  const { numUpdatedRows } = await trx
    .updateTable('law_confirmation')
    .set({ withdrawn_at: at, withdrawn_by: byUser })
    .where('rule_id', '=', ruleId)
    .where('rule_version', '=', version)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 0n ? fail('not-confirmed') : ok(undefined)
}
