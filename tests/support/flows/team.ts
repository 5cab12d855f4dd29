import { write } from '#core/db.ts'
import { createAccount } from '#modules/people'

import type { TestApp, Visitor } from '../app.ts'
import { canary, done, teamRoles, type Colleague, type Team } from './flow.ts'

/** The password of every colleague. */
export const COLLEAGUE_PASSWORD = 'unlikely words of a canary'

/** Two teams with accounts, each in browsers of their own. */
export async function gatherTeams(app: TestApp): Promise<readonly Team[]> {
  const teams: Team[] = []
  for (const number of [0, 1] as const) {
    const [lawyer, researcher, editor] = [
      await colleague(app, { role: 0, number }),
      await colleague(app, { role: 1, number }),
      await colleague(app, { role: 2, number }),
    ]
    teams.push({ number, lawyer, researcher, editor })
  }
  return teams
}

async function colleague(
  app: TestApp,
  { role, number }: { readonly role: 0 | 1 | 2; readonly number: 0 | 1 },
): Promise<Colleague> {
  const person = canary(role * 2 + number)
  const { name, email } = person
  const account = { name, email, password: COLLEAGUE_PASSWORD, role: teamRoles[role] }
  const made = await write(app.db.writer, (trx) =>
    createAccount({ trx, clock: app.services.clock, ...account }),
  )
  if (!made.ok) throw new Error(made.failure)
  const desk = browser(app)
  await done(desk.post('/desk/sign-in', { email, password: COLLEAGUE_PASSWORD }))
  return { ...person, id: made.value.id, desk }
}

/** A browser of its own: it keeps the cookies that it is given. */
export function browser(app: TestApp): Visitor {
  const cookies = new Map<string, string>()
  const kept = async (answering: Promise<Response>) => {
    const answer = await answering
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(cookie) ?? []
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    return answer
  }
  const held = () => ({
    cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
  })
  return {
    get: (path) => kept(app.get(path, held())),
    head: (path) => kept(app.head(path, held())),
    post: (path, form) => kept(app.post(path, form, held())),
  }
}
