import { formatList } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { Table } from '#ui/content/table.tsx'
import { Checkbox } from '#ui/forms/choices.tsx'
import { ErrorSummary } from '#ui/forms/error-summary.tsx'
import { Confirmation } from '#ui/forms/form.tsx'

import { deskPaths } from '../../paths.ts'
import type { FormState } from '../problem-words.ts'
import type { FileFindings, FileView } from '../queries.ts'
import { strings } from '../strings/index.ts'

type PublicationProps = {
  readonly variant: Variant
  readonly file: FileView
  readonly found: FileFindings
  readonly form: FormState
}

/** Asks before a document becomes public, and shows what in it may be personal data. */
export function PublicationPage({ variant, file, found, form }: PublicationProps) {
  const words = strings(variant).desk.publication
  const problem = form.problems['looked']
  return (
    <Confirmation
      title={words.title}
      action={deskPaths.publication(file.sha256)}
      confirmLabel={words.confirm}
      cancel={{ href: deskPaths.file(file.sha256), label: words.cancel }}
      fields={
        mustLook(found) && <Checkbox name="looked" label={words.looked} error={problem} required />
      }
    >
      <ErrorSummary
        title={strings(variant).desk.form.problems}
        problems={problem === undefined ? [] : [{ field: 'looked', message: problem }]}
      />
      <p>
        <strong>{pick(file.title, variant).text}</strong>
      </p>
      <p>{words.text}</p>
      <p>{words.official}</p>
      <Findings variant={variant} file={file} found={found} />
    </Confirmation>
  )
}

function Findings({ variant, file, found }: Omit<PublicationProps, 'form'>) {
  const words = strings(variant).desk.publication
  const { findings, unread } = found
  const unreadPages = unread.map((number) => words.unreadPage(number))
  return (
    <>
      <h2>{words.findings}</h2>
      {findings.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Table
          dense
          caption={words.findings}
          captionHidden
          rows={findings}
          columns={[
            {
              label: words.columns.page,
              numeric: true,
              cell: ({ page }) => <a href={deskPaths.filePage(file.sha256, page)}>{page}</a>,
            },
            { label: words.columns.kind, nowrap: true, cell: ({ kind }) => words.kind[kind] },
            {
              label: words.columns.text,
              cell: ({ before, covered, after }) => (
                <>
                  {before}
                  <mark>{covered}</mark>
                  {after}
                </>
              ),
            },
          ]}
        />
      )}
      {unread.length > 0 && <p>{words.unread(formatList(variant, unreadPages))}</p>}
    </>
  )
}

function mustLook({ findings, unread }: FileFindings): boolean {
  return findings.length + unread.length > 0
}

type WithdrawalProps = {
  readonly variant: Variant
  readonly file: FileView
  /** Published observations that rest on the document. */
  readonly resting: number
}

/** Asks before a document stops being public. */
export function WithdrawalPage({ variant, file, resting }: WithdrawalProps) {
  const words = strings(variant).desk.withdrawal
  return (
    <Confirmation
      title={words.title}
      action={deskPaths.withdrawal(file.sha256)}
      confirmLabel={words.confirm}
      cancel={{ href: deskPaths.file(file.sha256), label: words.cancel }}
    >
      <p>
        <strong>{pick(file.title, variant).text}</strong>
      </p>
      <p>{words.text}</p>
      {resting > 0 && <p>{words.resting(resting)}</p>}
    </Confirmation>
  )
}
