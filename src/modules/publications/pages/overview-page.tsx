import type { JSX } from 'hono/jsx/jsx-runtime'

import { inPublic } from '#core/http/paths.ts'
import { formatDay, formatInstant } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { Notice } from '#ui/content/notice.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'
import { Tag } from '#ui/content/tag.tsx'
import { ButtonRow, LinkButton } from '#ui/forms/button.tsx'

import { deskPaths, publicPaths } from '../paths.ts'
import type { LanguageProgress } from '../progress.ts'
import type { Checked } from '../publish.ts'
import type { Edition, Version, Work } from '../queries.ts'
import { editorialStrings } from '../strings/editorial.ts'
import { strings } from '../strings/index.ts'
import { ProblemList, StateTag, WorkNav } from './desk-parts.tsx'
import { byAt, StageTag } from './editorial-parts.tsx'

type OverviewPageProps = {
  readonly variant: Variant
  readonly work: Work
  readonly edition: Edition
  readonly title: string
  readonly checked: Checked
  readonly versions: readonly Version[]
  readonly progress: readonly LanguageProgress[]
  readonly names: ReadonlyMap<string, string>
  /** What other modules know of the work. */
  readonly sections: readonly JSX.Element[]
}

/** A publication in the desk: whether its draft may be published, its texts and its versions. */
export function OverviewPage(props: OverviewPageProps) {
  const { variant, work, title } = props
  const { desk, kinds } = strings(variant)
  return (
    <>
      <PageHeading
        kicker={kinds[work.kind]}
        title={title}
        facts={
          <>
            <StateTag variant={variant} work={work} />
            {work.demo && <Tag tone="info">{strings(variant).list.demo}</Tag>}
            {work.state === 'published' && (
              <a href={inPublic(variant, publicPaths.work(work))}>{desk.publicPage}</a>
            )}
          </>
        }
      />
      <WorkNav variant={variant} work={work} current={deskPaths.publication(work.id)} />
      <Check {...props} />
      <Texts {...props} />
      {props.sections}
      <Versions {...props} />
    </>
  )
}

function Check({ variant, work, edition, checked }: OverviewPageProps) {
  const { desk } = strings(variant)
  const { problems, binding } = checked
  const isDraft = edition.version.publishedAt === null
  return (
    <Section id="check" title={desk.overview.check}>
      {!isDraft && <p>{desk.overview.noDraft}</p>}
      {isDraft && problems.length === 0 && (
        <Notice kind="success" title={desk.overview.ready}>
          <p>{desk.overview.numbers(binding.figures.size)}</p>
        </Notice>
      )}
      {isDraft && problems.length > 0 && (
        <>
          <p>{desk.writing.found(problems.length)}</p>
          <ProblemList variant={variant} workId={work.id} problems={problems} />
        </>
      )}
      <ButtonRow>
        {isDraft && (
          <LinkButton href={deskPaths.publish(work.id)}>{desk.publish.action}</LinkButton>
        )}
        {work.state === 'published' && (
          <LinkButton href={deskPaths.withdraw(work.id)} kind="quiet">
            {desk.withdraw.action}
          </LinkButton>
        )}
      </ButtonRow>
    </Section>
  )
}

function Texts({ variant, work, progress, names }: OverviewPageProps) {
  const { desk } = strings(variant)
  const { review, comments, translation, history, languages } = editorialStrings(variant)
  return (
    <Section id="texts" title={desk.overview.texts}>
      <Table<LanguageProgress>
        dense
        stacked
        captionHidden
        caption={review.title}
        rows={progress}
        note={review.lead}
        columns={[
          {
            label: review.columns.language,
            rowHeader: true,
            cell: ({ language }) => (
              <a href={deskPaths.text(work.id, language)}>{languages[language]}</a>
            ),
          },
          {
            label: review.columns.state,
            cell: ({ stage }) =>
              stage ? (
                <div>
                  <StageTag variant={variant} stage={stage} />
                  {stage.publishAt !== null && (
                    <p class="quiet">{formatInstant(variant, stage.publishAt)}</p>
                  )}
                </div>
              ) : (
                desk.overview.notWritten
              ),
          },
          {
            label: review.columns.changed,
            cell: ({ stage }) =>
              stage && byAt(names, { by: stage.changedBy, at: stage.changedAt }, variant),
          },
          {
            label: review.columns.next,
            cell: ({ language, stage, openComments, stale }) => (
              <ul>
                {stage && (
                  <li>
                    <a href={deskPaths.review(work.id, language)}>{review.title}</a>
                    {openComments > 0 && ` (${comments.open(openComments)})`}
                  </li>
                )}
                {stale !== undefined && (
                  <li>
                    <a href={deskPaths.translation(work.id, language)}>{translation.title}</a>
                    {stale > 0 && ` (${translation.stale(stale)})`}
                  </li>
                )}
                <li>
                  <a href={deskPaths.history(work.id, language)}>{history.title}</a>
                </li>
              </ul>
            ),
          },
        ]}
      />
    </Section>
  )
}

function Versions({ variant, work, versions }: OverviewPageProps) {
  const { overview } = strings(variant).desk
  return (
    <Section id="versions" title={overview.versions}>
      <ul>
        {versions.map(({ number, publishedOn }) => (
          <li>
            {publishedOn === null
              ? overview.draftVersion(number)
              : overview.publishedVersion(number, formatDay(variant, publishedOn))}{' '}
            {number > 1 && <a href={deskPaths.version(work.id, number)}>{overview.compare}</a>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
