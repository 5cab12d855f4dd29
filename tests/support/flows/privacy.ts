import { sql } from 'kysely'

import { done, isErased, typedDay, type Flow } from './flow.ts'

/** A request about personal data from everybody. */
export const privacyFlow: Flow = {
  name: 'requests about personal data',
  tables: ['privacy_request'],
  forAll: async (app, { email }) => {
    const request = { ...typedDay('received'), email, channel: 'e-mail', wish: 'erasure' }
    await done(app.desk.post('/desk/privacy-requests/new', request))
  },
}

/** An administrator erases one half; the requests of the others are closed, so that their period runs. */
export const erasureFlow: Flow = {
  name: 'erasure',
  tables: ['privacy_erasure'],
  forAll: async (app, { email, number }) => {
    const { rows } = await sql<{ id: string }>`
      select id from privacy_request where email = ${email}`.execute(app.db.writer)
    const path = `/desk/privacy-requests/${rows[0]?.id ?? ''}`
    const answer = { ...typedDay('answered'), outcome: 'granted' }
    if (isErased(number)) await done(app.desk.post(`${path}/erasure`, {}))
    else await done(app.desk.post(`${path}/answer`, answer))
  },
}
