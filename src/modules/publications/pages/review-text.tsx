import { Section } from '#ui/content/page-heading.tsx'
import { Button } from '#ui/forms/button.tsx'
import type { FieldProblem } from '#ui/forms/error-summary.tsx'
import { Form } from '#ui/forms/form.tsx'
import { TextArea } from '#ui/forms/inputs.tsx'

import type { Comment } from '../comments.ts'
import type { Sent } from '../desk-context.ts'
import { deskPaths } from '../paths.ts'
import type { RemarkedParagraph, ReviewView } from '../review-view.ts'
import { editorialStrings } from '../strings/editorial.ts'
import { strings } from '../strings/index.ts'
import { errorAt } from './desk-parts.tsx'
import { byAt, tagOf } from './editorial-parts.tsx'
import type { ReviewPageProps } from './review-page.tsx'

type TextProps = ReviewPageProps & { readonly problems: readonly FieldProblem[] }

/** Every paragraph as it was written, with what was remarked on it and a place for more. */
export function RemarkedText(props: TextProps) {
  const { variant, view } = props
  const { review, comments } = editorialStrings(variant)
  const all = [...view.gone, ...view.paragraphs.flatMap((paragraph) => paragraph.comments)]
  const open = new Set(all.filter(({ resolvedAt }) => resolvedAt === null)).size
  return (
    <Section id="text" title={review.text} aside={comments.open(open)}>
      <div class="remarked-text">
        {view.paragraphs.map((paragraph, index) => (
          <Paragraph {...props} paragraph={paragraph} index={index} />
        ))}
      </div>
      {view.gone.length > 0 && (
        <>
          <h3>{comments.gone}</h3>
          {view.gone.map((comment) => (
            <>
              <blockquote lang={tagOf(props.language, comment.paragraph)}>
                {comment.paragraph}
              </blockquote>
              <Comments {...props} comments={[comment]} />
            </>
          ))}
        </>
      )}
    </Section>
  )
}

/** The field of the comment that was refused. */
export function commentFieldOf(view: ReviewView, sent: Sent | undefined): string {
  const index = view.paragraphs.findIndex(({ hash }) => hash === sent?.values['paragraph'])
  return fieldOf(Math.max(index, 0))
}

function fieldOf(index: number): string {
  return `remark-${index + 1}`
}

function Paragraph(
  props: TextProps & { readonly paragraph: RemarkedParagraph; readonly index: number },
) {
  const { variant, work, language, sent, problems, paragraph, index } = props
  const { comments, review } = editorialStrings(variant)
  const { fields } = strings(variant).desk
  const field = fieldOf(index)
  const error = errorAt(problems, field)
  const name =
    paragraph.part === 'markdown' ? review.paragraph(paragraph.number) : fields[paragraph.part]
  return (
    <section class="remarked-paragraph" aria-label={name}>
      <p class="numbered-part">{name}</p>
      <p class="remarked-words" lang={tagOf(language, paragraph.text)}>
        {paragraph.text}
      </p>
      <Comments {...props} comments={paragraph.comments} />
      <details open={error.error !== undefined}>
        <summary>{comments.add}</summary>
        <Form action={deskPaths.comments(work.id, language)} hidden={{ paragraph: paragraph.hash }}>
          <TextArea
            id={field}
            name="remark"
            label={comments.remark}
            rows={3}
            value={error.error === undefined ? undefined : sent?.values['remark']}
            {...error}
          />
          <Button kind="secondary">{comments.save}</Button>
        </Form>
      </details>
    </section>
  )
}

function Comments(props: TextProps & { readonly comments: readonly Comment[] }) {
  const { variant, work, language, view } = props
  const words = editorialStrings(variant).comments
  if (props.comments.length === 0) return <></>
  return (
    <ul class="remarks">
      {props.comments.map(({ id, remark, byUser, at, resolvedBy, resolvedAt }) => (
        <li class={resolvedAt === null ? undefined : 'is-settled'}>
          <p class="remarked-words">{remark}</p>
          <p class="quiet">{byAt(view.names, { by: byUser, at }, variant)}</p>
          {resolvedAt !== null && (
            <p class="quiet">
              {words.settled(byAt(view.names, { by: resolvedBy, at: resolvedAt }, variant))}
            </p>
          )}
          <Form
            action={deskPaths.resolution(work.id, language, id)}
            hidden={{ settled: resolvedAt === null ? '1' : '0' }}
          >
            <Button kind="quiet">{resolvedAt === null ? words.settle : words.reopen}</Button>
          </Form>
        </li>
      ))}
    </ul>
  )
}
