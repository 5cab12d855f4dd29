import { Section } from '#ui/content/page-heading.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { Checkbox } from '#ui/forms/choices.tsx'
import type { FieldProblem } from '#ui/forms/error-summary.tsx'
import { FieldError } from '#ui/forms/field.tsx'
import { Form } from '#ui/forms/form.tsx'
import { Select, TextArea } from '#ui/forms/inputs.tsx'

import { deskPaths } from '../paths.ts'
import { editorialStrings } from '../strings/editorial.ts'
import { errorAt } from './desk-parts.tsx'
import { seenValues } from './editorial-parts.tsx'
import type { ReviewPageProps } from './review-page.tsx'

type ActProps = ReviewPageProps & { readonly problems: readonly FieldProblem[] }

/** What may be done with a text where it stands now; nothing once it is public. */
export function ReviewActs(props: ActProps) {
  const { view, edition, userId } = props
  const { may, stage } = view
  if (edition.version.publishedAt !== null) return <></>
  // Whoever reads decides; whoever wrote asks.
  const reads = stage.state === 'in-review' && stage.changedBy !== userId
  return (
    <>
      {may.ask && !reads && <Asking {...props} />}
      {(may.approve || may.approveAlone) && <Approving {...props} />}
      {may.sendBack && <SendingBack {...props} />}
      {may.ask && reads && <Asking {...props} />}
    </>
  )
}

function Asking({ variant, work, edition, language, view, sent, problems }: ActProps) {
  const { review } = editorialStrings(variant)
  const { readers, stage } = view
  return (
    <Section id="asking" title={review.askTitle}>
      {readers.length === 0 ? (
        <p>{review.nobody}</p>
      ) : (
        <Form
          action={deskPaths.reviewRequest(work.id, language)}
          hidden={seenValues(edition.version)}
        >
          <Select
            name="asked-of"
            label={review.askOf}
            options={readers.map(({ id, name }) => ({ value: id, label: name }))}
            value={sent?.values['asked-of'] ?? stage.askedOf ?? undefined}
            {...errorAt(problems, 'asked-of')}
          />
          <ButtonRow>
            <Button {...(stage.state === 'in-review' ? { kind: 'secondary' as const } : {})}>
              {review.ask}
            </Button>
          </ButtonRow>
        </Form>
      )}
    </Section>
  )
}

function Approving({ variant, work, edition, language, userId, view, problems }: ActProps) {
  const { review } = editorialStrings(variant)
  const { stage, hasOtherReader, may } = view
  const isOwn = stage.changedBy === userId
  const error = errorAt(problems, 'alone')
  if (isOwn && hasOtherReader) {
    return (
      <Section id="approving" title={review.approveTitle}>
        {error.error !== undefined && <FieldError id="alone">{error.error}</FieldError>}
        <p>{review.ownChange}</p>
      </Section>
    )
  }
  if (!isOwn && !may.approve) return <></>
  return (
    <Section id="approving" title={review.approveTitle}>
      <p>{isOwn ? review.ownChange : review.approveText}</p>
      <Form action={deskPaths.approval(work.id, language)} hidden={seenValues(edition.version)}>
        {isOwn && (
          <Checkbox name="alone" label={review.aloneLabel} hint={review.aloneHint} {...error} />
        )}
        {!isOwn && error.error !== undefined && <FieldError id="alone">{error.error}</FieldError>}
        <ButtonRow>
          <Button>{review.approve}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

function SendingBack({ variant, work, edition, language, sent, problems }: ActProps) {
  const { review } = editorialStrings(variant)
  return (
    <Section id="sending-back" title={review.backTitle}>
      <Form action={deskPaths.sendBack(work.id, language)} hidden={seenValues(edition.version)}>
        <TextArea
          name="words"
          label={review.words}
          rows={3}
          value={sent?.values['words']}
          {...errorAt(problems, 'words')}
        />
        <ButtonRow>
          <Button kind="secondary">{review.back}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
