import { inviteAccount } from '#modules/people'

import { COLLEAGUES, done, readIn, teamRoles, type Canary, type Flow } from './flow.ts'
import { browser, COLLEAGUE_PASSWORD } from './team.ts'

/** Everybody else is invited as a learner, and one by each ending chooses a password by the link. */
export const invitationFlow: Flow = {
  name: 'invitations',
  tables: ['people_user', 'people_verification', 'people_account', 'people_session'],
  forAll: async (app, { name, email, number, word }) => {
    if (number < COLLEAGUES) return
    const { db, services } = app
    const person = { name, email, role: 'learner' }
    const invited = await inviteAccount({ connection: db.writer, clock: services.clock, ...person })
    if (!invited.ok) throw new Error(invited.failure)
    if (number > COLLEAGUES + 1) return
    const password = `${COLLEAGUE_PASSWORD} ${number}`
    const desk = browser(app)
    await done(desk.post(invited.value.path, { password, repeat: password }))
    await nameDevice(desk, word)
  },
}

/** A changed profile, a name for the device; what was done stands in the audit trail. */
export const profileFlow: Flow = {
  name: 'profile and devices',
  tables: ['people_user', 'people_session', 'people_audit'],
  forTeam: async (_app, team) => {
    for (const role of teamRoles) {
      const { desk, ...person } = team[role]
      const profile = { name: newName(person), variant: 'sr-latn' }
      await done(desk.post('/desk/people/me', profile))
      await nameDevice(desk, person.word)
    }
  },
}

/** The name to which colleagues change theirs. */
export function newName({ word }: Pick<Canary, 'word'>): string {
  return `Ana Marija ${word}`
}

async function nameDevice(desk: ReturnType<typeof browser>, word: string): Promise<void> {
  const session = await readIn(desk, '/desk/people/me', /sessions\/([\w-]+)\/name/u)
  await done(desk.post(`/desk/people/me/sessions/${session}/name`, { name: word }))
}
