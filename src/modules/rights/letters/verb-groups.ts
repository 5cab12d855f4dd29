/** What a person may want, in the order in which people want it; every letter stands in one group. */
export const verbGroups = [
  { group: 'see', letters: ['access', 'copy'] },
  { group: 'correct', letters: ['rectification', 'completion', 'recipients'] },
  { group: 'erase', letters: ['erasure', 'consent-withdrawal'] },
  {
    group: 'stop',
    letters: ['direct-marketing', 'objection', 'restriction', 'automated-decision'],
  },
  { group: 'move', letters: ['portability'] },
  { group: 'leak', letters: ['breach-enquiry'] },
  { group: 'camera', letters: ['video-surveillance'] },
  { group: 'authority', letters: ['authority-access', 'authority-correction'] },
  {
    group: 'unanswered',
    letters: ['reminder', 'identity-reply', 'extension-reply', 'wrong-answer'],
  },
  { group: 'further', letters: ['complaint', 'commissioner-indirect', 'mandate', 'court-outline'] },
  {
    group: 'report',
    letters: ['criminal-report', 'incident-report', 'platform-removal', 'bank-notice'],
  },
] as const

/** A letter that a person can ask for. */
export type LetterId = (typeof verbGroups)[number]['letters'][number]
/** A want. */
export type VerbGroup = (typeof verbGroups)[number]['group']
