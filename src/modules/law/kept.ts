import { notPersonal, personal, type KeptRules } from '#core/kept.ts'

import type { LawTables } from './tables.ts'

const lawyer = personal({
  purpose: {
    sr: 'Да се зна који је правник потврдио правило; јавно се наводи само ако је на то пристао',
    en: 'To know which lawyer confirmed a rule; named in public only with their consent',
  },
  basis: 'legitimate-interest',
  periodDays: 5 * 365,
  trigger: { sr: 'повлачење потврде', en: 'withdrawal of the confirmation' },
})

const clerk = personal({
  purpose: {
    sr: 'Да се зна ко је потврду унео или повукао',
    en: 'To know who entered or withdrew the confirmation',
  },
  basis: 'legitimate-interest',
  periodDays: 5 * 365,
  trigger: { sr: 'повлачење потврде', en: 'withdrawal of the confirmation' },
})

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
