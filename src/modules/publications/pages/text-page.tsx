import type { FieldProblems, FormValues } from '#core/http/forms.ts'
import { variantFacts, variants, type Language, type Variant } from '#core/i18n/languages.ts'
import { Notice } from '#ui/content/notice.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { ErrorSummary } from '#ui/forms/error-summary.tsx'
import { Form } from '#ui/forms/form.tsx'
import { TextArea, TextField } from '#ui/forms/inputs.tsx'

import type { PublicationProblem } from '../check-text.ts'
import { deskPaths, lineId } from '../paths.ts'
import type { Edition, Work } from '../queries.ts'
import type { ComparedPart } from '../saved-texts.ts'
import type { Stage } from '../stages.ts'
import { editorialStrings } from '../strings/editorial.ts'
import { strings } from '../strings/index.ts'
import { textParts, type WrittenText } from '../written-text.ts'
import { errorAt, fieldProblems, ProblemList, problemText, WorkNav } from './desk-parts.tsx'
import { TextDifference } from './editorial-parts.tsx'

type TextPageProps = {
  readonly variant: Variant
  readonly work: Work
  readonly edition: Edition
  readonly title: string
  readonly language: Language
  /** What stands in the way of publication in the stored text of this language. */
  readonly problems: readonly PublicationProblem[]
  /** A form that was refused, with what was typed. */
  readonly sent: { readonly values: FormValues; readonly problems: FieldProblems } | undefined
  /** Where the stored text stands; absent while nothing is written. */
  readonly stage: Stage | undefined
  /** Where somebody saved in the meantime: how what was typed differs from what is stored. */
  readonly changes: readonly ComparedPart[] | undefined
  readonly saved: boolean
}

/** One language of a publication: the form, what stands in the way, and the stored text with line numbers. */
export function TextPage(props: TextPageProps) {
  const { variant, work, edition, title, language, problems, sent, saved } = props
  const { desk } = strings(variant)
  const { version } = edition
  const stored = edition.texts.find((text) => text.language === language)
  const wrong = fieldProblems(sent?.problems ?? {}, variant)
  return (
    <>
      <ErrorSummary title={desk.problemsTitle} problems={wrong} />
      <PageHeading kicker={title} title={desk.languages[language]} />
      <WorkNav variant={variant} work={work} current={deskPaths.text(work.id, language)} />
      {saved && <Notice kind="success" title={desk.saved} />}
      <Stale {...props} />
      {isReady(props.stage) && (
        <Notice kind="info" title={editorialStrings(variant).review.willReturn} />
      )}
      {version.publishedAt !== null && (
        <Notice kind="info" title={desk.writing.published(version.number)} />
      )}
      <TextFields {...props} stored={stored} />
      <Section id="check" title={desk.overview.check}>
        {problems.length === 0 ? (
          <p>{desk.writing.clean}</p>
        ) : (
          <>
            <p>{desk.writing.found(problems.length)}</p>
            <ProblemList variant={variant} workId={work.id} problems={problems} />
          </>
        )}
      </Section>
      {stored && (
        <Section id="lines" title={props.changes ? desk.writing.storedNow : desk.writing.lines}>
          <NumberedText variant={variant} text={stored} problems={problems} />
        </Section>
      )}
    </>
  )
}

function isReady(stage: Stage | undefined): boolean {
  return stage?.state === 'approved' || stage?.state === 'scheduled'
}

/** Somebody was faster: what is different, before anything is saved over it. */
function Stale({ variant, language, changes }: TextPageProps) {
  if (!changes) return <></>
  const { yours, yoursLead } = editorialStrings(variant).difference
  return (
    <>
      <Notice kind="warning" title={strings(variant).desk.writing.stale} />
      <Section id="yours" title={yours}>
        <p>{yoursLead}</p>
        <TextDifference variant={variant} language={language} parts={changes} />
      </Section>
    </>
  )
}

function TextFields(props: TextPageProps & { readonly stored: WrittenText | undefined }) {
  const { variant, work, edition, language, sent, stored } = props
  const { desk } = strings(variant)
  const { fields } = desk
  const wrong = fieldProblems(sent?.problems ?? {}, variant)
  const value = (part: (typeof textParts)[number]) => sent?.values[part] ?? stored?.[part]
  return (
    <Form
      action={deskPaths.text(work.id, language)}
      hidden={{ 'version-id': edition.version.id, revision: String(edition.version.revision) }}
    >
      <TextField
        name="title"
        label={fields.title}
        value={value('title')}
        {...errorAt(wrong, 'title')}
      />
      <TextArea
        name="summary"
        label={fields.summary}
        hint={fields.summaryHint}
        rows={5}
        value={value('summary')}
        {...errorAt(wrong, 'summary')}
      />
      <TextArea
        name="markdown"
        label={fields.markdown}
        hint={fields.markdownHint}
        rows={28}
        monospaced
        value={value('markdown')}
        {...errorAt(wrong, 'markdown')}
      />
      <ButtonRow>
        <Button>{desk.save}</Button>
        <Button kind="secondary" name="next" value="preview">
          {desk.saveAndPreview}
        </Button>
      </ButtonRow>
    </Form>
  )
}

/** The stored text as it is checked: every line has its number and an address, lines with a problem say what is wrong. */
function NumberedText(props: {
  readonly variant: Variant
  readonly text: WrittenText
  readonly problems: readonly PublicationProblem[]
}) {
  const { variant, text, problems } = props
  const { fields } = strings(variant).desk
  return (
    <div class="numbered-text" lang={tagOf(text)}>
      {textParts.map((part) => (
        <>
          <p class="numbered-part">{fields[part]}</p>
          <ol>
            {text[part].split('\n').map((line, index) => {
              const wrong = problems.filter((one) => one.part === part && one.line === index + 1)
              return (
                <li id={lineId(part, index + 1)} class={wrong.length > 0 ? 'is-wrong' : undefined}>
                  <code>{line}</code>
                  {wrong.map((problem) => (
                    <strong>
                      {problem.column}: {problemText(problem, variant)} {problem.text}
                    </strong>
                  ))}
                </li>
              )
            })}
          </ol>
        </>
      ))}
    </div>
  )
}

function tagOf({ language, script }: WrittenText): string | undefined {
  const own = variants.find(
    (one) => variantFacts[one].language === language && variantFacts[one].script === script,
  )
  return own && variantFacts[own].tag
}
