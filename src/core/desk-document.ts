import type { AliasableExpression } from 'kysely'

import type { Reader } from './db.ts'
import type { HumanText } from './i18n/human-text.ts'
import type { Variant } from './i18n/languages.ts'

/** A record as the search of the desk knows it, published or not. */
export type DeskDocument = {
  readonly key: string
  /** What people call it exactly: a number, a key, a hash. */
  readonly code: string
  /** Address in the desk. */
  readonly href: string
  readonly title: HumanText
  readonly body: HumanText
}

/** A record, and a text that differs whenever its document would. */
export type StampedRecord = { readonly key: string; readonly stamp: string }

/** The records of one kind. `stamps` says what there is; only documents whose stamp changed are asked for. */
export type DeskDocumentSource = {
  /** Latin letters only: it is a word of the index. */
  readonly kind: string
  /** The address of the desk that must be open to a person who finds these. */
  readonly area: string
  readonly label: (variant: Variant) => string
  readonly stamps: (
    reader: Reader<never>,
  ) => AliasableExpression<StampedRecord> | readonly StampedRecord[]
  readonly documents: (
    reader: Reader<never>,
    keys: readonly string[],
  ) => Promise<readonly DeskDocument[]>
}

/** Describes records of a module that knows its own tables only. */
export function deskDocumentsOf<Tables>(
  source: Pick<DeskDocumentSource, 'kind' | 'area' | 'label'> & {
    readonly stamps: (
      reader: Reader<Tables>,
    ) => AliasableExpression<StampedRecord> | readonly StampedRecord[]
    readonly documents: (
      reader: Reader<Tables>,
      keys: readonly string[],
    ) => Promise<readonly DeskDocument[]>
  },
): DeskDocumentSource {
  // The composition root hands over all tables; a description cannot name them.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return source as unknown as DeskDocumentSource
}
