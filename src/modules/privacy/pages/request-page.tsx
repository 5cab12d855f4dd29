import type { HeldSection } from '#core/about-person.ts'
import { formatDay, formatInstant } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { DefinitionList } from '#ui/content/definition-list.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { Radios } from '#ui/forms/choices.tsx'
import { DateField, typedDate } from '#ui/forms/date-field.tsx'
import { ErrorSummary } from '#ui/forms/error-summary.tsx'
import { Form } from '#ui/forms/form.tsx'
import { TextArea, TextField } from '#ui/forms/inputs.tsx'

import type { FormState } from '../form-state.ts'
import { answerLetter } from '../letter.ts'
import { paths } from '../paths.ts'
import { strings } from '../strings/index.ts'
import { channels, outcomes, wishes } from '../wishes.ts'
import { HeldCounts } from './held-sections.tsx'
import { TermSection, type TermProps } from './request-clock.tsx'

type FormProps = { readonly variant: Variant; readonly form: FormState }

function Problems({ variant, form }: FormProps) {
  const lines = Object.entries(form.problems).map(([field, message]) => ({ field, message }))
  return <ErrorSummary title={strings(variant).problemsTitle} problems={lines} />
}

/** Somebody wrote in. */
export function NewRequestPage({ variant, form }: FormProps) {
  const { form: words, date, channels: ways, wishes: rights } = strings(variant)
  const { values, problems } = form
  return (
    <>
      <PageHeading title={words.title} />
      <Problems variant={variant} form={form} />
      <Form action={paths.newRequest}>
        <DateField
          name="received"
          legend={words.received}
          labels={date}
          value={typedDate(values, 'received')}
          error={problems['received']}
        />
        <TextField
          name="email"
          type="email"
          label={words.email}
          hint={words.emailHint}
          value={values['email']}
          error={problems['email']}
        />
        <Radios
          name="channel"
          legend={words.channel}
          options={channels.map((value) => ({ value, label: ways[value] }))}
          value={values['channel']}
          error={problems['channel']}
        />
        <Radios
          name="wish"
          legend={words.wish}
          options={wishes.map((value) => ({ value, label: rights[value] }))}
          value={values['wish']}
          error={problems['wish']}
        />
        <Button>{words.submit}</Button>
      </Form>
    </>
  )
}

type RequestProps = TermProps & {
  readonly sections: readonly HeldSection[]
  readonly form: FormState
}

/** One request: its term, what we hold, what can be done, and the answer. */
export function RequestPage(props: RequestProps) {
  const { variant, request, form } = props
  const {
    request: words,
    requests,
    wishes: rights,
    channels: ways,
    outcomes: ends,
  } = strings(variant)
  const day = (iso: string) => formatDay(variant, iso)
  const facts = [
    { term: requests.person, value: request.email ?? requests.erasedPerson },
    { term: requests.received, value: day(request.receivedOn) },
    { term: words.channel, value: ways[request.channel] },
    ...(request.answeredOn === null
      ? []
      : [{ term: words.answered, value: day(request.answeredOn) }]),
    ...(request.outcome === null ? [] : [{ term: words.outcome, value: ends[request.outcome] }]),
  ]
  return (
    <>
      <PageHeading title={words.title(rights[request.wish])} />
      <Problems variant={variant} form={form} />
      <Section id="facts" title={words.facts}>
        <DefinitionList items={facts} />
      </Section>
      <TermSection {...props} />
      <Held {...props} />
      {request.closedAt === null && <Answering {...props} />}
    </>
  )
}

function Held({ variant, request, sections }: RequestProps) {
  const { request: words } = strings(variant)
  const closed = request.closedAt !== null
  if (request.email === null) {
    return (
      <Section id="holds" title={words.holds}>
        {request.erasedAt !== null && (
          <p>{words.erasedAt(formatInstant(variant, request.erasedAt, 'genitive'))}</p>
        )}
      </Section>
    )
  }
  return (
    <Section id="holds" title={words.holds}>
      <HeldCounts variant={variant} sections={sections} />
      {sections.length > 0 && (
        <Form action={paths.requestExport(request.id)}>
          <ButtonRow>
            <Button kind="secondary">{words.export}</Button>
            <a href={paths.requestData(request.id)}>{words.see}</a>
            {!closed && <a href={paths.requestErasure(request.id)}>{words.erase}</a>}
          </ButtonRow>
        </Form>
      )}
      {closed && sections.length > 0 && <p class="quiet measure">{words.eraseClosed}</p>}
    </Section>
  )
}

function Answering({ variant, request, sections, form }: RequestProps) {
  const { request: words, date, outcomes: ends } = strings(variant)
  const { values, problems } = form
  return (
    <>
      <Section id="extension" title={words.extension}>
        <Form action={paths.requestExtension(request.id)}>
          <DateField
            name="extended"
            legend={words.extendedOn}
            hint={words.extensionHint}
            labels={date}
            value={typedDate(values, 'extended')}
            error={problems['extended']}
          />
          <Button kind="secondary">{words.extensionSubmit}</Button>
        </Form>
      </Section>
      <Section id="answer" title={words.answer}>
        <TextArea
          name="letter"
          label={words.letter}
          hint={words.letterHint}
          rows={16}
          value={answerLetter(variant, request, sections.length === 0)}
        />
        <Form action={paths.requestAnswer(request.id)}>
          <DateField
            name="answered"
            legend={words.answeredOn}
            labels={date}
            value={typedDate(values, 'answered')}
            error={problems['answered']}
          />
          <Radios
            name="outcome"
            legend={words.outcomeField}
            options={outcomes.map((value) => ({ value, label: ends[value] }))}
            value={values['outcome']}
            error={problems['outcome']}
          />
          <Button>{words.answerSubmit}</Button>
        </Form>
      </Section>
    </>
  )
}
