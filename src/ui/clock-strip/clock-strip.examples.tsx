import { type Example, hostileHref, hostileText } from '../example.ts'
import type { Tone } from '../parts.ts'
import { ClockStripSmall } from './clock-strip-small.tsx'
import { type ClockLabels, ClockStrip } from './clock-strip.tsx'
import type { Clock } from './clock.ts'
import { ConductStrips } from './conduct-strips.tsx'
import { Logo } from './logo.tsx'

const group = 'Clock strip'

// November 2026: weekends and Armistice Day.
const daysOff = ['07', '08', '11', '14', '15', '21', '22', '28', '29'].map(
  (day) => `2026-11-${day}`,
)

const base = {
  startsOn: '2026-11-03',
  dueSafe: '2026-11-18',
  dueCertain: '2026-11-18',
  daysOff,
}

const labels: ClockLabels = {
  received: { name: 'Примљен', date: '3. новембра 2026.' },
  due: { name: 'Рок', date: '18. новембра 2026.' },
  today: { name: 'Данас', date: '10. новембра' },
}

const label = (name: string, date: string) => ({ name, date })

type Case = {
  readonly outcome: string
  readonly tone: Tone
  readonly name: string
  readonly clock: Clock
  readonly title: string
  readonly labels: ClockLabels
}

/** Every state a clock can be in. */
export const clockCases: readonly Case[] = [
  {
    name: 'running',
    title: 'Рок тече: остало је осам дана.',
    outcome: 'Рок тече',
    tone: 'info',
    clock: { ...base, state: 'running', today: '2026-11-10' },
    labels,
  },
  {
    name: 'due soon, with a disputed last day',
    title: 'Рок истиче за два дана.',
    outcome: 'Рок истиче',
    tone: 'soon',
    clock: { ...base, state: 'due-soon', dueCertain: '2026-11-19', today: '2026-11-16' },
    labels: {
      ...labels,
      today: label('Данас', '16. новембра'),
      dueCertain: label('Несумњиво', '19. новембра'),
    },
  },
  {
    name: 'answered in time',
    title: 'Одговорено у року, деветог дана.',
    outcome: 'У року',
    tone: 'good',
    clock: { ...base, state: 'in-time', answeredOn: '2026-11-12', today: '2026-11-24' },
    labels: { ...labels, answered: label('Одговорено', '12. новембра 2026.') },
  },
  {
    name: 'answered late',
    title: 'Одговорено седам дана после рока.',
    outcome: 'Касно, 7 дана',
    tone: 'late',
    clock: { ...base, state: 'late', answeredOn: '2026-11-25', today: '2026-11-30' },
    labels: { ...labels, answered: label('Одговорено', '25. новембра 2026.') },
  },
  {
    name: 'silent',
    title: 'Ћутање: дванаест дана после рока.',
    outcome: 'Ћутање, 12 дана',
    tone: 'late',
    clock: { ...base, state: 'silent', today: '2026-11-30' },
    labels: { ...labels, today: label('Данас', '30. новембра') },
  },
  {
    name: 'extended',
    title: 'Рок је продужен на 40 дана.',
    outcome: 'Продужено',
    tone: 'info',
    clock: { ...base, state: 'extended', extendedTo: '2026-12-13', today: '2026-11-24' },
    labels: {
      ...labels,
      today: label('Данас', '24. новембра'),
      extended: label('Продужено до', '13. децембра 2026.'),
    },
  },
  {
    name: 'appealed',
    title: 'Жалба је изјављена 27. новембра.',
    outcome: 'Жалба',
    tone: 'late',
    clock: { ...base, state: 'appealed', appealedOn: '2026-11-27', today: '2026-12-08' },
    labels: {
      ...labels,
      today: label('Данас', '8. децембра'),
      appealed: label('Жалба', '27. новембра 2026.'),
    },
  },
  {
    name: 'silent for a year',
    title: 'Ћутање: 367 дана после рока.',
    outcome: 'Ћутање, 367 дана',
    tone: 'late',
    clock: {
      ...base,
      state: 'silent',
      startsOn: '2025-11-03',
      dueSafe: '2025-11-18',
      dueCertain: '2025-11-18',
      today: '2026-11-20',
    },
    labels: {
      received: label('Примљен', '3. новембра 2025.'),
      due: label('Рок', '18. новембра 2025.'),
      today: label('Данас', '20. новембра 2026.'),
    },
  },
]

const large: readonly Example[] = clockCases.map((item, index) => ({
  group,
  name: `Large: ${item.name}`,
  content: () => (
    <ClockStrip
      id={`clock-${index}`}
      clock={item.clock}
      title={item.title}
      description={Object.values(item.labels)
        .map((mark) => `${mark?.name} ${mark?.date}`)
        .join(', ')}
      labels={item.labels}
    />
  ),
}))

const hostileLabel = label(hostileText, hostileText)

/** Examples of this component. */
export const clockStripExamples: readonly Example[] = [
  ...large,
  {
    group,
    name: 'In a list, on one scale of 45 days',
    content: () => (
      <ul class="stack">
        {clockCases.map((item) => (
          <li>
            <ClockStripSmall clock={item.clock} title={item.title} days={45} /> {item.title}
          </li>
        ))}
      </ul>
    ),
  },
  {
    group,
    name: 'Conduct of an institution',
    content: () => (
      <ConductStrips
        id="conduct-strips"
        label="Захтеви по дану пријема"
        days={45}
        rows={clockCases.map((item, index) => ({
          href: `/requests/${index}`,
          title: 'Увид у електронске картоне без разлога',
          facts: 'Примљен 3. новембра 2026.',
          clock: item.clock,
          outcome: item.outcome,
          tone: item.tone,
        }))}
      />
    ),
  },
  { group, name: 'Mark', content: () => <Logo /> },
  {
    group,
    name: 'Markup in every text',
    content: () => (
      <>
        <ClockStrip
          id="clock-hostile"
          clock={{ ...base, state: 'extended', extendedTo: '2026-12-13', today: '2026-12-01' }}
          title={hostileText}
          description={hostileText}
          labels={{
            received: hostileLabel,
            due: hostileLabel,
            today: hostileLabel,
            extended: hostileLabel,
          }}
        />
        <ConductStrips
          id="conduct-hostile"
          label={hostileText}
          days={45}
          rows={[
            {
              href: hostileHref,
              title: hostileText,
              facts: hostileText,
              outcome: hostileText,
              tone: 'late',
              clock: { ...base, state: 'running', today: '2026-11-05' },
            },
          ]}
        />
        <ClockStripSmall
          clock={{ ...base, state: 'running', today: '2026-11-05' }}
          title={hostileText}
        />
      </>
    ),
  },
]
