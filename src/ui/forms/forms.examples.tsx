import { type Example, hostileHref, hostileText } from '../example.ts'
import { Button, ButtonRow, LinkButton } from './button.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Fieldset } from './field.tsx'
import { Confirmation, FilterForm, Form } from './form.tsx'
import { FileUpload, Select, TextArea, TextField } from './inputs.tsx'
import { SummaryList } from './summary-list.tsx'

const group = 'Forms'
const institutions = [
  { value: 'rfzo', label: 'Републички фонд за здравствено осигурање' },
  { value: 'mup', label: 'Министарство унутрашњих послова' },
]

const fields: readonly Example[] = [
  {
    group,
    name: 'Buttons',
    content: () => (
      <ButtonRow>
        <Button>Пошаљи захтев</Button>
        <Button kind="secondary">Сачувај нацрт</Button>
        <LinkButton href="/letters" kind="secondary">
          Састави писмо
        </LinkButton>
        <Button kind="danger">Повуци објаву</Button>
        <Button kind="quiet">Одустани</Button>
      </ButtonRow>
    ),
  },
  {
    group,
    name: 'Error summary with the fields it leads to',
    content: () => (
      <>
        <ErrorSummary
          title="Захтев још није сачуван"
          problems={[
            { field: 'subject', message: 'Унесите предмет захтева.' },
            { field: 'email', message: 'Адреса нема знак @. Пример: ime@uvid.example' },
          ]}
        />
        <Form action="/desk/requests">
          <TextField name="subject" label="Предмет" error="Унесите предмет захтева." required />
          <TextField
            name="email"
            label="Адреса е-поште"
            hint="На њу стиже потврда, ни за шта друго је не користимо."
            type="email"
            autocomplete="email"
            width="long"
            value="ana.primer.rs"
            error="Адреса нема знак @. Пример: ime@uvid.example"
          />
          <TextField
            name="days"
            label="Рок"
            note="(није обавезно)"
            suffix="дана"
            width="short"
            inputMode="numeric"
            value="15"
          />
          <Select name="institution" label="Институција" options={institutions} value="mup" />
          <TextArea
            name="question"
            label="Питање"
            hint="Једно питање, једном реченицом."
            rows={3}
          />
          <FileUpload
            name="answer"
            label="Одговор институције"
            hint="PDF до 20 MB."
            accept="application/pdf,.pdf"
          />
          <ButtonRow>
            <Button>Сачувај</Button>
          </ButtonRow>
        </Form>
      </>
    ),
  },
  {
    group,
    name: 'Group of fields',
    content: () => (
      <Fieldset id="address" legend="Адреса институције" hint="Као у регистру.">
        <TextField name="street" label="Улица и број" autocomplete="address-line1" />
        <TextField
          name="postcode"
          label="Поштански број"
          width="short"
          autocomplete="postal-code"
        />
      </Fieldset>
    ),
  },
]

const whole: readonly Example[] = [
  {
    group,
    name: 'Filter of a list',
    content: () => (
      <FilterForm
        action="/institutions"
        title="Сужавање списка"
        submitLabel="Прикажи"
        clear={{ href: '/institutions', label: 'Све институције' }}
      >
        <TextField name="q" label="Име" type="search" />
        <Select name="type" label="Врста" options={[{ value: '', label: 'Све врсте' }]} />
      </FilterForm>
    ),
  },
  {
    group,
    name: 'Check your answers',
    content: () => (
      <SummaryList
        rows={[
          {
            term: 'Институција',
            value: 'Републички фонд за здравствено осигурање',
            change: { href: '#1', label: 'Измени', about: 'институцију' },
          },
          {
            term: 'Примљено',
            value: '3. новембра 2026.',
            change: { href: '#2', label: 'Измени', about: 'дан пријема' },
          },
          { term: 'Рок', value: '18. новембра 2026. (15 дана)' },
        ]}
      />
    ),
  },
  {
    group,
    name: 'Confirmation of what cannot be undone',
    content: () => (
      <Confirmation
        title="Повлачите објављену анализу"
        action="/desk/publications/1/withdrawal"
        confirmLabel="Повуци анализу"
        cancel={{ href: '/desk', label: 'Остави је објављену' }}
      >
        <p>
          Страна ће показивати да је анализа повучена, када и зашто. Ранија верзија остаје у архиви.
        </p>
      </Confirmation>
    ),
  },
  {
    group,
    name: 'Markup in every text',
    content: () => <Hostile />,
  },
]

function Hostile() {
  const common = { label: hostileText, hint: hostileText, error: hostileText, note: hostileText }
  return (
    <>
      <ErrorSummary title={hostileText} problems={[{ field: hostileText, message: hostileText }]} />
      <Form action="/x" hidden={{ token: hostileText }}>
        <Fieldset
          id="hostile-group"
          legend={hostileText}
          hint={hostileText}
          error={hostileText}
          note={hostileText}
        >
          <TextField name="hostile-text" {...common} value={hostileText} suffix={hostileText} />
        </Fieldset>
        <TextArea name="hostile-area" {...common} value={`</textarea>${hostileText}`} />
        <Select
          name="hostile-select"
          {...common}
          options={[{ value: hostileText, label: hostileText }]}
        />
        <FileUpload name="hostile-file" {...common} />
        <Button name="hostile" value={hostileText} formAction={hostileHref}>
          {hostileText}
        </Button>
        <LinkButton href={hostileHref}>{hostileText}</LinkButton>
      </Form>
      <FilterForm
        action={hostileHref}
        title={hostileText}
        submitLabel={hostileText}
        clear={{ href: hostileHref, label: hostileText }}
      >
        {hostileText}
      </FilterForm>
      <SummaryList
        rows={[
          {
            term: hostileText,
            value: hostileText,
            change: { href: hostileHref, label: hostileText, about: hostileText },
          },
        ]}
      />
    </>
  )
}

/** Examples of this folder, first part. */
export const formExamples: readonly Example[] = [...fields, ...whole]
