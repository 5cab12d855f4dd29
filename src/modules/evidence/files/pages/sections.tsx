import { inPublic } from '#core/http/paths.ts'
import { formatBytes, formatDay } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import type { InstitutionName } from '#modules/institutions'
import { Section } from '#ui/content/page-heading.tsx'
import { Tag } from '#ui/content/tag.tsx'
import { ButtonRow, LinkButton } from '#ui/forms/button.tsx'

import { deskPaths, publicPaths } from '../../paths.ts'
import type { FileView } from '../queries.ts'
import { strings } from '../strings/index.ts'
import { FilesTable } from './files-page.tsx'

type FilesProps = { readonly variant: Variant; readonly files: readonly FileView[] }

/** Published documents, on the page of the request or the institution that they came from. */
export function DocumentsSection(props: FilesProps & { readonly of: 'request' | 'institution' }) {
  const { variant, files, of } = props
  const words = strings(variant)
  return (
    <Section id="documents" title={words.sections[of]}>
      <ul>
        {files.map((file) => (
          <li>
            <a href={inPublic(variant, publicPaths.document(file.sha256))}>
              {pick(file.title, variant).text}
            </a>{' '}
            {file.demo && <Tag>{words.demo}</Tag>}
            {` – ${words.document.receivedOn(formatDay(variant, file.receivedOn, 'genitive'))} (${words.facts(formatBytes(variant, file.bytes), file.pageCount)})`}
          </li>
        ))}
      </ul>
    </Section>
  )
}

type WithNames = FilesProps & { readonly institutions: ReadonlyMap<string, InstitutionName> }

/** Documents of a request in the desk, and the way to file one as its answer. */
export function FilingSection(props: WithNames & { readonly requestId: string }) {
  const { variant, files, requestId } = props
  const words = strings(variant).sections
  return (
    <Section id="filing" title={words.filing}>
      {files.length > 0 && <FilesTable {...props} />}
      <ButtonRow>
        <LinkButton kind="secondary" href={deskPaths.newAnswer(requestId)}>
          {words.fileAnswer}
        </LinkButton>
      </ButtonRow>
    </Section>
  )
}
