import { write } from '#core/db.ts'
import { sendMail } from '#core/mail/send-mail.ts'

import type { Flow } from './flow.ts'

/** A letter to everybody, with their name in it; the canary test delivers some. */
export const coreFlow: Flow = {
  module: 'core',
  forAll: async ({ db, services }, { email, name, word }) => {
    const letter = { purpose: 'canary', to: email, subject: name, text: `Dear ${word}` }
    const sent = await write(db.writer, (trx) =>
      sendMail(trx, { ...letter, at: services.clock.now() }),
    )
    if (!sent.ok) throw new Error(sent.failure)
  },
  forColleague: async (_app, { desk, word }) => {
    const answer = await desk.get(`/desk?q=${word}`)
    if (answer.status !== 200) throw new Error(`the desk answered ${answer.status}`)
  },
}
