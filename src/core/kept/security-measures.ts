import type { HumanText } from '../i18n/human-text.ts'

/** How data are protected, in words; a purpose names the measures that hold for it, and each is something that the program does. */
export const securityMeasures = {
  'by-role': {
    sr: 'види их само пријављена особа којој улога то даје; табела дозвола је у програму и проверава се при сваком захтеву',
    en: 'seen only by a signed-in person whose role allows it; the table of permissions is part of the program and checked at every request',
  },
  trail: {
    sr: 'свака измена на радном столу уписује се у запис који се не може мењати',
    en: 'every change made in the desk is written into a trail that cannot be altered',
  },
  'hash-only': {
    sr: 'чува се само отисак, из којег се податак не може вратити',
    en: 'only a hash is stored, from which the datum cannot be restored',
  },
  sealed: {
    sr: 'записано шифровано, кључем који није у бази',
    en: 'stored encrypted, with a key that is not in the database',
  },
  'id-only': {
    sr: 'уписује се само случајна ознака налога, без имена и адресе',
    en: 'only the random id of an account is stored, without name or address',
  },
  'no-address': {
    sr: 'мрежна адреса и врста уређаја се не бележе',
    en: 'neither network address nor kind of device is recorded',
  },
  'looked-at': {
    sr: 'пре објављивања неко мора да прегледа могуће личне податке које је програм нашао',
    en: 'before publication somebody must look at the possible personal data that the program found',
  },
  'owner-only': {
    sr: 'датотеке на диску чита само налог под којим програм ради',
    en: 'files on the disk can be read only by the account that runs the program',
  },
} as const satisfies Readonly<Record<string, HumanText>>

/** One of `securityMeasures`. */
export type SecurityMeasure = keyof typeof securityMeasures
