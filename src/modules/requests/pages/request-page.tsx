import type { JSX } from 'hono/jsx/jsx-runtime'

import { dayOf } from '#core/clock.ts'
import { inPublic } from '#core/http/paths.ts'
import { formatDay } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { institutionPaths } from '#modules/institutions'
import { EmptyState } from '#ui/content/empty-state.tsx'
import { PageHeading, Prose, Section } from '#ui/content/page-heading.tsx'
import { Tag } from '#ui/content/tag.tsx'

import type { RequestEvent } from '../history.ts'
import { composeLetter, variantForReader } from '../letter.ts'
import type { RequestView } from '../queries.ts'
import { linesThatHold } from '../request-state.ts'
import { standingSentence, toneOf, withoutDoubleMarks } from '../standing-text.ts'
import { strings } from '../strings/index.ts'
import { NextStepSection } from './next-step.tsx'
import { ClockSection, ExplanationSection } from './request-clock.tsx'
import { PublicTimeline } from './request-timeline.tsx'

type RequestPageProps = {
  readonly variant: Variant
  readonly request: RequestView
  readonly today: string
  /** What other modules say of what came. */
  readonly sections: JSX.Element[]
}

/** A request as everybody sees it: how it stands, why, what was asked and what came. */
export function RequestPage({ variant, request, today, sections }: RequestPageProps) {
  const words = strings(variant)
  const { standing, pack, history } = request
  const subject = pick(request.subject, variant)
  const proof = linesThatHold(history).findLast(({ kind }) => kind === 'received')?.note
  return (
    <>
      <PageHeading
        kicker={words.numbered(request.number)}
        title={subject.text}
        lead={standingSentence(standing, variant)}
        facts={<RequestFactsLine variant={variant} request={request} />}
      />
      <ClockSection
        variant={variant}
        pack={pack}
        standing={standing}
        receiptProof={proof && pick(proof, variant).text}
        urgent={request.urgent}
      />
      <Section id="came" title={words.came.title}>
        <CameList variant={variant} history={history} />
        {sections}
      </Section>
      <NextStepSection variant={variant} pack={pack} standing={standing} />
      <Section id="asked" title={words.asked.title}>
        <Asked variant={variant} request={request} />
      </Section>
      <Section id="timeline" title={words.timeline.title}>
        <PublicTimeline variant={variant} request={request} today={today} />
      </Section>
      <ExplanationSection variant={variant} pack={pack} standing={standing} />
    </>
  )
}

/** Institution, state in a word, and whether it is invented. */
function RequestFactsLine({ variant, request }: { variant: Variant; request: RequestView }) {
  const words = strings(variant)
  const { institution, standing, demo, sentOn } = request
  const name = pick(institution.name, variant)
  return (
    <>
      {institution.published ? (
        <a href={inPublic(variant, institutionPaths.institution(institution.id))} lang={name.lang}>
          {name.text}
        </a>
      ) : (
        <span lang={name.lang}>{name.text}</span>
      )}{' '}
      {sentOn !== null && <span>{`${words.list.asked}: ${formatDay(variant, sentOn)} `}</span>}
      <Tag tone={toneOf(standing.condition)}>{words.condition[standing.condition]}</Tag>{' '}
      {demo && <Tag>{words.demo}</Tag>}
    </>
  )
}

/** The outcomes on record; documents are added by the module that keeps them. */
export function CameList({
  variant,
  history,
}: {
  variant: Variant
  history: readonly RequestEvent[]
}) {
  const words = strings(variant)
  const came = linesThatHold(history).filter(
    ({ kind }) => kind === 'answered' || kind === 'completion-asked',
  )
  if (came.length === 0) return <EmptyState title={words.came.nothing} />
  return (
    <ul>
      {came.map(({ onDay, outcome, at }) => (
        <li>
          {withoutDoubleMarks(`${formatDay(variant, onDay ?? dayOf(at))}: `)}
          {words.outcome[outcome ?? 'clarification-asked']}
        </li>
      ))}
    </ul>
  )
}

/** The questions, and the whole letter for whoever wants it. */
function Asked({ variant, request }: { variant: Variant; request: RequestView }) {
  const words = strings(variant)
  return (
    <>
      <Prose>
        <ol>
          {request.questions.map(({ text }) => {
            const question = pick(text, variant)
            return <li lang={question.lang}>{question.text}</li>
          })}
        </ol>
      </Prose>
      <details>
        <summary>{words.asked.letter}</summary>
        <Letter variant={variantForReader(request.body, variant)} request={request} />
      </details>
    </>
  )
}

/** The letter in paragraphs, all of it in the script of a variant. */
export function Letter({ variant, request }: { variant: Variant; request: RequestView }) {
  const { body, institution, questions } = request
  const text = composeLetter({
    body,
    institution: institution.name.sr,
    questions: questions.map((question) => question.text.sr || question.text.en),
  })
  const shown = pick({ sr: text, en: '' }, variant)
  return (
    <Prose lang={shown.lang}>
      {shown.text.split(/\n{2,}/u).map((paragraph) => (
        <p>
          {paragraph.split('\n').map((line, index) => (
            <>
              {index > 0 && <br />}
              {line}
            </>
          ))}
        </p>
      ))}
    </Prose>
  )
}
