import { formatInstant } from '#core/i18n/format.ts'
import type { Language, Variant } from '#core/i18n/languages.ts'
import { DefinitionList } from '#ui/content/definition-list.tsx'
import { Notice } from '#ui/content/notice.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { ButtonRow, LinkButton } from '#ui/forms/button.tsx'
import { ErrorSummary } from '#ui/forms/error-summary.tsx'

import type { Sent } from '../desk-context.ts'
import { deskPaths } from '../paths.ts'
import type { Edition, Work } from '../queries.ts'
import type { ReviewView } from '../review-view.ts'
import { editorialStrings } from '../strings/editorial.ts'
import { strings } from '../strings/index.ts'
import { ProblemList, WorkNav } from './desk-parts.tsx'
import { byAt, editorialProblems, nameOf, StageTag, TextDifference } from './editorial-parts.tsx'
import { ReviewActs } from './review-acts.tsx'
import { commentFieldOf, RemarkedText } from './review-text.tsx'

/** What the page of a review is drawn from. */
export type ReviewPageProps = {
  readonly variant: Variant
  readonly work: Work
  readonly edition: Edition
  readonly title: string
  readonly language: Language
  readonly userId: string
  readonly view: ReviewView
  readonly sent: Sent | undefined
}

/** One language for its readers: where it stands, what they may do, what is new in it, and every paragraph with its comments. */
export function ReviewPage(props: ReviewPageProps) {
  const { variant, work, title, language, view, sent } = props
  const { review, languages } = editorialStrings(variant)
  const wrong = editorialProblems(sent?.problems ?? {}, variant).map((problem) =>
    problem.field === 'remark' ? { ...problem, field: commentFieldOf(view, sent) } : problem,
  )
  return (
    <>
      <ErrorSummary title={strings(variant).desk.problemsTitle} problems={wrong} />
      <PageHeading
        kicker={title}
        title={review.ofLanguage(languages[language])}
        facts={<StageTag variant={variant} stage={view.stage} />}
      />
      <WorkNav variant={variant} work={work} current={deskPaths.review(work.id, language)} />
      <Returned {...props} />
      <Facts {...props} />
      <ReviewActs {...props} problems={wrong} />
      {view.changes && (
        <Section id="changes" title={review.changes}>
          <TextDifference variant={variant} language={language} parts={view.changes} />
        </Section>
      )}
      <RemarkedText {...props} problems={wrong} />
    </>
  )
}

function Returned({ variant, work, view }: ReviewPageProps) {
  const { review } = editorialStrings(variant)
  const { returned } = view.stage
  if (returned === undefined) return <></>
  switch (returned.kind) {
    case 'words':
      return (
        <Notice kind="warning" title={review.returned}>
          {/* The words go with whoever wrote them. */}
          {returned.words !== '' && <p>{returned.words}</p>}
        </Notice>
      )
    case 'problems':
      return (
        <Notice kind="warning" title={review.returnedProblems}>
          <ProblemList variant={variant} workId={work.id} problems={returned.problems} />
        </Notice>
      )
    case 'withdrawn':
    default:
      return <Notice kind="warning" title={review.returnedWithdrawn} />
  }
}

function Facts({ variant, work, view }: ReviewPageProps) {
  const { review } = editorialStrings(variant)
  const { facts } = review
  const { stage, names } = view
  const items = [
    {
      term: facts.changed,
      value: byAt(names, { by: stage.changedBy, at: stage.changedAt }, variant),
    },
  ]
  if (stage.askedAt !== null && stage.askedOf !== null) {
    const [by, reader] = [stage.askedBy, stage.askedOf].map((id) => nameOf(names, id, variant))
    const at = formatInstant(variant, stage.askedAt)
    items.push({
      term: facts.asked,
      value: review.asked({ by: by ?? '', reader: reader ?? '', at }),
    })
  }
  if (stage.approvedAt !== null) {
    const approved = byAt(names, { by: stage.approvedBy, at: stage.approvedAt }, variant)
    const value = stage.approvedAlone ? `${approved}, ${review.alone}` : approved
    items.push({ term: facts.approved, value })
  }
  if (stage.publishAt !== null) {
    items.push({ term: facts.scheduled, value: formatInstant(variant, stage.publishAt) })
  }
  const isReady = stage.state === 'approved' || stage.state === 'scheduled'
  return (
    <>
      <DefinitionList items={items} />
      {stage.approvedAlone && <p class="quiet">{review.aloneNote}</p>}
      {stage.state === 'published' && <p>{review.done}</p>}
      {stage.state === 'withdrawn' && <p>{review.withdrawn}</p>}
      {isReady && (
        <ButtonRow>
          <LinkButton href={deskPaths.publish(work.id)}>{review.toPublishing}</LinkButton>
        </ButtonRow>
      )}
    </>
  )
}
