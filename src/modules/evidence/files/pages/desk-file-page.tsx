import { inPublic } from '#core/http/paths.ts'
import { formatBytes, formatDay, formatInstant } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import type { InstitutionName } from '#modules/institutions'
import { requestDeskPaths, type RequestForAnswer } from '#modules/requests'
import { DefinitionList } from '#ui/content/definition-list.tsx'
import { Notice } from '#ui/content/notice.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Progress } from '#ui/content/progress.tsx'
import { FileLink, Hash } from '#ui/evidence/file-link.tsx'
import { Button, ButtonRow, LinkButton } from '#ui/forms/button.tsx'
import { Form } from '#ui/forms/form.tsx'

import { deskPaths, publicPaths } from '../../paths.ts'
import { failureText } from '../problem-words.ts'
import type { FileView, PageLine, ReadingProgress } from '../queries.ts'
import { strings } from '../strings/index.ts'
import { FileTag } from './files-page.tsx'
import { Thumbnails } from './thumbnails.tsx'

type DeskFileProps = {
  readonly variant: Variant
  readonly file: FileView
  readonly institution: InstitutionName | undefined
  readonly request: RequestForAnswer | undefined
  readonly pages: readonly PageLine[]
  readonly progress: ReadingProgress | undefined
}

/** A document in the desk: how its reading stands, what can be done with it, its pages. */
export function DeskFilePage(props: DeskFileProps) {
  const { variant, file, pages } = props
  const words = strings(variant).desk.file
  return (
    <>
      <PageHeading title={pick(file.title, variant).text} kicker={strings(variant).kicker} />
      <ReadingState {...props} />
      {file.repaired && (
        <Notice kind="warning" title={words.repaired}>
          <p>{words.repairedText}</p>
        </Notice>
      )}
      <DefinitionList items={factsOf(props)} />
      <FileLink
        href={deskPaths.original(file.sha256)}
        name={words.original}
        facts={strings(variant).facts(formatBytes(variant, file.bytes), file.pageCount)}
      />
      <p>
        <Hash label={strings(variant).document.hash} value={file.sha256} />
      </p>
      <Steps {...props} />
      <Section id="pages" title={words.pages}>
        {pages.length === 0 ? (
          <p>{words.noPages}</p>
        ) : (
          <Thumbnails
            variant={variant}
            pages={pages}
            href={(number) => deskPaths.filePage(file.sha256, number)}
            src={(number) => deskPaths.thumbnail(file.sha256, number)}
          />
        )}
      </Section>
    </>
  )
}

function ReadingState({ variant, file, progress, pages }: DeskFileProps) {
  const words = strings(variant).desk.file
  if (file.state === 'ready') return <></>
  const gaveUp = progress?.state === 'dead' || progress?.state === 'discarded'
  if (file.state === 'processing' && !gaveUp) {
    const done =
      progress?.total === undefined || progress.total === null ? pages.length : progress.done
    return (
      <Notice kind="info" title={words.processing}>
        {progress?.state === 'queued' && <p>{words.waiting}</p>}
        <Progress
          id="reading"
          label={words.processing}
          value={done}
          maximum={file.pageCount}
          text={words.progress(done, file.pageCount)}
        />
        <p>
          <a href={deskPaths.file(file.sha256)}>{words.reload}</a>
        </p>
      </Notice>
    )
  }
  return (
    <Notice kind="problem" title={gaveUp ? words.stuck : words.failed}>
      <p>{gaveUp ? words.stuckText : failureText(variant, file.failure ?? '')}</p>
      <Form action={deskPaths.retry(file.sha256)}>
        <ButtonRow>
          <Button>{words.retry}</Button>
        </ButtonRow>
      </Form>
    </Notice>
  )
}

function Steps({ variant, file }: DeskFileProps) {
  const words = strings(variant).desk.file
  if (file.state !== 'ready') return <></>
  return (
    <ButtonRow>
      {file.publishedAt === null ? (
        <LinkButton href={deskPaths.publication(file.sha256)}>{words.publish}</LinkButton>
      ) : (
        <>
          <a href={inPublic(variant, publicPaths.document(file.sha256))}>{words.publicPage}</a>
          <LinkButton kind="secondary" href={deskPaths.withdrawal(file.sha256)}>
            {words.withdraw}
          </LinkButton>
        </>
      )}
    </ButtonRow>
  )
}

function factsOf({ variant, file, institution, request }: DeskFileProps) {
  const words = strings(variant)
  return [
    { term: words.desk.file.state, value: <FileTag variant={variant} file={file} /> },
    ...(institution
      ? [{ term: words.document.institution, value: pick(institution.name, variant).text }]
      : []),
    ...(request
      ? [
          {
            term: words.document.request,
            value: (
              <a href={requestDeskPaths.request(request.id)}>
                {request.number}: {pick(request.subject, variant).text}
              </a>
            ),
          },
        ]
      : []),
    { term: words.document.received, value: formatDay(variant, file.receivedOn) },
    { term: words.desk.file.filed, value: formatInstant(variant, file.uploadedAt) },
  ]
}
