import type { FieldProblems, FormValues } from '#core/http/forms.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { Notice } from '#ui/content/notice.tsx'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { ErrorSummary } from '#ui/forms/error-summary.tsx'
import { Confirmation } from '#ui/forms/form.tsx'
import { TextArea } from '#ui/forms/inputs.tsx'

import type { PublicationProblem } from '../check-text.ts'
import { deskPaths } from '../paths.ts'
import type { Edition, Work } from '../queries.ts'
import { strings } from '../strings/index.ts'
import { errorAt, fieldProblems, ProblemList } from './desk-parts.tsx'

type PublishPageProps = {
  readonly variant: Variant
  readonly work: Work
  readonly edition: Edition
  readonly title: string
  readonly problems: readonly PublicationProblem[]
  readonly sent: { readonly values: FormValues; readonly problems: FieldProblems } | undefined
}

/** The last look before everybody sees it; with obstacles there is no button. */
export function PublishPage(props: PublishPageProps) {
  const { variant, work, edition, title, problems, sent } = props
  const { desk } = strings(variant)
  const wrong = fieldProblems(sent?.problems ?? {}, variant)
  const { version } = edition
  if (version.publishedAt !== null) return <Refused {...props} reason={desk.overview.noDraft} />
  if (problems.length > 0) return <Refused {...props} reason={desk.publish.refused} />
  return (
    <>
      <ErrorSummary title={desk.problemsTitle} problems={wrong} />
      <Confirmation
        title={desk.publish.title(title)}
        action={deskPaths.publish(work.id)}
        confirmLabel={desk.publish.action}
        cancel={{ href: deskPaths.publication(work.id), label: desk.cancel }}
        hidden={{ 'version-id': version.id, revision: String(version.revision) }}
        fields={
          version.number > 1 && (
            <>
              <TextArea
                name="note-sr"
                label={desk.fields.noteSr}
                hint={desk.fields.noteHint}
                rows={3}
                value={sent?.values['note-sr']}
                {...errorAt(wrong, 'note-sr')}
              />
              <TextArea
                name="note-en"
                label={desk.fields.noteEn}
                rows={3}
                value={sent?.values['note-en']}
                {...errorAt(wrong, 'note-en')}
              />
            </>
          )
        }
      >
        <p>{desk.publish.text}</p>
      </Confirmation>
    </>
  )
}

function Refused(props: PublishPageProps & { readonly reason: string }) {
  const { variant, work, title, problems, reason } = props
  return (
    <>
      <PageHeading kicker={strings(variant).desk.publish.action} title={title} />
      <Notice kind="warning" title={reason}>
        <ProblemList variant={variant} workId={work.id} problems={problems} />
      </Notice>
    </>
  )
}
