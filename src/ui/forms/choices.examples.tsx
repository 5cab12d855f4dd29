import { type Example, hostileText } from '../example.ts'
import { Checkbox, Checkboxes, Radios } from './choices.tsx'
import { DateField } from './date-field.tsx'

const group = 'Choices and dates'
const dateLabels = { day: 'Дан', month: 'Месец', year: 'Година' }
const hostileOption = { value: hostileText, label: hostileText, hint: hostileText }

/** Examples of this folder, second part. */
export const choiceExamples: readonly Example[] = [
  {
    group,
    name: 'Radios',
    content: () => (
      <Radios
        name="outcome"
        legend="Шта је институција одговорила?"
        options={[
          { value: 'full', label: 'Дала је све тражене податке' },
          {
            value: 'part',
            label: 'Дала је део података',
            hint: 'На пример, за четири питања од пет.',
          },
          { value: 'refused', label: 'Одбила је захтев' },
        ]}
        value="part"
      />
    ),
  },
  {
    group,
    name: 'Radios side by side, with an error',
    content: () => (
      <Radios
        name="published"
        legend="Да ли је одговор јаван?"
        inline
        options={[
          { value: 'yes', label: 'Да' },
          { value: 'no', label: 'Не' },
        ]}
        error="Изаберите да ли је одговор јаван."
      />
    ),
  },
  {
    group,
    name: 'Checkboxes',
    content: () => (
      <Checkboxes
        name="rights"
        legend="Која права користите?"
        hint="Можете изабрати више."
        options={[
          { value: 'access', label: 'Приступ подацима' },
          { value: 'rectification', label: 'Исправка' },
          { value: 'erasure', label: 'Брисање' },
        ]}
        values={['access']}
      />
    ),
  },
  {
    group,
    name: 'One checkbox',
    content: () => <Checkbox name="consent" label="Прочитао сам обавештење о обради података" />,
  },
  {
    group,
    name: 'Date',
    content: () => (
      <DateField
        name="received"
        legend="Када је захтев примљен?"
        hint="На пример, 3. 11. 2026."
        labels={dateLabels}
        value={{ day: '3', month: '11', year: '2026' }}
      />
    ),
  },
  {
    group,
    name: 'Date with an error',
    content: () => (
      <DateField
        name="answered"
        legend="Када је стигао одговор?"
        labels={dateLabels}
        value={{ day: '31', month: '11', year: '2026' }}
        error="31. новембар не постоји. Проверите дан и месец."
      />
    ),
  },
  {
    group,
    name: 'Markup in every text',
    content: () => (
      <>
        <Radios
          name="hostile-radio"
          legend={hostileText}
          hint={hostileText}
          error={hostileText}
          note={hostileText}
          options={[hostileOption]}
          value={hostileText}
        />
        <Checkboxes
          name="hostile-boxes"
          legend={hostileText}
          options={[hostileOption]}
          values={[hostileText]}
        />
        <Checkbox
          name="hostile-box"
          label={hostileText}
          value={hostileText}
          hint={hostileText}
          error={hostileText}
        />
        <DateField
          name="hostile-date"
          legend={hostileText}
          hint={hostileText}
          error={hostileText}
          labels={{ day: hostileText, month: hostileText, year: hostileText }}
          value={{ day: hostileText, month: hostileText, year: hostileText }}
        />
      </>
    ),
  },
]
