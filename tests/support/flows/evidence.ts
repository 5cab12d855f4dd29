import { createWorker } from '#core/jobs/worker.ts'
import { module as evidence } from '#modules/evidence'

import type { TestApp } from '../app.ts'
import { letterOf } from '../pdf-samples.ts'
import { done, typedDay, type Flow } from './flow.ts'

/** The observation that a team publishes and its text rests on. */
export function observationOf(number: number): string {
  return `obuke-${number}`
}

/** What a team observed, as the form sends it. */
export function observationForm(number: number, value: string): Record<string, string> {
  return {
    id: observationOf(number),
    indicator: 'commissioner.received',
    institution: 'poverenik',
    'value-kind': 'known',
    value,
    'period-kind': 'day-end',
    ...typedDay('from', { day: '31', month: '3', year: `${2025 + number}` }),
    certainty: 'read',
  }
}

/** A researcher files an answer that an official signed, quotes it and observes a number; an editor publishes. */
export const evidenceFlow: Flow = {
  name: 'evidence',
  tables: ['evidence_file', 'evidence_file_event', 'evidence_page', 'evidence_quotation'],
  forTeam: async (app, { number, researcher: { desk, signature }, editor }) => {
    const said = `Обука је било 12, потписао ${signature}.`
    const filed = await done(
      desk.post('/desk/evidence/files/new', {
        request: '',
        outcome: '',
        'title-sr': `Одговор ${number}`,
        institution: 'poverenik',
        ...typedDay('received'),
        file: new File([letterOf([said]).slice()], 'odgovor.pdf'),
      }),
    )
    const file = filed.headers.get('location') ?? ''
    await readFiled(app)
    await done(editor.desk.post(`${file}/publication`, { looked: '1' }))
    const quoted = await done(desk.post(`${file}/pages/1/quotations`, { quote: said }))
    const quotation = /q=([\w-]+)/u.exec(quoted.headers.get('location') ?? '')?.[1] ?? ''
    await done(desk.post('/desk/evidence/observations', observationForm(number, '12')))
    const observation = `/desk/evidence/observations/${observationOf(number)}`
    await done(desk.post(`${observation}/quotations`, { quotation }))
    await done(editor.desk.post(`${observation}/publication`, {}))
  },
}

/** Afterwards the number is corrected; who did it is kept as an id. */
export const correctionFlow: Flow = {
  name: 'corrections of observations',
  tables: ['evidence_change'],
  forTeam: async (_app, { number, researcher: { desk } }) => {
    const correction = { ...observationForm(number, '13'), revision: '1', reason: 'Грешка' }
    await done(desk.post(`/desk/evidence/observations/${observationOf(number)}/edit`, correction))
  },
}

async function readFiled({ db, services }: TestApp): Promise<void> {
  const { clock, log } = services
  const jobs = evidence.jobs ?? []
  await createWorker({ db, jobs, services, clock, log, concurrency: 1 }).runDue()
}
