import { formatDayShort } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import type { InstitutionName } from '#modules/institutions'
import { EmptyState } from '#ui/content/empty-state.tsx'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'
import { Tag } from '#ui/content/tag.tsx'
import { ButtonRow, LinkButton } from '#ui/forms/button.tsx'
import { Pagination } from '#ui/navigation/pagination.tsx'

import { deskPaths } from '../../paths.ts'
import type { FileView } from '../queries.ts'
import { strings } from '../strings/index.ts'

type FilesProps = {
  readonly variant: Variant
  readonly files: readonly FileView[]
  readonly institutions: ReadonlyMap<string, InstitutionName>
}

/** Every filed document, for the desk. */
export function FilesPage(
  props: FilesProps & { readonly list: { readonly current: number; readonly last: number } },
) {
  const { variant, files, list } = props
  const words = strings(variant).desk
  return (
    <>
      <PageHeading title={words.title} />
      <ButtonRow>
        <LinkButton href={deskPaths.newFile}>{words.newFile}</LinkButton>
      </ButtonRow>
      {files.length === 0 ? <EmptyState title={words.none} /> : <FilesTable {...props} />}
      <Pagination
        label={words.pagination}
        {...list}
        href={(page) => `${deskPaths.files}?page=${page}`}
        labels={{ previous: words.previousPage, next: words.nextPage, page: words.pageNumber }}
      />
    </>
  )
}

/** Documents in rows. */
export function FilesTable({ variant, files, institutions }: FilesProps) {
  const words = strings(variant).desk
  return (
    <Table
      dense
      caption={words.caption}
      captionHidden
      rows={files}
      columns={[
        {
          label: words.columns.title,
          rowHeader: true,
          cell: (file) => (
            <>
              <a href={deskPaths.file(file.sha256)}>{pick(file.title, variant).text}</a>{' '}
              {file.demo && <Tag>{strings(variant).demo}</Tag>}
            </>
          ),
        },
        {
          label: words.columns.institution,
          cell: ({ institutionId }) => {
            const institution = institutions.get(institutionId ?? '')
            return institution ? pick(institution.short, variant).text : ''
          },
        },
        {
          label: words.columns.received,
          nowrap: true,
          cell: (file) => formatDayShort(variant, file.receivedOn),
        },
        { label: words.columns.pages, numeric: true, cell: (file) => file.pageCount },
        {
          label: words.columns.state,
          nowrap: true,
          cell: (file) => <FileTag variant={variant} file={file} />,
        },
      ]}
    />
  )
}

/** Where a document stands, in a word. */
export function FileTag({ variant, file }: { readonly variant: Variant; readonly file: FileView }) {
  const words = strings(variant).desk.state
  if (file.state === 'failed') return <Tag tone="late">{words.failed}</Tag>
  if (file.state === 'processing') return <Tag tone="soon">{words.processing}</Tag>
  return file.publishedAt === null ? (
    <Tag tone="info">{words.ready}</Tag>
  ) : (
    <Tag tone="good">{words.published}</Tag>
  )
}
