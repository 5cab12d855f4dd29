import { notPersonal, personal, type KeptRules } from '#core/kept.ts'

import {
  accountPurpose,
  attemptPurpose,
  linkPurpose,
  secondFactorPurpose,
  sessionPurpose,
  trailPurpose,
} from './purposes.ts'
import type { PeopleTables } from './tables.ts'

const account = personal(accountPurpose)
const attempt = personal(attemptPurpose)
const link = personal(linkPurpose)
const secondFactor = personal(secondFactorPurpose)
const session = personal(sessionPurpose)
const trace = personal(trailPurpose)

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
    name: session,
    proven_at: session,
    previous_token: session,
  },
  people_second_factor: {
    user_id: secondFactor,
    secret: secondFactor,
    last_step: secondFactor,
    created_at: secondFactor,
  },
  people_recovery_code: {
    user_id: secondFactor,
    code_hash: secondFactor,
    created_at: secondFactor,
  },
  people_passkey: {
    id: notPersonal,
    user_id: secondFactor,
    credential_id: secondFactor,
    public_key: secondFactor,
    counter: secondFactor,
    name: secondFactor,
    created_at: secondFactor,
    used_at: secondFactor,
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
  people_audit: {
    sequence: notPersonal,
    at: trace,
    actor_id: trace,
    act: trace,
    record: trace,
    previous_hash: notPersonal,
    hash: notPersonal,
  },
} satisfies KeptRules<PeopleTables>
