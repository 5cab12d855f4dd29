import { inPublic } from '#core/http/paths.ts'
import { variantFacts, variants, type Variant } from '#core/i18n/languages.ts'
import { Notice } from '#ui/content/notice.tsx'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { ErrorSummary } from '#ui/forms/error-summary.tsx'
import { Form } from '#ui/forms/form.tsx'

import { publicPaths } from '../../paths.ts'
import type { AskedField } from '../asked-fields.ts'
import { previousStep, type Standing } from '../flow.ts'
import { writeState } from '../form-state.ts'
import { fieldsOf, stepsOf, type FieldStep } from '../steps.ts'
import { flowStrings } from '../strings/flow.ts'
import { LetterField, problemText, questionOf } from './fields.tsx'

/** Said above the questions: where the recipient comes from, or what could not be done. */
export type StepNotice = {
  readonly kind: 'info' | 'warning'
  readonly title: string
  readonly text?: string
}

type StepPageProps = {
  readonly variant: Variant
  /** What the letter is, in the reader's variant. */
  readonly title: string
  readonly standing: Standing & { readonly step: FieldStep }
  readonly notice?: StepNotice | undefined
}

/** The question that a page asks. */
export function stepTitle(variant: Variant, letterId: string, step: FieldStep): string {
  const { titles, titlesOf } = flowStrings(variant)
  const special: Readonly<Record<string, Readonly<Record<string, string>>>> = titlesOf
  return special[step]?.[letterId] ?? titles[step]
}

/** One group of questions of a letter. Everything answered before travels in a hidden field. */
export function StepPage({ variant, title, standing, notice }: StepPageProps) {
  const { letter, state, step, problems } = standing
  const words = flowStrings(variant)
  const fields = fieldsOf(letter, state.answers, step)
  const steps = stepsOf(letter, state.answers)
  const question = stepTitle(variant, letter.id, step)
  const [first] = fields
  const asksOnly =
    first?.variable.kind === 'choice' &&
    questionOf(variant, letter.id, first.name).label === question
  const at = steps.indexOf(step) + 1
  const kicker = at > 0 ? `${title} · ${words.step.position(at, steps.length + 1)}` : title
  const back = previousStep(letter, state.answers, step)
  const shown = fields.map(({ name }) => name)
  return (
    <>
      <ErrorSummary
        title={words.step.errorTitle}
        problems={fields.flatMap(({ name, variable }) => {
          const { label } = questionOf(variant, letter.id, name)
          const message = problemText(variant, problems[name], { label, variable })
          return message === undefined ? [] : [{ field: name, message }]
        })}
      />
      {asksOnly ? <p class="kicker">{kicker}</p> : <PageHeading kicker={kicker} title={question} />}
      {notice && (
        <Notice kind={notice.kind} title={notice.title}>
          {notice.text !== undefined && <p>{notice.text}</p>}
        </Notice>
      )}
      <Form
        action={inPublic(variant, publicPaths.letter(letter.id))}
        hidden={{ state: writeState(state, shown), step }}
      >
        <Fields {...{ variant, standing, fields, asksOnly }} />
        <ButtonRow>
          <Button>{words.step.next}</Button>
          {back !== undefined && (
            <Button kind="quiet" name="to" value={back}>
              {words.step.back}
            </Button>
          )}
        </ButtonRow>
        <p class="quiet measure">{words.step.nothingKept}</p>
        <OtherVariants variant={variant} letterId={letter.id} step={step} />
      </Form>
    </>
  )
}

function Fields(props: {
  readonly variant: Variant
  readonly standing: Standing
  readonly fields: readonly AskedField[]
  readonly asksOnly: boolean
}) {
  const { variant, standing, fields } = props
  const { letter, state, problems, step } = standing
  const draw = (field: AskedField, note: boolean) => (
    <LetterField
      variant={variant}
      letterId={letter.id}
      field={field}
      value={state.answers[field.name]}
      problem={problems[field.name]}
      heading={props.asksOnly && field === fields[0]}
      note={note}
    />
  )
  if (step !== 'who') return <>{fields.map((field) => draw(field, true))}</>
  const [who, ...more] = fields
  return (
    <>
      {who && draw(who, true)}
      <div class="only-for-others">
        <p class="label">{flowStrings(variant).step.forOther}</p>
        {more.map((field) => draw(field, false))}
      </div>
    </>
  )
}

/** The languages at the top of the page are links and would begin anew; these buttons take along what was typed. */
function OtherVariants(props: {
  readonly variant: Variant
  readonly letterId: string
  readonly step: FieldStep
}) {
  const { step } = flowStrings(props.variant)
  return (
    <div class="other-variants">
      <span class="quiet">{step.otherVariants}</span>
      {variants
        .filter((variant) => variant !== props.variant)
        .map((variant) => (
          <Button
            kind="quiet"
            name="to"
            value={props.step}
            formAction={inPublic(variant, publicPaths.letter(props.letterId))}
          >
            <span lang={variantFacts[variant].tag}>{variantFacts[variant].name}</span>
          </Button>
        ))}
    </div>
  )
}
