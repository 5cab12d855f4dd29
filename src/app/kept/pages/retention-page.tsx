import { formatInstant, formatNumber } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { isTimed } from '#core/kept.ts'
import { publicKeyPem, type Receipt } from '#core/kept/receipt.ts'
import type { RetentionRule } from '#core/kept/retention-rule.ts'
import { Notice } from '#ui/content/notice.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'
import { Hash } from '#ui/evidence/file-link.tsx'

import { endingText, wordsOf } from '../purpose-words.ts'
import type { KeptPurpose } from '../register.ts'
import { keptStrings } from '../strings/index.ts'

/** A number that stayed. */
export type StoredRemainder = {
  readonly rule: string
  readonly year: string
  readonly name: string
  readonly count: number
}

type RetentionPageProps = {
  readonly variant: Variant
  readonly purposes: readonly KeptPurpose[]
  readonly rules: readonly RetentionRule[]
  /** Newest first. */
  readonly receipts: readonly Receipt[]
  readonly remainders: readonly StoredRemainder[]
  readonly publicKey: string
  readonly jumped: boolean
}

/** The retention plan, and the proof that it is kept. */
export function RetentionPage(props: RetentionPageProps) {
  const { variant, publicKey } = props
  const words = keptStrings(variant).retention
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      {props.jumped && (
        <Notice kind="warning" title={words.jumped}>
          <p>{words.jumpedText}</p>
        </Notice>
      )}
      <Section title={words.plan} id="plan">
        <Plan {...props} />
        <Open {...props} />
      </Section>
      <Section title={words.receipts} id="receipts">
        <p class="measure">{words.receiptsLead}</p>
        <Receipts {...props} />
      </Section>
      <Section title={words.key} id="key">
        <p>{words.keyLead}</p>
        <p>
          <Hash value={publicKey} />
        </p>
        <pre>{publicKeyPem(publicKey)}</pre>
        <h3>{words.check}</h3>
        {words.checkText.map((line) => (
          <p class="measure">{line}</p>
        ))}
      </Section>
      <Remains {...props} />
    </>
  )
}

function Plan({ variant, rules }: RetentionPageProps) {
  const words = keptStrings(variant)
  return (
    <Table<RetentionRule>
      caption={words.retention.planTable}
      captionHidden
      stacked
      rows={rules}
      columns={[
        {
          label: words.facts.purpose,
          cell: ({ purpose }) => wordsOf(purpose.title, variant),
          rowHeader: true,
        },
        { label: words.retention.ending, cell: ({ ending }) => endingText(ending, variant) },
        { label: words.retention.rule, cell: ({ id }) => <code>{id}</code> },
      ]}
    />
  )
}

function Open({ variant, purposes }: RetentionPageProps) {
  const words = keptStrings(variant)
  const rows = purposes.flatMap(({ purpose }) =>
    Object.values(purpose.endings).flatMap((ending) =>
      isTimed(ending) ? [] : [{ purpose, ending }],
    ),
  )
  return (
    <Table<(typeof rows)[number]>
      caption={words.retention.open}
      stacked
      rows={rows}
      columns={[
        {
          label: words.facts.purpose,
          cell: ({ purpose }) => wordsOf(purpose.title, variant),
          rowHeader: true,
        },
        { label: words.retention.while, cell: ({ ending }) => endingText(ending, variant) },
      ]}
    />
  )
}

function Receipts({ variant, receipts }: RetentionPageProps) {
  const words = keptStrings(variant).retention
  if (receipts.length === 0) return <p>{words.none}</p>
  return (
    <Table<Receipt>
      caption={words.receiptsTable}
      captionHidden
      stacked
      rows={receipts}
      columns={[
        { label: words.number, cell: ({ sequence }) => sequence, numeric: true, rowHeader: true },
        {
          label: words.at,
          cell: ({ at }) => <time datetime={at}>{formatInstant(variant, at)}</time>,
        },
        {
          label: words.removed,
          cell: (receipt) => <Removed variant={variant} receipt={receipt} />,
        },
        { label: words.signature, cell: ({ signature }) => <Hash value={signature} /> },
      ]}
    />
  )
}

function Removed({ variant, receipt }: { readonly variant: Variant; readonly receipt: Receipt }) {
  const counts = Object.entries(receipt.removed)
  if (counts.length === 0) return <>{keptStrings(variant).retention.nothing}</>
  return (
    <ul>
      {counts.map(([rule, count]) => (
        <li>
          <code>{rule}</code>: {formatNumber(variant, count)}
        </li>
      ))}
    </ul>
  )
}

function Remains({ variant, rules, remainders }: RetentionPageProps) {
  const words = keptStrings(variant).retention
  const declared = new Map(
    rules.flatMap(({ id, purpose, ending }) =>
      Object.entries(ending.remains ?? {}).map(([name, what]) => [
        `${id} ${name}`,
        `${wordsOf(purpose.title, variant)}: ${wordsOf(what, variant)}`,
      ]),
    ),
  )
  return (
    <Section title={words.remains} id="remains">
      <p class="measure">{words.remainsLead}</p>
      <ul>
        {[...declared.values()].map((what) => (
          <li>{what}</li>
        ))}
      </ul>
      {remainders.length > 0 && (
        <Table<StoredRemainder>
          caption={words.remainsTable}
          captionHidden
          stacked
          rows={remainders}
          columns={[
            {
              label: words.what,
              cell: ({ rule, name }) => declared.get(`${rule} ${name}`) ?? rule,
              rowHeader: true,
            },
            { label: words.year, cell: ({ year }) => year },
            {
              label: words.count,
              cell: ({ count }) => formatNumber(variant, count),
              numeric: true,
            },
          ]}
        />
      )}
    </Section>
  )
}
