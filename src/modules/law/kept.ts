import { definePurpose, notPersonal, personal, type KeptRules } from '#core/kept.ts'
import { retentionOf } from '#core/kept/retention-rule.ts'
import { defineTrace } from '#core/kept/trace-purpose.ts'

import type { LawTables } from './tables.ts'

const confirmation = definePurpose({
  id: 'law.confirmation',
  title: { sr: 'Правници који потврђују правила', en: 'Lawyers who confirm rules' },
  why: {
    sr: 'Да се зна који је правник потврдио правило; јавно се наводи само ако је на то пристао',
    en: 'To know which lawyer confirmed a rule; named in public only with their consent',
  },
  persons: { sr: 'правници који су потврдили правило', en: 'lawyers who confirmed a rule' },
  categories: { sr: 'име и напомена уз потврду', en: 'the name and a note on the confirmation' },
  recipients: {
    sr: 'људи програма; име и јавност, само ако је правник пристао',
    en: 'the programme’s people; the name also the public, only with the lawyer’s consent',
  },
  basis: 'legitimate-interest',
  endings: {
    standing: { while: { sr: 'док потврда важи', en: 'while the confirmation stands' } },
    withdrawn: {
      period: { days: 5 * 365 },
      trigger: { sr: 'повлачење потврде', en: 'the withdrawal of the confirmation' },
      how: 'deleted',
    },
  },
  security: ['by-role', 'trail'],
})

const lawyer = personal(confirmation)
const clerk = personal(
  defineTrace({
    id: 'law.clerk',
    title: { sr: 'Ко је унео потврду правила', en: 'Who entered the confirmation of a rule' },
    why: {
      sr: 'Да се зна ко је потврду унео или повукао',
      en: 'To know who entered or withdrew the confirmation',
    },
  }),
)

/** Withdrawn confirmations go as a whole. */
export const retention = [
  retentionOf<LawTables>()(confirmation, 'withdrawn', {
    tables: ['law_confirmation'],
    begun: (db) =>
      db
        .selectFrom('law_confirmation')
        .select(['id as key', 'withdrawn_at as at'])
        .where('withdrawn_at', 'is not', null)
        .$narrowType<{ at: string }>(),
    remove: async (trx, ids) => {
      await trx.deleteFrom('law_confirmation').where('id', 'in', ids).execute()
    },
  }),
]

/** What the law module keeps of people: lawyers who confirmed rules and staff who entered that. */
export const kept = {
  law_confirmation: {
    id: notPersonal,
    rule_id: notPersonal,
    rule_version: notPersonal,
    confirmed_text: notPersonal,
    confirmed_on: notPersonal,
    lawyer_name: lawyer,
    name_public: notPersonal,
    note: lawyer,
    by_user: clerk,
    at: notPersonal,
    withdrawn_by: clerk,
    withdrawn_at: notPersonal,
  },
} satisfies KeptRules<LawTables>
