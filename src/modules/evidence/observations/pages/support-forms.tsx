import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { DateField, typedDate } from '#ui/forms/date-field.tsx'
import { Form } from '#ui/forms/form.tsx'
import { Select, TextArea, TextField } from '#ui/forms/inputs.tsx'
import { safeHref } from '#ui/safe-href.ts'

import { deskPaths } from '../../paths.ts'
import { chosenCertainties } from '../certainty.ts'
import type { FormState } from '../form-state.ts'
import { strings } from '../strings/index.ts'
import type { QuotedPassage } from '../support-queries.ts'
import { fieldOf } from './form-problems.tsx'

/** Letters of a quotation that a list shows. */
const EXCERPT_MAX = 90

type SupportFormProps = { readonly variant: Variant; readonly observationId: string }

/** Chooses a quotation that was made on a page of a document. */
export function QuotationForm(
  props: SupportFormProps & { readonly passages: readonly QuotedPassage[] },
) {
  const { variant, observationId, passages } = props
  const words = strings(variant).desk.supports
  if (passages.length === 0) {
    return (
      <p class="quiet">
        {words.noQuotations} <a href={safeHref(deskPaths.files)}>{words.toDocuments}</a>
      </p>
    )
  }
  return (
    <Form action={deskPaths.observationQuotations(observationId)}>
      <Select
        name="quotation"
        label={words.quotation}
        width="full"
        options={passages.map((passage) => ({
          value: passage.id,
          label: `${words.inDocument(pick(passage.fileTitle, variant).text, passage.pageNumber)}: ${excerpt(passage.exact)}`,
        }))}
      />
      <ButtonRow>
        <Button kind="secondary">{words.add}</Button>
      </ButtonRow>
    </Form>
  )
}

function excerpt(text: string): string {
  return text.length > EXCERPT_MAX ? `${text.slice(0, EXCERPT_MAX)}…` : text
}

/** Enters a web page as the ground of an observation. */
export function SourceForm(props: SupportFormProps & { readonly form: FormState }) {
  const { variant, observationId, form } = props
  const { desk, certainty } = strings(variant)
  const { fields, supports: words } = desk
  const field = (name: string) => fieldOf({ variant, form }, name)
  return (
    <Form action={deskPaths.observationSources(observationId)}>
      <TextField {...field('source-title-sr')} label={words.sourceTitleSr} />
      <TextField {...field('source-title-en')} label={words.sourceTitleEn} note={fields.optional} />
      <TextField {...field('publisher-sr')} label={words.publisherSr} />
      <TextField {...field('publisher-en')} label={words.publisherEn} note={fields.optional} />
      <TextField {...field('url')} label={words.url} type="url" spellcheck={false} />
      <DateField
        name="consulted"
        legend={words.consultedOn}
        labels={{ day: fields.day, month: fields.month, year: fields.year }}
        value={typedDate(form.values, 'consulted')}
        error={field('consulted').error}
      />
      <Select
        {...field('certainty')}
        label={fields.certainty}
        options={chosenCertainties.map((degree) => ({ value: degree, label: certainty[degree] }))}
      />
      <TextArea {...field('quote')} label={words.quote} note={fields.optional} rows={3} />
      <TextField {...field('locator-sr')} label={words.locatorSr} note={fields.optional} />
      <TextField {...field('locator-en')} label={words.locatorEn} note={fields.optional} />
      <ButtonRow>
        <Button kind="secondary">{words.addSource}</Button>
      </ButtonRow>
    </Form>
  )
}
