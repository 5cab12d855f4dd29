import { inPublic } from '#core/http/paths.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { DefinitionList } from '#ui/content/definition-list.tsx'
import { Notice } from '#ui/content/notice.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Tag } from '#ui/content/tag.tsx'
import { Button, ButtonRow, LinkButton } from '#ui/forms/button.tsx'
import { Form } from '#ui/forms/form.tsx'
import { safeHref } from '#ui/safe-href.ts'

import { deskPaths, publicPaths } from '../../paths.ts'
import { problemText, type FormState } from '../form-state.ts'
import { observationLabel, whoseText } from '../labels.ts'
import type { DeskRecord } from '../observation-record.ts'
import { periodFact } from '../period-text.ts'
import type { ObservationView } from '../queries.ts'
import { strings } from '../strings/index.ts'
import type { QuotedPassage, Support } from '../support-queries.ts'
import { supportTitle } from '../support-text.ts'
import { valueText } from '../value-text.ts'
import { FormProblems } from './form-problems.tsx'
import { History } from './history.tsx'
import { QuotationForm, SourceForm } from './support-forms.tsx'

type DeskObservationPageProps = {
  readonly variant: Variant
  readonly record: DeskRecord
  /** Quotations on which it may be let rest. */
  readonly passages: readonly QuotedPassage[]
  /** The form of a web source, as sent back when something is wrong. */
  readonly form: FormState
  /** Why the last act was refused. */
  readonly refused?: string | undefined
}

/** One observation with all that staff can do to it. */
export function DeskObservationPage(props: DeskObservationPageProps) {
  const { variant, record, passages, form, refused } = props
  const { observation, supports } = record
  const words = strings(variant).desk
  return (
    <>
      <PageHeading
        title={observationLabel(observation, variant)}
        facts={
          <Tag tone={observation.state === 'draft' ? 'soon' : 'good'}>
            {words.states[observation.state]}
          </Tag>
        }
      />
      <FormProblems variant={variant} form={form} />
      {refused !== undefined && <Notice kind="problem" title={problemText(variant, refused)} />}
      <Facts variant={variant} observation={observation} />
      <Acts variant={variant} observation={observation} />
      <Section id="supports" title={words.supports.title}>
        <Supports variant={variant} observation={observation} supports={supports} />
      </Section>
      <Section id="add-quotation" title={words.supports.add}>
        <QuotationForm variant={variant} observationId={observation.id} passages={passages} />
      </Section>
      <Section id="add-source" title={words.supports.addSource}>
        <SourceForm variant={variant} observationId={observation.id} form={form} />
      </Section>
      <Section id="history" title={words.history}>
        <History variant={variant} record={record} />
      </Section>
    </>
  )
}

type One = { readonly variant: Variant; readonly observation: ObservationView }

function Facts({ variant, observation }: One) {
  const { observation: labels, certainty } = strings(variant)
  const note = pick(observation.note, variant).text
  return (
    <DefinitionList
      items={[
        { term: labels.thisValue, value: valueText(observation.value, observation.unit, variant) },
        { term: labels.period, value: periodFact(observation.period, variant) },
        { term: labels.institution, value: whoseText(observation, variant) },
        { term: labels.certainty, value: certainty[observation.certainty] },
        ...(note === '' ? [] : [{ term: labels.note, value: note }]),
        { term: labels.revision, value: String(observation.revision) },
      ]}
    />
  )
}

function Acts({ variant, observation }: One) {
  const words = strings(variant).desk
  const { id } = observation
  return (
    <ButtonRow>
      <LinkButton href={deskPaths.observationEdit(id)} kind="secondary">
        {words.editObservation}
      </LinkButton>
      {observation.state === 'draft' ? (
        <Form action={deskPaths.observationPublication(id)}>
          <Button>{words.publish}</Button>
        </Form>
      ) : (
        <>
          <a href={inPublic(variant, publicPaths.observation(id))}>{words.publicPage}</a>
          <a href={deskPaths.observationWithdrawal(id)}>{words.withdraw}</a>
        </>
      )}
    </ButtonRow>
  )
}

function Supports(props: One & { readonly supports: readonly Support[] }) {
  const { variant, observation, supports } = props
  const { supports: words } = strings(variant).desk
  if (supports.length === 0) return <p class="quiet">{words.none}</p>
  return (
    <ul class="source-list">
      {supports.map((support) => {
        const title = supportTitle(support, variant)
        const removal = { observationId: observation.id, supportId: support.id }
        return (
          <li>
            <SupportPlace variant={variant} support={support} />{' '}
            <a href={deskPaths.supportRemoval(removal)} aria-label={words.removeLabel(title)}>
              {words.remove}
            </a>
          </li>
        )
      })}
    </ul>
  )
}

function SupportPlace(props: { readonly variant: Variant; readonly support: Support }) {
  const { variant, support } = props
  const title = supportTitle(support, variant)
  if (support.kind === 'source') {
    return (
      <a href={safeHref(support.source.url)} rel="noopener noreferrer">
        {title}
      </a>
    )
  }
  if (support.kind === 'hidden') return <>{title}</>
  const { fileSha256, pageNumber, exact } = support.passage
  return (
    <>
      <a href={deskPaths.filePage(fileSha256, pageNumber)}>{title}</a>: „{exact}”
    </>
  )
}
