import { notPersonal, personal, type KeptRules } from '#core/kept.ts'

import type { PeopleTables } from './tables.ts'

const account = personal({
  purpose: {
    sr: 'Налози људи који раде на програму: да се зна ко је шта урадио и да нико други не може',
    en: 'Accounts of people who work on the programme: to know who did what, and to let nobody else do it',
  },
  basis: 'legitimate-interest',
  periodDays: 365,
  trigger: { sr: 'престанак рада на програму', en: 'the end of work on the programme' },
})

const session = personal({
  purpose: {
    sr: 'Пријава на радни сто, без адресе и врсте уређаја',
    en: 'Being signed in to the desk, without address or kind of device',
  },
  basis: 'legitimate-interest',
  periodDays: 1,
  trigger: { sr: 'крај пријаве', en: 'the end of the session' },
})

const link = personal({
  purpose: {
    sr: 'Веза за једну употребу којом особа бира лозинку',
    en: 'A one-time link with which a person chooses a password',
  },
  basis: 'legitimate-interest',
  periodDays: 1,
  trigger: { sr: 'употреба или истек везе', en: 'the use or the expiry of the link' },
})

const attempt = personal({
  purpose: {
    sr: 'Успоравање погађања лозинке; адреса се не чува, само њен отисак са тајним кључем',
    en: 'Slowing the guessing of passwords; the address is not kept, only a hash of it with a secret key',
  },
  basis: 'legitimate-interest',
  periodDays: 2,
  trigger: { sr: 'последњи неуспели покушај', en: 'the last failed attempt' },
})

/** What the module keeps about people, column by column. */
export const kept = {
  people_user: {
    id: account,
    email: account,
    email_verified: account,
    name: account,
    role: account,
    variant: account,
    created_at: account,
    updated_at: account,
  },
  people_account: {
    id: notPersonal,
    user_id: account,
    account_id: account,
    provider_id: notPersonal,
    password: account,
    created_at: account,
    updated_at: account,
  },
  people_session: {
    id: session,
    user_id: session,
    token: session,
    expires_at: session,
    created_at: session,
    updated_at: session,
  },
  people_verification: {
    id: notPersonal,
    identifier: link,
    value: link,
    expires_at: link,
    created_at: link,
    updated_at: link,
  },
  people_attempt: {
    account_key: attempt,
    failures: attempt,
    last_at: attempt,
    blocked_until: attempt,
  },
} satisfies KeptRules<PeopleTables>
