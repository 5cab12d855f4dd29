import { DateField, typedDate } from '#ui/forms/date-field.tsx'
import { Fieldset } from '#ui/forms/field.tsx'
import { Select, TextArea, TextField } from '#ui/forms/inputs.tsx'

import { certainties, channelKinds, reached } from '../facts.ts'
import { LINE_LENGTH_MAX, TEXT_LENGTH_MAX } from '../forms.ts'
import { strings } from '../strings/index.ts'
import { fieldOf, type FieldHelp } from './form-fields.tsx'
import { optionsOf } from './parts.tsx'

/** One way to reach a controller, with its sources and the day of the last look. */
export function ChannelRow({ position, ...help }: FieldHelp & { readonly position: number }) {
  const words = strings(help.variant)
  const { form } = words
  const row = `channel-${position}`
  const field = (part: string) => fieldOf(help, `${row}-${part}`)
  return (
    <Fieldset id={row} legend={form.channelRow(position)} size="field">
      <Select
        {...field('kind')}
        label={form.kind}
        options={optionsOf(channelKinds, words.channelKinds)}
        width="medium"
      />
      <Select
        {...field('reaches')}
        label={form.reaches}
        options={optionsOf(reached, words.reached)}
        width="medium"
      />
      <TextField
        {...field('value')}
        label={form.value}
        maxLength={LINE_LENGTH_MAX}
        autocomplete="off"
      />
      <TextArea
        {...field('evidence')}
        label={form.evidence}
        hint={form.evidenceHint}
        rows={2}
        maxLength={TEXT_LENGTH_MAX}
        spellcheck={false}
      />
      <Select
        {...field('certainty')}
        label={form.certainty}
        options={optionsOf(certainties, words.certainties, form.choose)}
      />
      <DateField
        name={`${row}-verified`}
        legend={form.verified}
        hint={form.verifiedHint}
        labels={form.dateParts}
        value={typedDate(help.values, `${row}-verified`)}
        error={help.problem(`${row}-verified`)}
      />
    </Fieldset>
  )
}
