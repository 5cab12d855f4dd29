import type { Child } from 'hono/jsx'
import type { JSX } from 'hono/jsx/jsx-runtime'

import { inPublic } from '#core/http/paths.ts'
import { formatDay } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { institutionPaths, type InstitutionName } from '#modules/institutions'
import { requestPaths, type PublicRequest } from '#modules/requests'
import { Citation } from '#ui/evidence/citation.tsx'
import { Hash } from '#ui/evidence/file-link.tsx'
import { Quotation } from '#ui/evidence/quotation.tsx'

import { publicPaths } from '../../paths.ts'
import type { ObservationRecord } from '../observation-record.ts'
import { periodFact } from '../period-text.ts'
import { languageOfQuote } from '../quote-language.ts'
import { strings } from '../strings/index.ts'
import type { QuotedPassage, Support } from '../support-queries.ts'
import { hostOf } from '../support-text.ts'
import { valueText } from '../value-text.ts'
import { Written } from './written.tsx'

type ChainProps = {
  readonly variant: Variant
  readonly record: ObservationRecord
  readonly uses: JSX.Element[]
}

/** The links from a sentence in a publication down to who was asked, one under the other. */
export function Chain({ variant, record, uses }: ChainProps) {
  const { observation, supports, requests } = record
  const words = strings(variant).observation
  return (
    <ol class="chain">
      <Step label={words.usedIn}>
        {uses.length > 0 ? uses : <p class="quiet">{words.notUsed}</p>}
      </Step>
      <Step label={words.thisValue} current>
        <p>
          <strong>{valueText(observation.value, observation.unit, variant)}</strong>,{' '}
          {periodFact(observation.period, variant)}
        </p>
      </Step>
      {supports.map((support) => (
        <SupportSteps variant={variant} support={support} />
      ))}
      {supports.length === 0 && (
        <Step label={words.source}>
          <p class="quiet">{words.noSupport}</p>
        </Step>
      )}
      {requests.map((request) => (
        <RequestStep
          variant={variant}
          request={request}
          isUnanswered={observation.value.kind === 'missing' && supports.length === 0}
        />
      ))}
      <WhoseStep variant={variant} record={record} />
    </ol>
  )
}

function Step(props: {
  readonly label: string
  readonly current?: boolean
  readonly children: Child
}) {
  return (
    <li class={props.current === true ? 'chain-step chain-current' : 'chain-step'}>
      <p class="kicker">{props.label}</p>
      {props.children}
    </li>
  )
}

function SupportSteps(props: { readonly variant: Variant; readonly support: Support }) {
  const { variant, support } = props
  const words = strings(variant).observation
  switch (support.kind) {
    case 'source':
      return <SourceStep variant={variant} support={support} />
    case 'quotation':
      return (
        <>
          <QuotationStep variant={variant} passage={support.passage} />
          <DocumentStep variant={variant} passage={support.passage} />
        </>
      )
    case 'hidden':
      return (
        <Step label={words.document}>
          <p class="quiet">{words.hiddenDocument}</p>
        </Step>
      )
  }
}

function SourceStep(props: {
  readonly variant: Variant
  readonly support: Extract<Support, { kind: 'source' }>
}) {
  const { variant, support } = props
  const { source, quote, locator } = support
  const { observation: words, certainty } = strings(variant)
  const place = pick(locator, variant).text
  const doubt = source.certainty === 'read' ? [] : [certainty[source.certainty]]
  const read = words.consulted(formatDay(variant, source.consultedOn, 'genitive'))
  return (
    <Step label={words.source}>
      {quote !== '' && (
        <Quotation
          quote={quote}
          lang={languageOfQuote(quote, 'web')}
          source={{ href: source.url, label: hostOf(source.url) }}
        />
      )}
      <Citation
        title={words.cited}
        text={[pick(source.publisher, variant).text, pick(source.title, variant).text, place]
          .filter(Boolean)
          .join('. ')}
        link={{ href: source.url, label: words.openSource(hostOf(source.url)) }}
        facts={`${[read, ...doubt].join('; ')}. ${words.citedText}`}
      />
    </Step>
  )
}

function QuotationStep(props: { readonly variant: Variant; readonly passage: QuotedPassage }) {
  const { variant, passage } = props
  const words = strings(variant).observation
  const href = inPublic(variant, publicPaths.quotation(passage))
  const { fileSha256, pageNumber, imageWidth, imageHeight } = passage
  const title = pick(passage.fileTitle, variant).text
  return (
    <Step label={`${words.quotation} ${words.onPage(pageNumber)}`}>
      <div class="chain-page">
        <a class="chain-thumbnail" href={href}>
          <img
            src={inPublic(variant, publicPaths.thumbnail(fileSha256, pageNumber))}
            width={imageWidth}
            height={imageHeight}
            alt={words.pageAlt(title, pageNumber)}
            loading="lazy"
          />
        </a>
        <Quotation
          quote={passage.exact}
          lang={languageOfQuote(passage.exact, 'document')}
          source={{ href, label: words.openPage(pageNumber) }}
        />
      </div>
    </Step>
  )
}

function DocumentStep(props: { readonly variant: Variant; readonly passage: QuotedPassage }) {
  const { variant, passage } = props
  const words = strings(variant).observation
  return (
    <Step label={words.document}>
      <p>
        <a href={inPublic(variant, publicPaths.document(passage.fileSha256))}>
          <Written text={passage.fileTitle} variant={variant} />
        </a>
      </p>
      <p class="quiet">
        <Hash label={words.hash} value={passage.fileSha256} />
      </p>
    </Step>
  )
}

function RequestStep(props: {
  readonly variant: Variant
  readonly request: PublicRequest
  readonly isUnanswered: boolean
}) {
  const { variant, request } = props
  const words = strings(variant).observation
  return (
    <Step label={words.request}>
      <p>
        <a href={inPublic(variant, requestPaths.request(request.number))}>
          {words.requestText(request.number)}
        </a>
        : <Written text={request.subject} variant={variant} />
      </p>
      {props.isUnanswered && <p class="quiet">{words.requestSilent}</p>}
    </Step>
  )
}

function WhoseStep(props: { readonly variant: Variant; readonly record: ObservationRecord }) {
  const { variant } = props
  const { institution, subject } = props.record.observation
  const words = strings(variant).observation
  return (
    <Step label={institution ? words.institution : words.subject}>
      <p>
        {institution ? (
          <InstitutionLink variant={variant} institution={institution} />
        ) : (
          <Written text={subject} variant={variant} />
        )}
      </p>
    </Step>
  )
}

function InstitutionLink(props: {
  readonly variant: Variant
  readonly institution: InstitutionName
}) {
  const { variant, institution } = props
  const name = <Written text={institution.name} variant={variant} />
  if (!institution.published) return name
  return <a href={inPublic(variant, institutionPaths.institution(institution.id))}>{name}</a>
}
