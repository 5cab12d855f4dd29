import type { IssuedRecord } from './issue.ts'

/** What happened to a key. `since` is the earliest second (UTC) in which others may have had it. */
export type KeyTrouble =
  | { readonly kind: 'lost'; readonly publicKeyMultibase: string }
  | { readonly kind: 'compromised'; readonly publicKeyMultibase: string; readonly since: string }

/** What is to be done about every certificate on record. */
export type KeyDrill<Issued> = {
  /** Signed with another key, or with one that is merely lost: they verify as before. */
  readonly untouched: readonly Issued[]
  /** Signed with the stolen key before it was stolen: they verify with us, by the record; sign them anew so that they verify elsewhere too. */
  readonly signAnew: readonly Issued[]
  /** Signed with the stolen key when others had it: check each against the decision that it rests on, revoke the index, sign anew if it is right. */
  readonly checkAndRevoke: readonly Issued[]
}

/**
 * Sorts the certificates on record by what the loss or theft of a key means for them. Certificates that are *not* on record and bear a stolen key
 * need no list: `verifyCredential` refuses them, whatever date they claim.
 */
export function drillKey<Issued extends Pick<IssuedRecord, 'publicKeyMultibase' | 'created'>>(
  records: readonly Issued[],
  trouble: KeyTrouble,
): KeyDrill<Issued> {
  const {
    untouched = [],
    signAnew = [],
    checkAndRevoke = [],
  } = Object.groupBy(records, ({ publicKeyMultibase, created }): keyof KeyDrill<Issued> => {
    if (trouble.kind === 'lost' || publicKeyMultibase !== trouble.publicKeyMultibase) {
      return 'untouched'
    }
    return created < trouble.since ? 'signAnew' : 'checkAndRevoke'
  })
  return { untouched, signAnew, checkAndRevoke }
}
