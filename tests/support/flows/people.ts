import { inviteAccount } from '#modules/people'

import { COLLEAGUE_PASSWORD, expectStatus, type Flow } from './flow.ts'

/** Invitation, a password by link, failures, sign-in, a name for the device, a changed profile. */
export const peopleFlow: Flow = {
  module: 'people',
  forAll: async ({ db, services }, { name, email, number }) => {
    // Colleagues have an account already.
    if (number < 4) return
    const invited = await inviteAccount({
      connection: db.writer,
      clock: services.clock,
      name,
      email,
      role: 'learner',
    })
    if (!invited.ok) throw new Error(invited.failure)
  },
  forColleague: async (app, { desk, email, word }) => {
    expectStatus(await app.post('/desk/sign-in', { email, password: `${word} wrong` }), 422)
    expectStatus(await app.post('/desk/sign-in', { email, password: COLLEAGUE_PASSWORD }), 303)
    const profile = { name: `Ana Marija ${word}`, variant: 'sr-latn' }
    expectStatus(await desk.post('/desk/people/me', profile), 303)
    const html = await (await desk.get('/desk/people/me')).text()
    const session = /sessions\/([\w-]+)\/name/.exec(html)?.[1] ?? ''
    const named = await desk.post(`/desk/people/me/sessions/${session}/name`, { name: word })
    expectStatus(named, 303)
  },
}
