import type { Reader } from '#core/db.ts'
import { retentionOf } from '#core/kept/retention-rule.ts'

import { accountPurpose, attemptPurpose, linkPurpose, sessionPurpose } from './purposes.ts'
import type { PeopleTables } from './tables.ts'
import { accountsWithAWayIn } from './ways-in.ts'

const rows = retentionOf<PeopleTables>()

/** How what the module keeps of people ends by itself. */
export const retention = [
  rows(sessionPurpose, 'over', {
    tables: ['people_session'],
    begun: (db) => db.selectFrom('people_session').select(['id as key', 'expires_at as at']),
    remove: async (trx, ids) => {
      await trx.deleteFrom('people_session').where('id', 'in', ids).execute()
    },
  }),
  rows(sessionPurpose, 'idle', {
    tables: ['people_session'],
    begun: (db) => db.selectFrom('people_session').select(['id as key', 'updated_at as at']),
    remove: async (trx, ids) => {
      await trx.deleteFrom('people_session').where('id', 'in', ids).execute()
    },
  }),
  rows(linkPurpose, 'over', {
    tables: ['people_verification'],
    begun: (db) => db.selectFrom('people_verification').select(['id as key', 'expires_at as at']),
    remove: async (trx, ids) => {
      await trx.deleteFrom('people_verification').where('id', 'in', ids).execute()
    },
  }),
  rows(attemptPurpose, 'over', {
    tables: ['people_attempt'],
    begun: (db) => db.selectFrom('people_attempt').select(['account_key as key', 'last_at as at']),
    remove: async (trx, keys) => {
      await trx.deleteFrom('people_attempt').where('account_key', 'in', keys).execute()
    },
  }),
  rows(accountPurpose, 'unused', {
    // With the account go its password, sessions and second proofs, by foreign keys; links name it without one.
    tables: ['people_user', 'people_account', 'people_verification'],
    begun: dispensableAccounts,
    remove: async (trx, ids) => {
      await trx.deleteFrom('people_verification').where('value', 'in', ids).execute()
      await trx.deleteFrom('people_user').where('id', 'in', ids).execute()
    },
  }),
]

/** Every account with its last use, but for the administrator who was here last: someone must be able to let the others in. */
function dispensableAccounts(db: Reader<PeopleTables>) {
  return db
    .with('used', () => lastUses(db))
    .selectFrom('used as account')
    .select(['account.key', 'account.at'])
    .where((row) =>
      row.or([
        row('account.role', '<>', 'administrator'),
        row.exists(
          row
            .selectFrom('used as other')
            .select('other.key')
            .where('other.role', '=', 'administrator')
            .where('other.key', 'in', accountsWithAWayIn(db))
            .where((later) =>
              later.or([
                later('other.at', '>', later.ref('account.at')),
                later.and([
                  later('other.at', '=', later.ref('account.at')),
                  later('other.key', '>', later.ref('account.key')),
                ]),
              ]),
            ),
        ),
      ]),
    )
}

/** An act in the trail (signing in is one) or a change of the account, whichever came later. */
function lastUses(db: Reader<PeopleTables>) {
  return db.selectFrom('people_user as user').select((row) => {
    const act = row
      .selectFrom('people_audit as audit')
      .select('audit.at')
      .whereRef('audit.actor_id', '=', 'user.id')
      .orderBy('audit.sequence', 'desc')
      .limit(1)
    return [
      'user.id as key',
      'user.role',
      row
        .case()
        .when(act, '>', row.ref('user.updated_at'))
        .then(row.fn.coalesce(act, 'user.updated_at'))
        .else(row.ref('user.updated_at'))
        .end()
        .as('at'),
    ]
  })
}
