import { formatDay } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { Radios } from '#ui/forms/choices.tsx'
import { DateField, typedDate } from '#ui/forms/date-field.tsx'
import { Form } from '#ui/forms/form.tsx'
import { Select, TextArea } from '#ui/forms/inputs.tsx'
import type { Content } from '#ui/parts.ts'

import { channels } from '../channel.ts'
import { deskPaths, type Deed } from '../paths.ts'
import type { FormState } from '../problem-words.ts'
import type { RequestView } from '../queries.ts'
import { mayFollow, outcomes, type EventKind } from '../request-state.ts'
import { withoutDoubleMarks } from '../standing-text.ts'
import { deskStrings, strings } from '../strings/index.ts'

type DeedProps = {
  readonly variant: Variant
  readonly request: RequestView
  readonly form: FormState
}

type DeedForm = {
  readonly deed: Deed
  /** The line that the deed adds; its form is shown when the line may follow. */
  readonly adds: EventKind
  readonly Fields?: (props: DeedProps) => ReturnType<typeof Fields>
  readonly kind?: 'primary' | 'secondary' | 'danger'
}

/** In the order in which a request goes its way. */
const forms: readonly DeedForm[] = [
  { deed: 'sending', adds: 'sent', Fields: SendingFields },
  { deed: 'receipt', adds: 'received', Fields: ReceiptFields },
  { deed: 'completion', adds: 'completed', Fields: CompletionFields },
  { deed: 'answer', adds: 'answered', Fields: AnswerFields },
  { deed: 'extension', adds: 'extension-noticed', Fields: ExtensionFields },
  { deed: 'publication', adds: 'published' },
  { deed: 'withdrawal', adds: 'withdrawn', kind: 'danger' },
  { deed: 'taking-back', adds: 'taken-back', Fields: TakingBackFields, kind: 'secondary' },
  { deed: 'closure', adds: 'closed', Fields: ClosureFields, kind: 'secondary' },
  { deed: 'reopening', adds: 'reopened', kind: 'secondary' },
]

/** A form for everything that may happen next, and for nothing else; open is the likeliest, and the one that was sent back. */
export function DeedForms(props: DeedProps) {
  const { variant, request, form } = props
  const words = deskStrings(variant)
  const { position } = request.standing
  const wrong = (deed: Deed) => Object.keys(form.problems).some((field) => field.startsWith(deed))
  return (
    <>
      {forms
        .filter(({ adds }) => mayFollow(position, adds))
        .map(({ deed, Fields: Own, kind }, index) => (
          <details id={deed} open={wrong(deed) || index === 0}>
            <summary>
              <strong>{words[wordsOf[deed]].title}</strong>
            </summary>
            {hintOf(words[wordsOf[deed]]) !== undefined && (
              <p class="measure">{hintOf(words[wordsOf[deed]])}</p>
            )}
            <Form action={deskPaths.deed(request.id, deed)}>
              {Own && <Own {...props} />}
              <ButtonRow>
                <Button kind={kind ?? 'primary'}>{words[wordsOf[deed]].submit}</Button>
              </ButtonRow>
            </Form>
          </details>
        ))}
    </>
  )
}

/** Groups of strings by deed. */
const wordsOf = {
  sending: 'sending',
  receipt: 'receipt',
  completion: 'completion',
  answer: 'answer',
  extension: 'extension',
  publication: 'publication',
  withdrawal: 'withdrawal',
  'taking-back': 'takingBack',
  closure: 'closure',
  reopening: 'reopening',
} as const satisfies Record<Deed, string>

function hintOf(words: object): string | undefined {
  return 'hint' in words && typeof words.hint === 'string' ? words.hint : undefined
}

function SendingFields({ variant, form }: DeedProps) {
  const say = deskStrings(variant).sending
  return (
    <Fields>
      <DayField variant={variant} form={form} name="sending-on" legend={say.on} />
      <Radios
        name="sending-channel"
        legend={say.channel}
        value={form.values['sending-channel']}
        error={form.problems['sending-channel']}
        options={channels.map((value) => ({ value, label: strings(variant).channel[value] }))}
      />
    </Fields>
  )
}

function ReceiptFields({ variant, form }: DeedProps) {
  const say = deskStrings(variant).receipt
  return (
    <Fields>
      <DayField variant={variant} form={form} name="receipt-on" legend={say.on} />
      <NoteFields
        {...{ variant, form, name: 'receipt-proof', label: say.proof, labelEn: say.proofEn }}
        hint={say.proofHint}
        required
      />
    </Fields>
  )
}

function CompletionFields({ variant, form }: DeedProps) {
  const say = deskStrings(variant).receipt
  return (
    <Fields>
      <DayField variant={variant} form={form} name="completion-on" legend={say.on} />
      <NoteFields
        {...{ variant, form, name: 'completion-proof', label: say.proof, labelEn: say.proofEn }}
        hint={say.proofHint}
        required
      />
    </Fields>
  )
}

function AnswerFields({ variant, form, request }: DeedProps) {
  const say = deskStrings(variant).answer
  const words = strings(variant)
  const possible = mayFollow(request.standing.position, 'completion-asked')
    ? ([...outcomes, 'clarification-asked'] as const)
    : outcomes
  return (
    <Fields>
      <DayField variant={variant} form={form} name="answer-on" legend={say.on} />
      <DayField
        {...{ variant, form, name: 'answer-posted', legend: say.posted, hint: say.postedHint }}
        optional
      />
      <Select
        name="answer-outcome"
        label={say.outcome}
        value={form.values['answer-outcome']}
        error={form.problems['answer-outcome']}
        options={[
          { value: '', label: say.chooseOutcome },
          ...possible.map((value) => ({ value, label: words.outcome[value] })),
        ]}
      />
      <NoteFields
        {...{ variant, form, name: 'answer-note', label: say.note, labelEn: say.noteEn }}
      />
    </Fields>
  )
}

function ExtensionFields({ variant, form }: DeedProps) {
  const say = deskStrings(variant).extension
  return (
    <Fields>
      <DayField variant={variant} form={form} name="extension-on" legend={say.on} />
      <DayField {...{ variant, form, name: 'extension-until', legend: say.until }} optional />
      <NoteFields
        {...{ variant, form, name: 'extension-reason', label: say.reason, labelEn: say.reasonEn }}
      />
    </Fields>
  )
}

function TakingBackFields({ variant, form, request }: DeedProps) {
  const say = deskStrings(variant).takingBack
  const last = request.history.find(({ id }) => id === request.standing.position.lastFact?.id)
  if (!last?.onDay) return <Fields>{undefined}</Fields>
  const event = strings(variant).event[last.kind]
  return (
    <Fields>
      <p class="measure">
        {withoutDoubleMarks(say.hint(event, formatDay(variant, last.onDay, 'genitive')))}
      </p>
      <input type="hidden" name="taking-back-event" value={last.id} />
      <TextArea
        name="taking-back-reason"
        label={say.reason}
        rows={2}
        value={form.values['taking-back-reason']}
        error={form.problems['taking-back-reason']}
      />
    </Fields>
  )
}

function ClosureFields({ variant, form }: DeedProps) {
  return (
    <Fields>
      <TextArea
        name="closure-note"
        label={deskStrings(variant).closure.note}
        note={deskStrings(variant).optional}
        rows={2}
        value={form.values['closure-note']}
        error={form.problems['closure-note']}
      />
    </Fields>
  )
}

function Fields(props: { readonly children: Content }) {
  return <>{props.children}</>
}

function DayField(props: {
  readonly variant: Variant
  readonly form: FormState
  readonly name: string
  readonly legend: string
  readonly hint?: string
  readonly optional?: boolean
}) {
  const { variant, form, name, legend, hint } = props
  const words = deskStrings(variant)
  return (
    <DateField
      name={name}
      legend={legend}
      labels={words.day}
      hint={hint}
      note={props.optional === true ? words.optional : undefined}
      value={typedDate(form.values, name)}
      error={form.problems[name]}
    />
  )
}

/** A text that the public reads, with its translation. */
function NoteFields(props: {
  readonly variant: Variant
  readonly form: FormState
  readonly name: string
  readonly label: string
  readonly labelEn: string
  readonly hint?: string
  readonly required?: boolean
}) {
  const { variant, form, name, label, labelEn, hint } = props
  const { optional } = deskStrings(variant)
  const nameEn = `${name}-en`
  return (
    <>
      <TextArea
        name={name}
        label={label}
        hint={hint}
        note={props.required === true ? undefined : optional}
        rows={2}
        value={form.values[name]}
        error={form.problems[name]}
      />
      <TextArea
        name={nameEn}
        label={labelEn}
        note={optional}
        rows={2}
        value={form.values[nameEn]}
        error={form.problems[nameEn]}
      />
    </>
  )
}
