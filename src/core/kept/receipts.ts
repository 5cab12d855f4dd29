import * as z from 'zod'

import type { Reader } from '../db.ts'
import { isGenuine, type Receipt } from './receipt.ts'
import type { RetentionTables } from './retention-tables.ts'

/** Receipts read at once when all are proved. */
const STRETCH = 1000
const counts = z.record(z.string(), z.number().int().min(0))

/** The latest receipts, newest first. */
export async function listReceipts(db: Reader<RetentionTables>, limit: number): Promise<Receipt[]> {
  const rows = await receipts(db).orderBy('sequence', 'desc').limit(limit).execute()
  return rows.map(receiptOf)
}

/** The latest receipt, if the machine has ever run. */
export async function findLastReceipt(db: Reader<RetentionTables>): Promise<Receipt | undefined> {
  return (await listReceipts(db, 1))[0]
}

/** What is wrong with the receipts, one line each; nothing when every one is genuine and none is missing before the last. */
export async function* receiptFindings(db: Reader<RetentionTables>): AsyncGenerator<string> {
  let [last, previousSignature] = [0, '']
  for (;;) {
    const rows = await receipts(db)
      .where('sequence', '>', last)
      .orderBy('sequence')
      .limit(STRETCH)
      .execute()
    for (const row of rows) {
      const { sequence } = row
      if (sequence !== last + 1) yield `receipts ${last + 1} to ${sequence - 1} are missing`
      else if (!isWritten(row.removed) || !isGenuine(receiptOf(row), previousSignature)) {
        yield `receipt ${sequence} is not what was signed`
      }
      ;[last, previousSignature] = [sequence, row.signature]
    }
    if (rows.length < STRETCH) return
  }
}

/** Numbers that stayed when rows went, by rule, year and name. */
export async function listRemainders(db: Reader<RetentionTables>) {
  return db
    .selectFrom('core_retention_remainder')
    .select(['rule', 'year', 'name', 'count'])
    .orderBy('rule')
    .orderBy('year', 'desc')
    .orderBy('name')
    .execute()
}

function receipts(db: Reader<RetentionTables>) {
  return db
    .selectFrom('core_retention_receipt')
    .select(['sequence', 'at', 'removed', 'public_key as publicKey', 'signature'])
}

function receiptOf(row: Omit<Receipt, 'removed'> & { readonly removed: string }): Receipt {
  return { ...row, removed: isWritten(row.removed) ? counts.parse(JSON.parse(row.removed)) : {} }
}

function isWritten(text: string): boolean {
  try {
    return counts.safeParse(JSON.parse(text)).success
  } catch {
    // Text that is no JSON was not written by us.
    return false
  }
}
