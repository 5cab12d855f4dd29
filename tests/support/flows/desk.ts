import { expectStatus, type Flow } from './flow.ts'

const today = (name: string) => ({
  [`${name}-day`]: '24',
  [`${name}-month`]: '11',
  [`${name}-year`]: '2026',
})

/** A request about personal data from everybody. */
export const privacyFlow: Flow = {
  module: 'privacy',
  forAll: async (app, { email }) => {
    const request = { ...today('received'), email, channel: 'e-mail', wish: 'erasure' }
    expectStatus(await app.desk.post('/desk/privacy-requests/new', request), 303)
  },
}

/** A lawyer confirms a rule under their name, with consent; the second one withdraws it. */
export const lawFlow: Flow = {
  module: 'law',
  forColleague: async (_app, { desk, number, name, word }) => {
    const rule = ['rs.foi.answer/original', 'rs.zzpl.answer/2019-08-21'][number]
    if (rule === undefined) return
    const confirmation = { lawyer: name, 'name-public': '1', note: word, ...today('confirmed-on') }
    expectStatus(await desk.post(`/desk/law/${rule}/confirmation`, confirmation), 303)
    if (number === 1) expectStatus(await desk.post(`/desk/law/${rule}/withdrawal`, {}), 303)
  },
}

/** A researcher enters an institution; the history keeps the name. */
export const institutionsFlow: Flow = {
  module: 'institutions',
  forColleague: async (_app, { desk, number }) => {
    if (number < 2) return
    const made = await desk.post('/desk/institutions/new', {
      key: `zavod-${number}`,
      kind: 'agency',
      'name-1-sr': `Завод ${number}`,
      'name-1-en': `Bureau ${number}`,
    })
    expectStatus(made, 303)
  },
}

/** A researcher drafts a request to the institution; the file keeps the id of the account. */
export const requestsFlow: Flow = {
  module: 'requests',
  forColleague: async (_app, { desk, number }) => {
    if (number < 2) return
    const made = await desk.post('/desk/requests/new', {
      slots: '1',
      institution: `zavod-${number}`,
      'subject-sr': 'Обуке',
      body: 'За {{institution}}\n\n{{questions}}',
      'q1-sr': 'Колико је обука одржано?',
    })
    expectStatus(made, 303)
  },
}
