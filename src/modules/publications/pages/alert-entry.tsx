import type { FieldProblems, FormValues } from '#core/http/forms.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { Form } from '#ui/forms/form.tsx'
import { Select, TextArea } from '#ui/forms/inputs.tsx'

import type { Alert } from '../alerts.ts'
import { figureLabel } from '../errata.ts'
import { figureWords } from '../figure-words.ts'
import { deskPaths } from '../paths.ts'
import { strings } from '../strings/index.ts'
import { decisions } from '../work-state.ts'
import { errorAt, fieldProblems } from './desk-parts.tsx'
import { InputTable } from './figure-page.tsx'

type AlertEntryProps = {
  readonly variant: Variant
  readonly alert: Alert
  /** A decision that was refused, with what was typed. */
  readonly sent?: { readonly values: FormValues; readonly problems: FieldProblems } | undefined
}

/** A figure whose source changed: both values, what lies under it, and the decision. */
export function AlertEntry({ variant, alert, sent }: AlertEntryProps) {
  const { desk, derived } = strings(variant)
  const { figure, work, decision } = alert
  const { spec, inputs } = figure
  const words = 'inputs' in spec ? figureWords({ spec, inputs }, variant) : undefined
  return (
    <div class="alert-entry">
      <h3>
        {words
          ? derived.changedText(words.published, words.now ?? words.published)
          : figureLabel(figure, variant)}
      </h3>
      <InputTable
        variant={variant}
        figure={figure}
        caption={`${derived.inputs}: ${work.slug}, ${spec.key}`}
      />
      {decision ? (
        <p>
          {decision.decision === 'kept' ? desk.alerts.decidedKept : desk.alerts.decidedCorrected}{' '}
          <span class="quiet">{pick(decision.note, variant).text}</span>
        </p>
      ) : (
        <DecisionForm variant={variant} alert={alert} sent={sent} />
      )}
    </div>
  )
}

function DecisionForm({ variant, alert, sent }: AlertEntryProps) {
  const { alerts } = strings(variant).desk
  const { figure, work, marks } = alert
  const wrong = fieldProblems(sent?.problems ?? {}, variant)
  const own = (name: string) => `${name}-${figure.id}`
  const note = (name: 'note-sr' | 'note-en', label: string) => (
    <TextArea
      name={name}
      id={own(name)}
      label={label}
      rows={2}
      value={sent?.values[name]}
      {...errorAt(wrong, name)}
    />
  )
  return (
    <Form action={deskPaths.decision(work.id, figure.id)} hidden={{ marks }}>
      <Select
        name="decision"
        id={own('decision')}
        label={alerts.decide}
        options={decisions.map((one) => ({ value: one, label: alerts[one] }))}
        value={sent?.values['decision']}
        {...errorAt(wrong, 'decision')}
      />
      {note('note-sr', alerts.noteSr)}
      {note('note-en', alerts.noteEn)}
      <ButtonRow>
        <Button kind="secondary">{alerts.submit}</Button>
      </ButtonRow>
    </Form>
  )
}
