import { definePurpose } from '#core/kept.ts'
import { colleagues, defineTrace, staff } from '#core/kept/trace-purpose.ts'

/** Accounts of people who work in the desk or learn. */
export const accountPurpose = definePurpose({
  id: 'people.account',
  title: { sr: 'Налози', en: 'Accounts' },
  why: {
    sr: 'Да се зна ко је од људи програма шта урадио и да нико други не може',
    en: 'To know who of the programme’s people did what, and to let nobody else do it',
  },
  persons: { sr: `${staff.sr} и полазници`, en: `${staff.en}, and learners` },
  categories: {
    sr: 'име, адреса е-поште, улога, језик рада и отисак лозинке',
    en: 'name, e-mail address, role, language of work and a hash of the password',
  },
  recipients: colleagues,
  basis: 'legitimate-interest',
  endings: {
    unused: {
      period: { days: 365 },
      trigger: {
        sr: 'последња употреба или измена налога',
        en: 'the last use or change of the account',
      },
      how: 'deleted',
    },
    keeper: {
      while: {
        sr: 'док је то једини администратор, јер без њега нико не би могао да уђе',
        en: 'while it is the only administrator, since nobody could get in without one',
      },
    },
  },
  security: ['by-role', 'trail', 'hash-only', 'no-address'],
})

/** What a person proves themselves with besides the password. */
export const secondFactorPurpose = definePurpose({
  id: 'people.second-factor',
  title: { sr: 'Други доказ при пријави', en: 'Second proof at sign-in' },
  why: {
    sr: 'Да украдена лозинка не отвара радни сто: апликација за кодове, приступни кључеви и резервни кодови',
    en: 'To keep a stolen password from opening the desk: code app, passkeys and recovery codes',
  },
  persons: staff,
  categories: {
    sr: 'тајна апликације за кодове, јавни део приступног кључа и име које му је особа дала, отисци резервних кодова',
    en: 'the secret of the code app, the public half of a passkey and the name that the person gave it, hashes of recovery codes',
  },
  recipients: {
    sr: 'нико; програм их користи само при пријави',
    en: 'nobody; the program uses them at sign-in only',
  },
  basis: 'legitimate-interest',
  endings: {
    account: {
      while: {
        sr: 'док их особа не искључи или док налог постоји',
        en: 'until the person turns them off, or while the account exists',
      },
    },
  },
  security: ['sealed', 'hash-only'],
})

/** Being signed in. */
export const sessionPurpose = definePurpose({
  id: 'people.session',
  title: { sr: 'Пријава на радни сто', en: 'Being signed in' },
  why: {
    sr: 'Да пријављена особа не мора да се пријављује на свакој страни',
    en: 'To spare a signed-in person from signing in on every page',
  },
  persons: staff,
  categories: {
    sr: 'случајан број пријаве, часови почетка и последње употребе, име уређаја ако га је особа дала; само у њеном прегледачу, 90 дана од пријаве, колачић по ком је туђе погађање лозинке не спречава да се пријави',
    en: 'a random number of the session, the times of its start and last use, a name of the device if the person gave one; in their browser alone, for 90 days from signing in, a cookie by which others who guess the password cannot keep them out',
  },
  recipients: { sr: 'само та особа', en: 'only the person' },
  basis: 'legitimate-interest',
  endings: {
    over: {
      period: { days: 0 },
      trigger: {
        sr: 'крај пријаве, најкасније седам дана од почетка',
        en: 'the end of the session, seven days from its start at the latest',
      },
      how: 'deleted',
    },
    idle: {
      period: { hours: 12 },
      trigger: { sr: 'последња употреба', en: 'the last use' },
      how: 'deleted',
    },
  },
  security: ['no-address'],
})

/** Links and half-done steps that work once. */
export const linkPurpose = definePurpose({
  id: 'people.link',
  title: { sr: 'Везе за једну употребу', en: 'One-time links' },
  why: {
    sr: 'Да особа изабере лозинку, пријави се везом из писма или кодом из писма потврди да је то она',
    en: 'To let a person choose a password, sign in by a link in a letter, or confirm by a code in one who they are',
  },
  persons: {
    sr: 'особе којима је веза послата',
    en: 'people to whom a link was sent',
  },
  categories: {
    sr: 'отисак везе, ознака налога и час истека',
    en: 'a hash of the link, the id of the account and the time of expiry',
  },
  recipients: { sr: 'само та особа', en: 'only the person' },
  basis: 'legitimate-interest',
  endings: {
    over: {
      period: { days: 0 },
      trigger: { sr: 'употреба или истек везе', en: 'the use or the expiry of the link' },
      how: 'deleted',
    },
  },
  security: ['hash-only', 'no-address'],
})

/** Counts that slow the guessing of passwords. */
export const attemptPurpose = definePurpose({
  id: 'people.attempt',
  title: { sr: 'Успоравање погађања лозинке', en: 'Slowing the guessing of passwords' },
  why: {
    sr: 'Да нико не може брзо да погађа туђу лозинку',
    en: 'To let nobody guess another person’s password quickly',
  },
  persons: { sr: 'ко год покуша да се пријави', en: 'whoever tries to sign in' },
  categories: {
    sr: 'отисак уписане адресе е-поште са тајним кључем, број неуспелих покушаја и час последњег',
    en: 'a hash of the typed e-mail address with a secret key, the number of failures and the time of the last',
  },
  recipients: { sr: 'нико', en: 'nobody' },
  basis: 'legitimate-interest',
  endings: {
    over: {
      period: { hours: 24 },
      trigger: { sr: 'последњи неуспели покушај', en: 'the last failed attempt' },
      how: 'deleted',
    },
  },
  security: ['hash-only', 'no-address'],
})

/** Rows of the trail are never removed: a hole would look like tampering. */
export const trailPurpose = defineTrace({
  id: 'people.trail',
  title: { sr: 'Запис о радњама', en: 'Audit trail' },
  why: {
    sr: 'Да се зна ко је шта урадио на радном столу, без имена и садржаја; редови се не бришу, јер би рупа личила на прикривање',
    en: 'To know who did what in the desk, without name and content; rows are not removed, because a hole would look like tampering',
  },
})
