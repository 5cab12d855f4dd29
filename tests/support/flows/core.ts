import { write } from '#core/db.ts'
import { sendMail } from '#core/mail/send-mail.ts'

import { done, teamRoles, type Flow } from './flow.ts'

/** A letter to everybody, with their name in it; the canary test delivers some. */
export const letterFlow: Flow = {
  name: 'letters',
  tables: ['core_mail', 'core_job'],
  forAll: async ({ db, services }, { email, name, word }) => {
    const letter = { purpose: 'canary', to: email, subject: name, text: `Dear ${word}` }
    const sent = await write(db.writer, (trx) =>
      sendMail(trx, { ...letter, at: services.clock.now() }),
    )
    if (!sent.ok) throw new Error(sent.failure)
  },
}

/** Everybody in a team searches for themselves, and keeps a view of the desk under their name. */
export const deskViewFlow: Flow = {
  name: 'saved views and search',
  tables: ['core_desk_view'],
  forTeam: async (_app, team) => {
    for (const role of teamRoles) {
      const { desk, word } = team[role]
      await done(desk.get(`/desk/search?q=${word}`), 200)
      await done(desk.post('/desk/views', { name: word, query: 'due=today' }))
    }
  },
}
