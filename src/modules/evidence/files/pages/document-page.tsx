import { inPublic } from '#core/http/paths.ts'
import { formatBytes, formatDay } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { institutionPaths } from '#modules/institutions'
import { requestPaths } from '#modules/requests'
import { Columns } from '#ui/content/columns.tsx'
import { DefinitionList } from '#ui/content/definition-list.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Tag } from '#ui/content/tag.tsx'
import { FileLink, Hash } from '#ui/evidence/file-link.tsx'
import { Pagination } from '#ui/navigation/pagination.tsx'

import { publicPaths } from '../../paths.ts'
import type { FileContext } from '../context-of-file.ts'
import type { FileView, PageLine } from '../queries.ts'
import { downloadName } from '../stored-response.ts'
import { strings } from '../strings/index.ts'
import { Thumbnails } from './thumbnails.tsx'

type DocumentProps = {
  readonly variant: Variant
  readonly file: FileView
  readonly context: FileContext
  /** The pages on this page of the list. */
  readonly pages: readonly PageLine[]
  readonly list: { readonly current: number; readonly last: number }
}

/** A published document: where it comes from, its pages, the file itself and how to check it. */
export function FilePage(props: DocumentProps) {
  const { variant, file, pages, list } = props
  const words = strings(variant)
  const { sha256 } = file
  const here = inPublic(variant, publicPaths.document(sha256))
  return (
    <>
      <PageHeading
        title={pick(file.title, variant).text}
        kicker={file.demo ? <Tag>{words.demo}</Tag> : words.kicker}
        facts={words.document.receivedOn(formatDay(variant, file.receivedOn, 'genitive'))}
      />
      <Columns asideLabel={words.document.aboutLabel} aside={<Facts {...props} />}>
        <Section id="pages" title={words.document.pagesTitle}>
          <Thumbnails
            variant={variant}
            pages={pages}
            href={(number) => inPublic(variant, publicPaths.page(sha256, number))}
            src={(number) => inPublic(variant, publicPaths.thumbnail(sha256, number))}
          />
          <Pagination
            label={words.desk.pagination}
            {...list}
            href={(page) => `${here}?page=${page}`}
            labels={{
              previous: words.desk.previousPage,
              next: words.desk.nextPage,
              page: words.desk.pageNumber,
            }}
          />
        </Section>
      </Columns>
    </>
  )
}

function Facts({ variant, file, context }: DocumentProps) {
  const words = strings(variant)
  const { sha256 } = file
  return (
    <>
      <DefinitionList stacked items={factsOf(variant, file, context)} />
      <Section id="original" title={words.document.original}>
        <FileLink
          href={inPublic(variant, publicPaths.original(sha256))}
          name={downloadName(sha256)}
          facts={words.facts(formatBytes(variant, file.bytes), file.pageCount)}
        />
        <p>{words.document.originalNote}</p>
        <p>
          <Hash label={words.document.hash} value={sha256} />
        </p>
        <details>
          <summary>{words.document.checkTitle}</summary>
          <p>{words.document.checkText(downloadName(sha256))}</p>
        </details>
      </Section>
    </>
  )
}

function factsOf(variant: Variant, file: FileView, { institution, request }: FileContext) {
  const words = strings(variant).document
  return [
    ...(institution
      ? [
          {
            term: words.institution,
            value: institution.published ? (
              <a href={inPublic(variant, institutionPaths.institution(institution.id))}>
                {pick(institution.name, variant).text}
              </a>
            ) : (
              pick(institution.name, variant).text
            ),
          },
        ]
      : []),
    ...(request
      ? [
          {
            term: words.request,
            value: (
              <a href={inPublic(variant, requestPaths.request(request.number))}>
                {request.number}: {pick(request.subject, variant).text}
              </a>
            ),
          },
        ]
      : []),
    { term: words.received, value: formatDay(variant, file.receivedOn) },
    { term: words.pageCount, value: strings(variant).pageCount(file.pageCount) },
  ]
}
