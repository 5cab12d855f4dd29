import { freshnessOf } from '#core/editorial/freshness.ts'
import { inPublic } from '#core/http/paths.ts'
import { pick } from '#core/i18n/human-text.ts'
import { variantFacts, variants, type Variant } from '#core/i18n/languages.ts'
import { publicationPaths } from '#modules/publications'
import { EmptyState } from '#ui/content/empty-state.tsx'
import { Notice } from '#ui/content/notice.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { Form, type HiddenValues } from '#ui/forms/form.tsx'

import { fieldOf } from '../checkup/answers.ts'
import type { Checkup } from '../checkup/checkup-source.ts'
import type { PlanTip } from '../checkup/plan-tips.ts'
import type { Plan } from '../checkup/plan.ts'
import type { Score } from '../checkup/score.ts'
import { publicPaths } from '../paths.ts'
import { strings } from '../strings/index.ts'
import { ShortFacts } from './parts.tsx'
import { PlanScore, ScoreMark } from './plan-score.tsx'

type PlanPageProps = {
  readonly variant: Variant
  readonly checkup: Checkup
  readonly plan: Plan
  /** The answers, which live in the forms of this page and nowhere else. */
  readonly fields: HiddenValues
  readonly today: string
  /** Begins the addresses that a reader finds on paper. */
  readonly origin: string
}

/** What to do for one's own safety, in the order of use, with a box to tick on paper. */
export function PlanPage(props: PlanPageProps) {
  const { variant, checkup, plan, fields, today, origin } = props
  const words = strings(variant)
  const { plan: said } = words
  const tips = plan.groups.flatMap((group) => group.tips)
  return (
    <>
      {tips.length === 0 ? (
        <PageHeading title={said.title} />
      ) : (
        <PageHeading
          title={said.title}
          lead={said.lead(words.tips.found(tips.length), words.facts.minutesOf(minutesOf(tips)))}
        />
      )}
      {plan.needsTriage && (
        <Notice kind="warning" title={said.triage.title}>
          <p>{said.triage.text}</p>
          <p>
            <a href={inPublic(variant, '/rights/triage')}>{words.hub.needHelpLink}</a>
          </p>
        </Notice>
      )}
      <ScoreMark variant={variant} score={plan.score} />
      <PlanActs variant={variant} fields={fields} canPrint={tips.length > 0} />
      {tips.length === 0 && (
        <EmptyState title={said.emptyTitle}>
          <p>{said.empty}</p>
        </EmptyState>
      )}
      {plan.groups.map(({ when, tips: own }) => (
        <Section id={when} title={said.groups[when].title} aside={said.groups[when].text}>
          <ol class="plan">
            {own.map((tip) => (
              <Step variant={variant} tip={tip} today={today} origin={origin} />
            ))}
          </ol>
        </Section>
      ))}
      <Skipped variant={variant} skipped={plan.score.skipped} fields={fields} />
      <PlanScore variant={variant} score={plan.score} scoring={checkup.scoring} />
    </>
  )
}

/** A tip in the plan. */
function Step(
  props: Pick<PlanPageProps, 'variant' | 'today' | 'origin'> & { readonly tip: PlanTip },
) {
  const { variant, tip, today, origin } = props
  const { plan } = strings(variant)
  const href = inPublic(variant, publicationPaths.work(tip.work))
  const foreign = tip.lang === variantFacts[variant].tag ? undefined : tip.lang
  return (
    <li class="plan-step">
      <span class="plan-box" aria-hidden="true" />
      <h3 lang={foreign}>
        <a href={href}>{tip.title}</a>
      </h3>
      <ShortFacts variant={variant} facts={tip.facts} today={today} />
      <p lang={foreign}>{tip.summary}</p>
      {tip.firstStep !== undefined && (
        <p>
          <strong>{plan.firstStep}:</strong> <span lang={foreign}>{tip.firstStep}</span>
        </p>
      )}
      {freshnessOf(tip.facts, today) === 'expired' && <p class="quiet">{plan.expired}</p>}
      <p class="plan-address">{origin + href}</p>
    </li>
  )
}

/** What can be done with the plan: to change it, or to take it along in any script. */
function PlanActs(
  props: Pick<PlanPageProps, 'variant' | 'fields'> & { readonly canPrint: boolean },
) {
  const { variant, fields, canPrint } = props
  const { plan } = strings(variant)
  return (
    <div class="plan-acts">
      <p>{plan.notKept}</p>
      <Form action={inPublic(variant, publicPaths.checkup)} hidden={fields}>
        <ButtonRow>
          {canPrint &&
            [variant, ...variants.filter((each) => each !== variant)].map((each) => (
              <Button
                kind={each === variant ? 'primary' : 'secondary'}
                formAction={inPublic(each, publicPaths.planPdf)}
              >
                <PdfLabel variant={variant} of={each} />
              </Button>
            ))}
          <Button kind="quiet" name="go" value="change">
            {plan.change}
          </Button>
        </ButtonRow>
      </Form>
    </div>
  )
}

/** In the reader's own variant the words; in the others the name of the variant, in itself. */
function PdfLabel({ variant, of }: { readonly variant: Variant; readonly of: Variant }) {
  if (of === variant) return <>{strings(variant).plan.pdf}</>
  const { tag, name } = variantFacts[of]
  return (
    <>
      PDF: <span lang={tag}>{name}</span>
    </>
  )
}

/** Questions that were skipped, each with the way back to it. */
function Skipped(props: {
  readonly variant: Variant
  readonly skipped: Score['skipped']
  readonly fields: HiddenValues
}) {
  const { variant, skipped, fields } = props
  if (skipped.length === 0) return null
  const { plan } = strings(variant)
  const action = inPublic(variant, publicPaths.checkup)
  return (
    <Section id="skipped" title={plan.skipped.title}>
      <p>{plan.skipped.text}</p>
      <Form action={action} hidden={{ ...fields, go: 'change' }}>
        <ul class="plan-skipped">
          {skipped.map(({ number, question }) => (
            <li>
              <Button kind="quiet" formAction={`${action}#${fieldOf(question)}-group`}>
                {`${number}. ${pick(question.text, variant).text}`}
              </Button>
            </li>
          ))}
        </ul>
      </Form>
    </Section>
  )
}

function minutesOf(tips: readonly PlanTip[]): number {
  return tips.reduce((all, { facts }) => all + facts.minutes, 0)
}
