import { letterOf } from '../pdf-samples.ts'
import { expectStatus, type Flow } from './flow.ts'

/** A researcher files the answer of an institution; who did it is kept as an id. */
export const evidenceFlow: Flow = {
  module: 'evidence',
  forColleague: async (_app, { desk, number }) => {
    if (number < 2) return
    const filed = await desk.post('/desk/evidence/files/new', {
      request: '',
      outcome: '',
      'title-sr': `Одговор ${number}`,
      institution: `zavod-${number}`,
      'received-day': '24',
      'received-month': '11',
      'received-year': '2026',
      file: new File([letterOf([`Answer ${number}`]).slice()], 'odgovor.pdf'),
    })
    expectStatus(filed, 303)
  },
}

/** A researcher begins a publication; who did it is kept as an id. */
export const publicationsFlow: Flow = {
  module: 'publications',
  forColleague: async (_app, { desk, number }) => {
    if (number < 2) return
    const made = await desk.post('/desk/publications/new', {
      slug: `text-${number}`,
      kind: 'brief',
      'authors-sr': 'Увид',
    })
    expectStatus(made, 303)
  },
}
