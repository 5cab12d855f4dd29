import { done, readIn, typedDay, type Flow } from './flow.ts'

/** A lawyer confirms a rule under their name, with consent; the second one withdraws it. */
export const lawFlow: Flow = {
  name: 'confirmations of rules',
  tables: ['law_confirmation'],
  forTeam: async (_app, { number, lawyer: { desk, name, word } }) => {
    const rule = ['rs.foi.answer/original', 'rs.zzpl.answer/2019-08-21'][number] ?? ''
    const confirmation = {
      lawyer: name,
      'name-public': '1',
      note: word,
      ...typedDay('confirmed-on'),
    }
    await done(desk.post(`/desk/law/${rule}/confirmation`, confirmation))
    if (number === 1) await done(desk.post(`/desk/law/${rule}/withdrawal`, {}))
  },
}

/** A researcher enters an institution with an official as its contact, and changes it; the history keeps both. */
export const institutionsFlow: Flow = {
  name: 'register of institutions',
  tables: ['institution_contact', 'institution_change'],
  forTeam: async (_app, { number, researcher: { desk, signature } }) => {
    const institution = {
      key: `zavod-${number}`,
      kind: 'agency',
      'name-1-sr': `Завод ${number}`,
      'name-1-en': `Bureau ${number}`,
      'contact-1-kind': 'email',
      'contact-1-value': `${signature}@zavod.rs`,
      'contact-1-certainty': 'own-knowledge-high',
      'contact-1-note-sr': signature,
      ...typedDay('contact-1-checked'),
    }
    await done(desk.post('/desk/institutions/new', institution))
    const edit = `/desk/institutions/zavod-${number}/edit`
    const seen = await readIn(desk, edit, /name="started-from" value="([^"]+)"/u)
    const changed = { ...institution, 'started-from': seen, 'description-sr': 'Мери.' }
    await done(desk.post(edit, changed))
  },
}

/** A researcher signs a letter to an institution; the first one's file is closed, the second one's stays open. */
export const requestsFlow: Flow = {
  name: 'requests',
  tables: ['request_request', 'request_event'],
  forTeam: async (_app, { number, researcher: { desk, signature } }) => {
    const made = await done(
      desk.post('/desk/requests/new', {
        slots: '1',
        institution: 'poverenik',
        'subject-sr': 'Обуке',
        body: `За {{institution}}\n\n{{questions}}\n\n${signature}`,
        'q1-sr': 'Колико је обука одржано?',
      }),
    )
    const request = made.headers.get('location') ?? ''
    const sent = { 'sending-channel': 'email', ...typedDay('sending-on') }
    await done(desk.post(`${request}/sending`, sent))
    if (number === 0) await done(desk.post(`${request}/closure`, { 'closure-note': 'Повучено' }))
  },
}
