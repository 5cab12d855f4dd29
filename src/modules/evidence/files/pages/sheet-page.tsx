import { inPublic } from '#core/http/paths.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { DocumentPage } from '#ui/evidence/document-page.tsx'
import { Pager } from '#ui/navigation/pagination.tsx'

import { observationLabel, whoseText } from '../../observations/labels.ts'
import type { ObservationView } from '../../observations/queries.ts'
import { languageOfQuote } from '../../observations/quote-language.ts'
import { valueText } from '../../observations/value-text.ts'
import { markId, publicPaths } from '../../paths.ts'
import type { FileView, PageView } from '../queries.ts'
import type { Quotation } from '../quotations.ts'
import { cutAtQuotation } from '../quoted-text-rules.ts'
import { strings } from '../strings/index.ts'

type SheetProps = {
  readonly variant: Variant
  readonly file: FileView
  readonly page: PageView
  readonly quotations: readonly Quotation[]
  /** The quotation to be marked. */
  readonly marked: Quotation | undefined
  /** What everybody may see of what rests on this page. */
  readonly observations: readonly ObservationView[]
}

/** One page of a published document: its picture with the quotation marked, its text, and what rests on it. */
export function SheetPage(props: SheetProps) {
  const { variant, file, page, marked } = props
  const words = strings(variant).page
  const title = pick(file.title, variant).text
  return (
    <>
      <PageHeading
        title={strings(variant).pageTitle(title, page.number)}
        kicker={
          <a href={inPublic(variant, publicPaths.document(file.sha256))}>
            {strings(variant).kicker}
          </a>
        }
        lead={
          marked && (
            <>
              {`${words.markedTitle}: `}
              <q lang={languageOfQuote(marked.exact, 'document')}>{oneLine(marked.exact)}</q>
            </>
          )
        }
      />
      <Neighbours {...props} />
      <div class="document-sheet-and-text">
        <DocumentPage
          src={inPublic(variant, publicPaths.pageImage(file.sha256, page.number))}
          width={page.image.width}
          height={page.image.height}
          alt={words.image(title, page.number)}
          caption={
            <a href={inPublic(variant, publicPaths.pageImage(file.sha256, page.number))}>
              {words.fullPicture}
            </a>
          }
          highlights={
            marked
              ? [{ id: markId, quads: marked.quads, label: words.marked(oneLine(marked.exact)) }]
              : []
          }
        />
        <div class="stack">
          <Section id="rests" title={words.rests}>
            <Resting {...props} />
          </Section>
          <Quotations {...props} />
          <Section id="text" title={words.text}>
            <PageText {...props} />
          </Section>
        </div>
      </div>
    </>
  )
}

function Neighbours({ variant, file, page }: SheetProps) {
  const words = strings(variant).page
  const { number } = page
  const link = (to: number, label: string) => ({
    href: inPublic(variant, publicPaths.page(file.sha256, to)),
    label,
  })
  return (
    <Pager
      label={words.pager}
      previous={number > 1 ? link(number - 1, words.previous(number - 1)) : undefined}
      next={number < file.pageCount ? link(number + 1, words.next(number + 1)) : undefined}
      position={words.caption(number, file.pageCount)}
    />
  )
}

function Resting({ variant, observations }: SheetProps) {
  if (observations.length === 0) return <p>{strings(variant).page.restsNone}</p>
  return (
    <ul>
      {observations.map((observation) => (
        <li>
          <a href={inPublic(variant, publicPaths.observation(observation.id))}>
            {observationLabel(observation, variant)}
          </a>
          {`: ${valueText(observation.value, observation.unit, variant)} (${whoseText(observation, variant)})`}
        </li>
      ))}
    </ul>
  )
}

function Quotations({ variant, file, page, quotations, marked }: SheetProps) {
  const words = strings(variant).page
  if (quotations.length === 0) return <></>
  return (
    <Section id="quotations" title={words.quotations}>
      <ul>
        {quotations.map((quotation) => (
          <li>
            <q lang={languageOfQuote(quotation.exact, 'document')}>{oneLine(quotation.exact)}</q>{' '}
            {quotation.id === marked?.id ? (
              <a href={inPublic(variant, publicPaths.page(file.sha256, page.number))}>
                {words.unmark}
              </a>
            ) : (
              <a href={inPublic(variant, publicPaths.quotation(quotation))}>{words.show}</a>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function PageText({ variant, page, marked }: SheetProps) {
  if (!page.hasText) return <p>{strings(variant).document.emptyText}</p>
  const { before, quoted, after } = cutAtQuotation(page.text, marked)
  return (
    <>
      <p class="quiet">{strings(variant).page.textNote}</p>
      <div class="page-text" lang={languageOfQuote(page.text, 'document')}>
        {before}
        {quoted !== '' && <mark>{quoted}</mark>}
        {after}
      </div>
    </>
  )
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ')
}
