import { notPersonal, personal, type KeptRules } from '#core/kept.ts'

import type { PublicationTables } from './tables.ts'

/** Who of the staff did it. */
const staff = personal({
  purpose: {
    sr: 'Да се зна ко је од људи програма писао, објавио или о промени одлучио, ако се тачност текста оспори',
    en: 'To know who of the programme’s people wrote, published or decided on a change, should the accuracy of a text be disputed',
  },
  basis: 'legitimate-interest',
  periodDays: 1825,
  trigger: {
    sr: 'када особа престане да ради на програму',
    en: 'when the person stops working on the programme',
  },
})

/** Authors sign what they publish. */
const author = personal({
  purpose: {
    sr: 'Аутор потписује свој рад, а читалац зна ко стоји иза текста',
    en: 'Authors sign their work, and readers know who stands behind a text',
  },
  basis: 'legitimate-interest',
  periodDays: 3650,
  trigger: {
    sr: 'када се издање повуче',
    en: 'when the publication is withdrawn',
  },
})

/** Which personal data each column holds. */
export const kept = {
  publication_work: {
    id: notPersonal,
    slug: notPersonal,
    kind: notPersonal,
    authors: author,
    state: notPersonal,
    published_on: notPersonal,
    demo: notPersonal,
    created_at: notPersonal,
    updated_at: notPersonal,
  },
  publication_version: {
    id: notPersonal,
    work_id: notPersonal,
    number: notPersonal,
    revision: notPersonal,
    note_sr: notPersonal,
    note_en: notPersonal,
    created_by: staff,
    created_at: notPersonal,
    published_by: staff,
    published_at: notPersonal,
    published_on: notPersonal,
  },
  publication_text: {
    version_id: notPersonal,
    language: notPersonal,
    title: notPersonal,
    summary: notPersonal,
    markdown: notPersonal,
    script: notPersonal,
  },
  publication_figure: {
    id: notPersonal,
    version_id: notPersonal,
    position: notPersonal,
    key: notPersonal,
    op: notPersonal,
    digits: notPersonal,
    form: notPersonal,
    indicator_code: notPersonal,
    value_published: notPersonal,
  },
  publication_figure_input: {
    figure_id: notPersonal,
    position: notPersonal,
    observation_id: notPersonal,
    revision_published: notPersonal,
    value_published: notPersonal,
    value_low_published: notPersonal,
    value_high_published: notPersonal,
    approximate_published: notPersonal,
    missing_reason_published: notPersonal,
  },
  publication_alert_decision: {
    id: notPersonal,
    figure_id: notPersonal,
    findings_seen: notPersonal,
    decision: notPersonal,
    note_sr: notPersonal,
    note_en: notPersonal,
    by_user: staff,
    at: notPersonal,
  },
  publication_pdf: {
    inputs_sha256: notPersonal,
    version_id: notPersonal,
    file_sha256: notPersonal,
    made_at: notPersonal,
  },
} satisfies KeptRules<PublicationTables>
