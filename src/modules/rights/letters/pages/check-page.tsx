import { inPublic } from '#core/http/paths.ts'
import { formatDay } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { isDay } from '#modules/law'
import { Notice } from '#ui/content/notice.tsx'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { Form } from '#ui/forms/form.tsx'
import type { Content } from '#ui/parts.ts'

import { publicPaths } from '../../paths.ts'
import type { AskedField } from '../asked-fields.ts'
import { previousStep, type Standing } from '../flow.ts'
import { writeState } from '../form-state.ts'
import { fieldsOf, fieldSteps } from '../steps.ts'
import { flowStrings } from '../strings/flow.ts'
import { optionText, questionOf } from './fields.tsx'
import { stepTitle } from './step-page.tsx'

/** As many digits as a citizen's number has; whether it is one nobody needs to know. */
const THIRTEEN_DIGITS = /(?<!\d)\d{13}(?!\d)/u

type CheckPageProps = {
  readonly variant: Variant
  readonly title: string
  readonly standing: Standing
}

/** Every answer with its way back, before the letter is composed. */
export function CheckPage({ variant, title, standing }: CheckPageProps) {
  const { letter, state } = standing
  const { check, step } = flowStrings(variant)
  const groups = fieldSteps
    .map((each) => ({ step: each, fields: fieldsOf(letter, state.answers, each) }))
    .filter(({ fields }) => fields.length > 0)
  const back = previousStep(letter, state.answers, 'check')
  const hasNumber = Object.values(state.answers).some((text) => THIRTEEN_DIGITS.test(text))
  return (
    <>
      <PageHeading kicker={title} title={check.title} lead={check.lead} />
      {hasNumber && (
        <Notice kind="warning" title={check.numberTitle}>
          <p>{check.numberText}</p>
        </Notice>
      )}
      <Form
        action={inPublic(variant, publicPaths.letter(letter.id))}
        hidden={{ state: writeState(state), step: 'check' }}
      >
        {groups.map((group) => {
          const about = stepTitle(variant, letter.id, group.step)
          return (
            <section class="answers-group" aria-labelledby={`answers-${group.step}`}>
              <div class="answers-heading">
                <h2 id={`answers-${group.step}`}>{about}</h2>
                <Button kind="quiet" name="to" value={group.step}>
                  {check.change}
                  <span class="visually-hidden">: {about}</span>
                </Button>
              </div>
              <dl class="summary-list">
                {group.fields.map((field) => (
                  <div class="answers-row">
                    <dt>{questionOf(variant, letter.id, field.name).label}</dt>
                    <dd class="typed">{answerText(variant, field, state.answers[field.name])}</dd>
                  </div>
                ))}
              </dl>
            </section>
          )
        })}
        <ButtonRow>
          <Button name="to" value="letter">
            {check.compose}
          </Button>
          {back !== undefined && (
            <Button kind="quiet" name="to" value={back}>
              {step.back}
            </Button>
          )}
        </ButtonRow>
        <p class="quiet measure">{step.nothingKept}</p>
      </Form>
    </>
  )
}

/** An answer as a person reads it. */
function answerText(variant: Variant, { name, variable }: AskedField, value = ''): Content {
  const { check } = flowStrings(variant)
  if (variable.kind === 'flag') return value === '1' ? check.yes : check.no
  if (value === '') return <span class="quiet">{check.empty}</span>
  if (variable.kind === 'choice') return optionText(variant, name, value)
  return variable.kind === 'day' && isDay(value) ? formatDay(variant, value) : value
}
