import { done, readIn, typedDay, type Flow } from './flow.ts'

/**
 * A researcher enters a controller with the mailbox of an officer, publishes it and changes it, so that the history keeps both; as
 * a visitor of the site the same person then says that something is wrong, and leaves an address in the text.
 */
export const directoryFlow: Flow = {
  name: 'directory of controllers',
  tables: ['rights_channel', 'rights_controller_change', 'rights_correction'],
  forTeam: async (_app, { number, researcher: { desk, signature, email, word } }) => {
    const controller = {
      key: `rukovalac-${number}`,
      'name-sr': `Руковалац ${number}`,
      'name-en': `Controller ${number}`,
      sector: 'retail',
      'id-copy': 'unknown',
      status: 'active',
      'channel-1-kind': 'email',
      'channel-1-reaches': 'officer',
      'channel-1-value': `${signature}@rukovalac.rs`,
      'channel-1-evidence': 'https://rukovalac.rs/privatnost',
      'channel-1-certainty': 'read',
      ...typedDay('channel-1-verified'),
    }
    const record = `/desk/controllers/rukovalac-${number}`
    await done(desk.post('/desk/controllers/new', controller))
    await done(desk.post(`${record}/publication`, {}))
    const seen = await readIn(desk, `${record}/edit`, /name="started-from" value="([^"]+)"/u)
    const changed = { ...controller, 'started-from': seen, 'short-sr': 'Радња' }
    await done(desk.post(`${record}/edit`, changed))
    const correction = { about: 'other', text: `Питајте ${word}, ${email}` }
    await done(desk.post(`/en/rights/controllers/rukovalac-${number}/correction`, correction))
  },
}

/** An editor writes a new title for a letter, and a lawyer publishes it; only the ids of both are kept. */
export const wordingFlow: Flow = {
  name: 'words of letters',
  tables: ['rights_wording'],
  forTeam: async (_app, { number, editor, lawyer }) => {
    const letter = '/desk/letters/letter/access'
    const form = { 'title-en': `Request ${number}` }
    const seen = /name="started-from" value="([^"]+)"/u
    const startedFrom = await readIn(editor.desk, `${letter}/edit`, seen)
    await done(editor.desk.post(`${letter}/edit`, { ...form, 'started-from': startedFrom }))
    const draft = String(Number(startedFrom) + 1)
    await done(lawyer.desk.post(`${letter}/publication`, { number: draft }))
  },
}
