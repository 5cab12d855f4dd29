import {
  definePersonData,
  factsOf,
  isMeant,
  traceData,
  type FoundSubject,
  type HeldSection,
  type PersonReading,
  type PersonWriting,
  type Subject,
} from '#core/about-person.ts'
import type { Reader } from '#core/db.ts'

import { attemptKeysOf } from './attempts.ts'
import { dropLinks } from './one-time-links.ts'
import type { PeopleTables } from './tables.ts'

type Reading = PersonReading<PeopleTables>

const acts = traceData({
  id: 'people.audit',
  title: { sr: 'Запис о радњама', en: 'Audit trail' },
  places: [{ table: 'people_audit', user: 'actor_id', record: 'act', at: 'at' }],
})

/** The account with everything that hangs on it. The rows of the audit trail stay, with an id that then leads to nobody. */
export const personData = definePersonData<PeopleTables>({
  list: async (asked) => {
    const userId = await accountIdOf(asked)
    const account = userId === undefined ? [] : await accountSections(asked.reader, userId)
    return [...account, await attempts(asked), ...(await acts.list(asked))]
  },
  remains: acts.remains,
  erase,
  found: async (reader): Promise<FoundSubject[]> =>
    reader
      .selectFrom('people_user')
      .select(['id as userId', 'email', 'name', 'created_at as since'])
      .execute(),
})

/** Whom an account belongs to: by its id, or by its address. */
export async function findSubject(
  reader: Reader<PeopleTables>,
  of: { readonly userId: string } | { readonly email: string },
): Promise<Subject | undefined> {
  const users = reader.selectFrom('people_user').select(['id as userId', 'email', 'name'])
  const one =
    'userId' in of ? users.where('id', '=', of.userId) : users.where('email', '=', of.email)
  return one.executeTakeFirst()
}

async function accountIdOf({ reader, subject }: Omit<Reading, 'secret'>) {
  const { userId, email, until } = subject
  if (userId === undefined && email === undefined) return undefined
  let users = reader.selectFrom('people_user').select('id')
  users =
    userId === undefined ? users.where('email', '=', email ?? '') : users.where('id', '=', userId)
  if (until !== undefined) users = users.where('created_at', '<=', until)
  return (await users.executeTakeFirst())?.id
}

async function accountSections(
  reader: Reader<PeopleTables>,
  userId: string,
): Promise<HeldSection[]> {
  const users = reader.selectFrom('people_user').selectAll().where('id', '=', userId)
  const ways = reader
    .selectFrom('people_account')
    .select(['provider_id', 'created_at', 'updated_at'])
    .where('user_id', '=', userId)
  const sessions = reader
    .selectFrom('people_session')
    .select(['name', 'created_at', 'updated_at', 'expires_at', 'proven_at'])
    .where('user_id', '=', userId)
    .orderBy('created_at')
  const [factors, codes] = [
    reader.selectFrom('people_second_factor').select('created_at').where('user_id', '=', userId),
    reader.selectFrom('people_recovery_code').select('created_at').where('user_id', '=', userId),
  ]
  const passkeys = reader
    .selectFrom('people_passkey')
    .select(['name', 'credential_id', 'public_key', 'counter', 'created_at', 'used_at'])
    .where('user_id', '=', userId)
    .orderBy('created_at')
  const links = reader
    .selectFrom('people_verification')
    .select(['created_at', 'expires_at'])
    .where('value', '=', userId)
  const of = async <Row>(query: { execute: () => Promise<Row[]> }) => query.execute()
  const { name, created_at, updated_at, expires_at } = labels
  return [
    section(
      'account',
      (await of(users)).map((row) => factsOf(row, labels.account)),
    ),
    section(
      'password',
      (await of(ways)).map((row) => factsOf(row, { created_at, updated_at })),
    ),
    section(
      'session',
      (await of(sessions)).map((row) =>
        factsOf(row, { name, created_at, updated_at, expires_at, proven_at: labels.proven_at }),
      ),
    ),
    section(
      'second-factor',
      (await of(factors)).map((row) => factsOf(row, { created_at })),
    ),
    section(
      'recovery-code',
      (await of(codes)).map((row) => factsOf(row, { created_at })),
    ),
    section(
      'passkey',
      (await of(passkeys)).map((row) => factsOf(row, { name, created_at, ...labels.passkey })),
    ),
    section(
      'link',
      (await of(links)).map((row) => factsOf(row, { created_at, expires_at })),
    ),
  ]
}

/** Failed attempts are found by the hash of the address alone, whether or not there is an account. */
async function attempts(asked: Reading): Promise<HeldSection> {
  const { reader, subject, secret } = asked
  const keys = attemptKeysOf(secret, subject)
  const rows =
    keys.length === 0
      ? []
      : await reader
          .selectFrom('people_attempt')
          .select(['failures', 'last_at', 'blocked_until'])
          .where('account_key', 'in', keys)
          .execute()
  return section(
    'attempt',
    rows.map((row) => factsOf(row, labels.attempt)),
  )
}

async function erase({ trx, subject, secret }: PersonWriting<PeopleTables>): Promise<void> {
  const { email } = subject
  const found = await trx
    .selectFrom('people_user')
    .select(['id', 'email', 'created_at'])
    .where((row) => row.or([row('id', '=', subject.userId ?? ''), row('email', '=', email ?? '')]))
    .execute()
  const gone = found.filter((user) => isMeant(subject, user.created_at))
  for (const user of gone) {
    await eraseAccount(trx, user.id)
    await forget(trx, attemptKeysOf(secret, { userId: user.id }))
  }
  // Whoever came later under the same address keeps what is counted under it.
  if (gone.length < found.length) return
  const addresses = new Set([email, ...gone.map((user) => user.email)])
  for (const address of addresses) {
    if (address !== undefined) await forget(trx, attemptKeysOf(secret, { email: address }))
  }
}

async function forget(
  trx: PersonWriting<PeopleTables>['trx'],
  attemptKeys: readonly string[],
): Promise<void> {
  await trx.deleteFrom('people_attempt').where('account_key', 'in', attemptKeys).execute()
}

async function eraseAccount(
  trx: PersonWriting<PeopleTables>['trx'],
  userId: string,
): Promise<void> {
  // Named one by one: while a backup is put back, the engine does not follow references.
  await dropLinks(trx, userId)
  await trx.deleteFrom('people_recovery_code').where('user_id', '=', userId).execute()
  await trx.deleteFrom('people_second_factor').where('user_id', '=', userId).execute()
  await trx.deleteFrom('people_passkey').where('user_id', '=', userId).execute()
  await trx.deleteFrom('people_session').where('user_id', '=', userId).execute()
  await trx.deleteFrom('people_account').where('user_id', '=', userId).execute()
  await trx.deleteFrom('people_user').where('id', '=', userId).execute()
}

function section(name: keyof typeof titles, records: HeldSection['records']): HeldSection {
  return { id: `people.${name}`, title: titles[name], records }
}

const titles = {
  account: { sr: 'Налог', en: 'Account' },
  password: { sr: 'Лозинка (чува се само отисак)', en: 'Password (only a hash is stored)' },
  session: { sr: 'Пријаве', en: 'Sessions' },
  'second-factor': { sr: 'Апликација са кодовима', en: 'App with codes' },
  'recovery-code': { sr: 'Резервни кодови (само отисци)', en: 'Recovery codes (hashes only)' },
  passkey: { sr: 'Приступни кључеви', en: 'Passkeys' },
  link: { sr: 'Везе за једну употребу', en: 'One-time links' },
  attempt: {
    sr: 'Неуспели покушаји пријаве (под отиском адресе)',
    en: 'Failed attempts to sign in (under a hash of the address)',
  },
} as const

const created = { sr: 'Настало', en: 'Made' }
const labels = {
  name: { sr: 'Назив', en: 'Name' },
  created_at: created,
  updated_at: { sr: 'Последња промена', en: 'Last change' },
  expires_at: { sr: 'Важи до', en: 'Valid until' },
  proven_at: { sr: 'Последња потврда идентитета', en: 'Last proof of identity' },
  account: {
    id: { sr: 'Ознака налога', en: 'Account id' },
    name: { sr: 'Име', en: 'Name' },
    email: { sr: 'Адреса е-поште', en: 'E-mail address' },
    email_verified: { sr: 'Адреса потврђена', en: 'Address verified' },
    role: { sr: 'Улога', en: 'Role' },
    variant: { sr: 'Језик и писмо', en: 'Language and script' },
    created_at: created,
    updated_at: { sr: 'Последња промена', en: 'Last change' },
  },
  passkey: {
    credential_id: { sr: 'Ознака кључа', en: 'Id of the key' },
    public_key: { sr: 'Јавни део кључа', en: 'Public half of the key' },
    counter: { sr: 'Број употреба', en: 'Times used' },
    used_at: { sr: 'Последња употреба', en: 'Last use' },
  },
  attempt: {
    failures: { sr: 'Број покушаја', en: 'Attempts' },
    last_at: { sr: 'Последњи покушај', en: 'Last attempt' },
    blocked_until: { sr: 'Одмор до', en: 'Rests until' },
  },
} as const
