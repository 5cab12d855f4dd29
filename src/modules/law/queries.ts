import type { Reader } from '#core/db.ts'

import { withConfirmations, type Confirmation } from './confirmations.ts'
import { lawPack } from './law-pack.ts'
import type { LawPack } from './pack.ts'
import type { LawTables } from './tables.ts'

/** A pack has some dozens of rules. */
const LIST_MAX = 2000

/** The confirmations that stand. */
export async function listConfirmations(reader: Reader<LawTables>): Promise<Confirmation[]> {
  const rows = await reader
    .selectFrom('law_confirmation')
    .select(['rule_id as ruleId', 'rule_version as version', 'confirmed_text as confirmedText'])
    .select(['confirmed_on as confirmedOn', 'lawyer_name as lawyerName'])
    .select(['name_public as namePublic', 'note'])
    .where('withdrawn_at', 'is', null)
    .orderBy('rule_id')
    .orderBy('rule_version')
    .limit(LIST_MAX)
    .execute()
  return rows.map((row) => ({ ...row, namePublic: row.namePublic === 1 }))
}

/** The pack with what lawyers have confirmed in the desk; for pages that show whether a rule is settled. */
export async function confirmedLawPack(reader: Reader<LawTables>): Promise<LawPack> {
  return withConfirmations(lawPack(), await listConfirmations(reader))
}
