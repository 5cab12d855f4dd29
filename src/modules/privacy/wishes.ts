/** How a request reached us. */
export const channels = ['e-mail', 'letter', 'in-person', 'telephone'] as const
/** One of `channels`. */
export type Channel = (typeof channels)[number]

/** Rights of the person, ZZPL (87/2018) articles 26, 29–31, 36–37 and the withdrawal of consent; see the law module for terms. */
export const wishes = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'consent-withdrawal',
] as const
/** One of `wishes`. */
export type Wish = (typeof wishes)[number]

/** How a request ended. */
export const outcomes = [
  'granted',
  'granted-in-part',
  'nothing-held',
  'refused',
  'taken-back',
] as const
/** One of `outcomes`. */
export type Outcome = (typeof outcomes)[number]
