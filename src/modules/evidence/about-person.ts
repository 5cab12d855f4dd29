import { definePersonData, traceData } from '#core/about-person.ts'

/** Who filed, quoted, changed and published; answers of public bodies are evidence and are looked at before publication. */
export const personData = definePersonData(
  traceData({
    id: 'evidence.staff',
    title: { sr: 'Рад на доказима', en: 'Work on evidence' },
    places: [
      { table: 'evidence_file', user: 'uploaded_by', record: 'sha256', at: 'uploaded_at' },
      { table: 'evidence_file_event', user: 'by_user', record: 'file_sha256', at: 'at' },
      { table: 'evidence_quotation', user: 'by_user', record: 'id', at: 'created_at' },
      { table: 'evidence_change', user: 'by_user', record: 'id', at: 'at' },
    ],
  }),
)
