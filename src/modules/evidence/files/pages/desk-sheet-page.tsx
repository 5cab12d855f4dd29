import type { QuoteMatch } from '#core/documents/find-quote.ts'
import { quoteCharactersMax } from '#core/documents/limits.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { Notice } from '#ui/content/notice.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { DocumentPage, type Highlight } from '#ui/evidence/document-page.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { Radios } from '#ui/forms/choices.tsx'
import { ErrorSummary } from '#ui/forms/error-summary.tsx'
import { Confirmation, Form } from '#ui/forms/form.tsx'
import { TextArea } from '#ui/forms/inputs.tsx'
import { Pager } from '#ui/navigation/pagination.tsx'

import { languageOfQuote } from '../../observations/quote-language.ts'
import { deskPaths, markId } from '../../paths.ts'
import type { FormState } from '../problem-words.ts'
import type { FileView, PageView } from '../queries.ts'
import type { Quotation, QuotationPlaces } from '../quotations.ts'
import { cutAtQuotation } from '../quoted-text-rules.ts'
import { strings } from '../strings/index.ts'

type DeskSheetProps = {
  readonly variant: Variant
  readonly file: FileView
  readonly page: PageView
  readonly quotations: readonly Quotation[]
  readonly marked: Quotation | undefined
  /** What was sent, and where its words were found instead. */
  readonly form: FormState
  readonly places: QuotationPlaces | undefined
  /** A quotation has just been stored. */
  readonly stored: boolean
}

/** One page in the desk, where quotations are made. */
export function DeskSheetPage(props: DeskSheetProps) {
  const { variant, file, page, form, stored } = props
  const words = strings(variant)
  const title = pick(file.title, variant).text
  const problems = Object.entries(form.problems).map(([field, message]) => ({ field, message }))
  return (
    <>
      <PageHeading
        title={words.pageTitle(title, page.number)}
        kicker={<a href={deskPaths.file(file.sha256)}>{words.kicker}</a>}
      />
      <ErrorSummary title={words.desk.form.problems} problems={problems} />
      {stored && <Notice kind="success" title={words.desk.quotation.stored} />}
      <Neighbours {...props} />
      <div class="document-sheet-and-text">
        <DocumentPage
          src={deskPaths.pageImage(file.sha256, page.number)}
          width={page.image.width}
          height={page.image.height}
          alt={words.page.image(title, page.number)}
          highlights={highlightsOf(props)}
        />
        <div class="stack">
          <Section id="new-quotation" title={words.desk.quotation.title}>
            {page.hasText ? <QuotationForm {...props} /> : <p>{words.desk.quotation.noText}</p>}
          </Section>
          <Section id="quotations" title={words.desk.quotation.list}>
            <Quotations {...props} />
          </Section>
          <Section id="text" title={words.page.text}>
            <PageText {...props} />
          </Section>
        </div>
      </div>
    </>
  )
}

/** The places to choose from, or the quotation asked for, or all of them. */
function highlightsOf({ variant, places, quotations, marked }: DeskSheetProps): Highlight[] {
  const words = strings(variant).desk.quotation
  if (places?.found === true) {
    return places.matches.map((match, index) => ({
      id: `place-${index + 1}`,
      quads: match.quads,
      label: words.place(index + 1),
    }))
  }
  return (marked ? [marked] : quotations).map(({ id, quads, exact }) => ({
    id: marked ? markId : `quotation-${id}`,
    quads,
    label: oneLine(exact),
  }))
}

function Neighbours({ variant, file, page }: DeskSheetProps) {
  const words = strings(variant).page
  const { number } = page
  const link = (to: number, label: string) => ({ href: deskPaths.filePage(file.sha256, to), label })
  return (
    <Pager
      label={words.pager}
      previous={number > 1 ? link(number - 1, words.previous(number - 1)) : undefined}
      next={number < file.pageCount ? link(number + 1, words.next(number + 1)) : undefined}
      position={words.caption(number, file.pageCount)}
    />
  )
}

function QuotationForm({ variant, file, page, form, places }: DeskSheetProps) {
  const words = strings(variant).desk.quotation
  return (
    <Form action={deskPaths.quotations(file.sha256, page.number)}>
      <TextArea
        name="quote"
        label={words.quote}
        hint={words.hint}
        value={form.values['quote']}
        error={form.problems['quote']}
        rows={5}
        maxLength={quoteCharactersMax}
        spellcheck={false}
      />
      {places?.found === false && <Hints {...{ variant, file, places }} />}
      {places?.found === true && (
        <Radios
          name="place"
          legend={words.places}
          error={form.problems['place']}
          options={places.matches.map((match, index) => ({
            value: String(match.start),
            label: words.place(index + 1),
            hint: aroundOf(match),
          }))}
        />
      )}
      <ButtonRow>
        <Button>{words.submit}</Button>
      </ButtonRow>
    </Form>
  )
}

type HintProps = Pick<DeskSheetProps, 'variant' | 'file'> & {
  readonly places: Extract<QuotationPlaces, { readonly found: false }>
}

function Hints({ variant, file, places }: HintProps) {
  const words = strings(variant).desk.quotation
  const { nearest, otherPage } = places
  return (
    <>
      {nearest !== undefined && (
        <p>
          {words.nearest} <q lang={languageOfQuote(nearest, 'document')}>{nearest}</q>
        </p>
      )}
      {otherPage !== undefined && (
        <p>
          <a href={deskPaths.filePage(file.sha256, otherPage)}>{words.otherPage(otherPage)}</a>
        </p>
      )}
    </>
  )
}

function Quotations({ variant, file, page, quotations }: DeskSheetProps) {
  const words = strings(variant)
  if (quotations.length === 0) return <p>{words.desk.quotation.none}</p>
  return (
    <ul>
      {quotations.map((quotation) => (
        <li>
          <q lang={languageOfQuote(quotation.exact, 'document')}>{oneLine(quotation.exact)}</q>{' '}
          <span class="quiet">
            {words.desk.quotation.fidelity(words.fidelity[quotation.fidelity])}
          </span>{' '}
          <a href={`${deskPaths.filePage(file.sha256, page.number)}?q=${quotation.id}#${markId}`}>
            {words.page.show}
          </a>{' '}
          <a href={deskPaths.removal(quotation.id)}>{words.desk.quotation.remove}</a>
        </li>
      ))}
    </ul>
  )
}

function PageText({ variant, page, marked }: DeskSheetProps) {
  if (!page.hasText) return <p>{strings(variant).document.emptyText}</p>
  const { before, quoted, after } = cutAtQuotation(page.text, marked)
  return (
    <div class="page-text" lang={languageOfQuote(page.text, 'document')}>
      {before}
      {quoted !== '' && <mark>{quoted}</mark>}
      {after}
    </div>
  )
}

type RemovalProps = {
  readonly variant: Variant
  readonly quotation: Quotation
  readonly inUse: boolean
}

/** Asks before a quotation is removed; one in use stays. */
export function RemovalPage({ variant, quotation, inUse }: RemovalProps) {
  const words = strings(variant).desk.quotation
  const { fileSha256, pageNumber, exact } = quotation
  const back = { href: deskPaths.filePage(fileSha256, pageNumber), label: words.cancel }
  if (inUse) {
    return (
      <>
        <PageHeading title={words.removeTitle} />
        <Notice kind="problem" title={words.inUse} />
        <p>
          <a href={back.href}>{back.label}</a>
        </p>
      </>
    )
  }
  return (
    <Confirmation
      title={words.removeTitle}
      action={deskPaths.removal(quotation.id)}
      confirmLabel={words.confirm}
      cancel={back}
    >
      <p>
        <q lang={languageOfQuote(exact, 'document')}>{oneLine(exact)}</q>
      </p>
      <p>{words.removeText}</p>
    </Confirmation>
  )
}

function aroundOf({ prefix, exact, suffix }: QuoteMatch): string {
  return oneLine(`… ${prefix}[${exact}]${suffix} …`)
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ')
}
