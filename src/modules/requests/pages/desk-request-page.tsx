import type { JSX } from 'hono/jsx/jsx-runtime'

import { inPublic } from '#core/http/paths.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Tag } from '#ui/content/tag.tsx'
import { ButtonRow, LinkButton } from '#ui/forms/button.tsx'
import { ErrorSummary } from '#ui/forms/error-summary.tsx'

import { variantOfLetter } from '../letter.ts'
import { deskPaths, publicPaths } from '../paths.ts'
import type { FormState } from '../problem-words.ts'
import type { RequestView } from '../queries.ts'
import { linesThatHold, mayFollow } from '../request-state.ts'
import { standingSentence, toneOf } from '../standing-text.ts'
import { deskStrings, strings } from '../strings/index.ts'
import { DeedForms } from './deed-forms.tsx'
import { summaryOf } from './draft-page.tsx'
import { NextStepSection } from './next-step.tsx'
import { ClockSection, ExplanationSection } from './request-clock.tsx'
import { CameList, Letter } from './request-page.tsx'
import { WholeTimeline } from './request-timeline.tsx'

type DeskRequestPageProps = {
  readonly variant: Variant
  readonly request: RequestView
  readonly form: FormState
  /** What other modules do with a request. */
  readonly sections: JSX.Element[]
}

/** A file of the desk: how it stands, what may happen next, and everything that happened. */
export function DeskRequestPage({ variant, request, form, sections }: DeskRequestPageProps) {
  const words = strings(variant)
  const desk = deskStrings(variant)
  const { standing, pack, history } = request
  const proof = linesThatHold(history).findLast(({ kind }) => kind === 'received')?.note
  return (
    <>
      <PageHeading
        kicker={words.numbered(request.number)}
        title={pick(request.subject, variant).text}
        lead={standingSentence(standing, variant)}
        facts={<DeskFactsLine variant={variant} request={request} />}
      />
      <ErrorSummary title={desk.problems} problems={summaryOf(form)} />
      <DeskLinks variant={variant} request={request} />
      <ClockSection
        variant={variant}
        pack={pack}
        standing={standing}
        receiptProof={proof && pick(proof, variant).text}
        urgent={request.urgent}
      />
      <NextStepSection variant={variant} pack={pack} standing={standing} />
      <Section id="came" title={words.came.title}>
        <CameList variant={variant} history={history} />
        {sections}
      </Section>
      <Section id="steps" title={desk.steps}>
        <div class="stack">
          <DeedForms variant={variant} request={request} form={form} />
        </div>
      </Section>
      <Section id="timeline" title={desk.history}>
        <WholeTimeline variant={variant} request={request} />
      </Section>
      <ExplanationSection variant={variant} pack={pack} standing={standing} />
    </>
  )
}

function DeskFactsLine({ variant, request }: { variant: Variant; request: RequestView }) {
  const words = strings(variant)
  const desk = deskStrings(variant)
  const { institution, standing, demo, published } = request
  return (
    <>
      <span>{pick(institution.name, variant).text}</span>{' '}
      <Tag tone={toneOf(standing.condition)}>{words.condition[standing.condition]}</Tag>{' '}
      <span>{`${desk.published}: ${published ? desk.yes : desk.no}`}</span>{' '}
      {demo && <Tag>{words.demo}</Tag>}
    </>
  )
}

function DeskLinks({ variant, request }: { variant: Variant; request: RequestView }) {
  const desk = deskStrings(variant)
  const { id, number, published, standing } = request
  return (
    <ButtonRow>
      {mayFollow(standing.position, 'edited') && (
        <LinkButton href={deskPaths.edit(id)}>{desk.edit}</LinkButton>
      )}
      <LinkButton kind="secondary" href={deskPaths.letter(id)}>
        {desk.letter}
      </LinkButton>
      {published && <a href={inPublic(variant, publicPaths.request(number))}>{desk.publicPage}</a>}
    </ButtonRow>
  )
}

/** The letter alone, for printing, in the script in which it was written whatever the desk is in. */
export function LetterPage({ variant, request }: { variant: Variant; request: RequestView }) {
  const desk = deskStrings(variant)
  const written = variantOfLetter(request.body)
  return (
    <>
      <PageHeading
        kicker={strings(variant).numbered(request.number)}
        title={pick(request.subject, written).text}
      />
      <p class="button-row quiet">{desk.letterNote}</p>
      <Letter variant={written} request={request} />
    </>
  )
}
