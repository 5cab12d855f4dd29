import { sql } from 'kysely'

import type { Writer } from '#core/db.ts'
import { definePurpose, notPersonal, personal, type KeptRules } from '#core/kept.ts'
import { retentionOf } from '#core/kept/retention-rule.ts'
import { colleagues, defineTrace, staff as staffOfProgramme } from '#core/kept/trace-purpose.ts'

import { forgotten, worded } from './stages.ts'
import type { PublicationTables } from './tables.ts'

const staff = personal(
  defineTrace({
    id: 'publications.staff',
    title: { sr: 'Ко је писао и објавио текст', en: 'Who wrote and published a text' },
    why: {
      sr: 'Да се зна ко је од људи програма писао, објавио или о промени одлучио, ако се тачност текста оспори',
      en: 'To know who of the programme’s people wrote, published or decided on a change, should the accuracy of a text be disputed',
    },
  }),
)

/** What has not appeared by then is not being written any more. */
const FORGOTTEN_DRAFT = { days: 730 }

const authorship = definePurpose({
  id: 'publications.author',
  title: { sr: 'Аутори издања', en: 'Authors of publications' },
  why: {
    sr: 'Аутор потписује свој рад, а читалац зна ко стоји иза текста',
    en: 'Authors sign their work, and readers know who stands behind a text',
  },
  persons: {
    sr: 'аутори анализа, кратких прегледа и вести',
    en: 'authors of analyses, briefs and news',
  },
  categories: { sr: 'име, како га је аутор потписао', en: 'the name as the author signed it' },
  recipients: { sr: 'свако ко отвори издање', en: 'everybody who opens the publication' },
  basis: 'legitimate-interest',
  endings: {
    draft: {
      period: FORGOTTEN_DRAFT,
      trigger: {
        sr: 'последња измена издања које није објављено',
        en: 'the last change of a publication that is not published',
      },
      how: 'anonymised',
    },
    published: {
      while: { sr: 'док издање није повучено', en: 'while the publication is not withdrawn' },
    },
    withdrawn: {
      period: { days: 3650 },
      trigger: { sr: 'повлачење издања', en: 'the withdrawal of the publication' },
      how: 'anonymised',
    },
  },
  security: ['trail'],
})
const author = personal(authorship)

const remarks = definePurpose({
  id: 'publications.comment',
  title: { sr: 'Примедбе на текстове', en: 'Comments on texts' },
  why: {
    sr: 'Они који текст читају пре објављивања договарају се шта у њему треба исправити',
    en: 'Those who read a text before it is published agree on what must be corrected in it',
  },
  persons: staffOfProgramme,
  categories: {
    sr: 'примедба на пасус или образложење враћања текста, случајна ознака налога и час у ком је написана',
    en: 'the comment on a paragraph or the reason why a text was sent back, the random id of an account and the time at which it was written',
  },
  recipients: colleagues,
  basis: 'legitimate-interest',
  endings: {
    draft: {
      period: FORGOTTEN_DRAFT,
      trigger: {
        sr: 'писање примедбе, ако верзија још није објављена',
        en: 'the writing of the comment, where the version is not published yet',
      },
      how: 'deleted',
    },
    published: {
      period: { days: 365 },
      trigger: { sr: 'објављивање верзије', en: 'the publication of the version' },
      how: 'deleted',
    },
  },
  security: ['by-role', 'trail'],
})
const remark = personal(remarks)

const rows = retentionOf<PublicationTables>()

/** The names of authors go from what was withdrawn long ago, comments a year after they have served, and both from drafts that nobody writes any more. */
export const retention = [
  rows(remarks, 'draft', {
    tables: ['publication_comment', 'publication_stage'],
    begun: (db) =>
      db
        .selectFrom('publication_comment as comment')
        .innerJoin('publication_version as version', 'version.id', 'comment.version_id')
        .select(['comment.id as key', 'comment.at as at'])
        .where('version.published_at', 'is', null)
        .unionAll(
          // Of a text sent back before that was noted, the time of the change before it is known.
          worded(db).select((row) => [
            stageKey.as('key'),
            row.fn.coalesce('returned_at', 'changed_at').as('at'),
          ]),
        ),
    remove: async (trx, keys) => {
      await trx.deleteFrom('publication_comment').where('id', 'in', keys).execute()
      await trx
        .updateTable('publication_stage')
        .set(forgotten)
        .where(stageKey, 'in', keys)
        .execute()
    },
  }),
  rows(remarks, 'published', {
    tables: ['publication_comment'],
    begun: (db) =>
      db
        .selectFrom('publication_comment as comment')
        .innerJoin('publication_version as version', 'version.id', 'comment.version_id')
        .select(['comment.id as key', 'version.published_at as at'])
        .where('version.published_at', 'is not', null)
        .$narrowType<{ at: string }>(),
    remove: async (trx, ids) => {
      await trx.deleteFrom('publication_comment').where('id', 'in', ids).execute()
    },
  }),
  rows(authorship, 'withdrawn', {
    tables: ['publication_work'],
    begun: (db) =>
      db
        .selectFrom('publication_work')
        .select((row) => [
          'id as key',
          // The end of the day, so that nothing goes early; where the day is not known, the last change.
          row.fn
            .coalesce(sql<string>`${sql.ref('withdrawn_on')} || 'T23:59:59.999Z'`, 'updated_at')
            .as('at'),
        ])
        .where('state', '=', 'withdrawn')
        .where('authors', '<>', '[]'),
    remove: unsign,
  }),
  rows(authorship, 'draft', {
    tables: ['publication_work'],
    begun: (db) =>
      db
        .selectFrom('publication_work')
        .select(['id as key', 'updated_at as at'])
        .where('state', '=', 'draft')
        .where('authors', '<>', '[]'),
    remove: unsign,
  }),
]

async function unsign(trx: Writer<PublicationTables>, ids: readonly string[]): Promise<void> {
  await trx.updateTable('publication_work').set({ authors: '[]' }).where('id', 'in', ids).execute()
}

const stageKey = sql<string>`version_id || ' ' || language`

/** Which personal data each column holds. */
export const kept = {
  publication_work: {
    id: notPersonal,
    slug: notPersonal,
    kind: notPersonal,
    authors: author,
    state: notPersonal,
    published_on: notPersonal,
    withdrawn_on: notPersonal,
    withdrawal_reason_sr: notPersonal,
    withdrawal_reason_en: notPersonal,
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
  publication_stage: {
    version_id: notPersonal,
    language: notPersonal,
    state: notPersonal,
    revision: notPersonal,
    changed_by: staff,
    changed_at: notPersonal,
    asked_of: staff,
    asked_by: staff,
    asked_at: notPersonal,
    approved_by: staff,
    approved_at: notPersonal,
    approved_alone: notPersonal,
    publish_at: notPersonal,
    scheduled_by: staff,
    note_sr: notPersonal,
    note_en: notPersonal,
    returned: remark,
    returned_by: staff,
    returned_at: notPersonal,
  },
  publication_saved_text: {
    version_id: notPersonal,
    language: notPersonal,
    revision: notPersonal,
    title: notPersonal,
    summary: notPersonal,
    markdown: notPersonal,
    saved_by: staff,
    saved_at: notPersonal,
  },
  publication_comment: {
    id: notPersonal,
    version_id: notPersonal,
    language: notPersonal,
    paragraph_sha256: notPersonal,
    paragraph: notPersonal,
    remark: remark,
    by_user: remark,
    at: remark,
    resolved_by: staff,
    resolved_at: notPersonal,
  },
  publication_confirmation: {
    work_id: notPersonal,
    language: notPersonal,
    paragraph_sha256: notPersonal,
    paragraph: notPersonal,
    confirmed_by: staff,
    confirmed_at: notPersonal,
  },
} satisfies KeptRules<PublicationTables>
