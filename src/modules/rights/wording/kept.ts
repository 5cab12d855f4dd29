import { traceData } from '#core/about-person.ts'
import { notPersonal, personal, type KeptRules } from '#core/kept.ts'
import { defineTrace } from '#core/kept/trace-purpose.ts'

import type { WordingTables } from './tables.ts'

const writer = personal(
  defineTrace({
    id: 'rights.wording',
    title: {
      sr: 'Ко је мењао и објављивао текстове писама и тријаже',
      en: 'Who changed and published texts of letters and triage',
    },
    why: {
      sr: 'Да нико не објави измену коју је сам написао, и да се зна ко је одговоран за правни текст',
      en: 'So that nobody publishes a change of their own, and to know who is responsible for a text of law',
    },
  }),
)

/** What the wording keeps of people: the ids of accounts, and nothing of visitors. */
export const wordingKept = {
  rights_wording: {
    id: notPersonal,
    entry: notPersonal,
    number: notPersonal,
    act: notPersonal,
    texts: notPersonal,
    file_sha256: notPersonal,
    saved_by: writer,
    saved_at: notPersonal,
    published_by: writer,
    published_at: notPersonal,
  },
} satisfies KeptRules<WordingTables>

/** Versions that a person wrote or published. */
export const wordingTrace = traceData({
  id: 'rights.wording',
  title: {
    sr: 'Измене текстова писама и тријаже',
    en: 'Changes to texts of letters and triage',
  },
  places: [
    { table: 'rights_wording', user: 'saved_by', record: 'entry', at: 'saved_at' },
    { table: 'rights_wording', user: 'published_by', record: 'entry', at: 'published_at' },
  ],
})
