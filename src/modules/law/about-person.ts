import { definePersonData, factsOf, type PersonWriting, type Subject } from '#core/about-person.ts'
import type { Reader } from '#core/db.ts'

import type { LawTables } from './tables.ts'

/** Confirmations that the person entered. Erased, a rule stays confirmed on its day, without the name and the note of the lawyer. */
export const personData = definePersonData<LawTables>({
  list: async ({ reader, subject }) => [
    {
      id: 'law.confirmation',
      title: { sr: 'Потврде правних правила', en: 'Confirmations of rules of law' },
      records: (await confirmations(reader, subject)).map((row) => factsOf(row, labels)),
    },
  ],
  remains: async ({ reader, subject }) => [
    {
      what: {
        sr: 'Потврде правних правила, без имена и напомене',
        en: 'Confirmations of rules of law, without name and note',
      },
      why: {
        sr: 'Рокови које рачунамо почивају на њима; остаје само правило и дан потврде',
        en: 'The deadlines that we compute rest on them; only the rule and the day of the confirmation stay',
      },
      count: (await confirmations(reader, subject)).length,
    },
  ],
  erase: async ({ trx, subject }) => {
    if (subject.userId === undefined) return
    await trx
      .updateTable('law_confirmation')
      .set({ lawyer_name: '', name_public: 0, note: '' })
      .where('by_user', '=', subject.userId)
      .execute()
  },
  consents: async ({ reader, subject }) => {
    const named = (await confirmations(reader, subject)).filter((row) => row.name_public === 1)
    return named.map((row) => ({
      id: `law.name.${row.id}`,
      what: {
        sr: `Да се јавно наведе да сте потврдили правило ${row.rule_id}`,
        en: `To be named in public as the lawyer who confirmed the rule ${row.rule_id}`,
      },
      givenOn: row.confirmed_on,
    }))
  },
  withdraw: async ({ trx, subject }: PersonWriting<LawTables>, consentId) => {
    const id = /^law\.name\.(.+)$/.exec(consentId)?.[1]
    if (id === undefined || subject.userId === undefined) return false
    const withdrawn = await trx
      .updateTable('law_confirmation')
      .set({ name_public: 0 })
      .where('id', '=', id)
      .where('by_user', '=', subject.userId)
      .where('name_public', '=', 1)
      .executeTakeFirst()
    return withdrawn.numUpdatedRows > 0n
  },
})

function confirmations(reader: Reader<LawTables>, { userId }: Subject) {
  return reader
    .selectFrom('law_confirmation')
    .select(['id', 'rule_id', 'rule_version', 'confirmed_on', 'lawyer_name', 'name_public'])
    .select(['note', 'at', 'withdrawn_at'])
    .where('by_user', '=', userId ?? '')
    .orderBy('at')
    .execute()
}

const labels = {
  rule_id: { sr: 'Правило', en: 'Rule' },
  rule_version: { sr: 'Верзија', en: 'Version' },
  confirmed_on: { sr: 'Потврђено', en: 'Confirmed on' },
  lawyer_name: { sr: 'Име правника', en: 'Name of the lawyer' },
  name_public: { sr: 'Име је јавно', en: 'Name is public' },
  note: { sr: 'Напомена', en: 'Note' },
  at: { sr: 'Уписано', en: 'Entered' },
  withdrawn_at: { sr: 'Повучено', en: 'Withdrawn' },
} as const
