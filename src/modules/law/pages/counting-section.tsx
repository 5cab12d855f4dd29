import { formatDay } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { ClockStrip } from '#ui/clock-strip/clock-strip.tsx'
import { DefinitionList } from '#ui/content/definition-list.tsx'
import { Prose, Section } from '#ui/content/page-heading.tsx'

import { citationText, explanationSentences, legalText } from '../explanation-text.ts'
import { explainClock } from '../explanation.ts'
import { strings } from '../strings/index.ts'
import type { LawView } from '../view.ts'
import { ConfirmationText, Grounds } from './citations.tsx'

type CountingProps = { readonly variant: Variant; readonly view: LawView }

/** How terms are counted, with one counted before the reader's eyes. */
export function CountingSection({ variant, view }: CountingProps) {
  const words = strings(variant)
  const { counting } = view.pack
  const { lawyerConfirmed } = counting
  const standing =
    lawyerConfirmed === null
      ? ({ kind: 'unconfirmed' } as const)
      : ({ kind: 'confirmed', on: lawyerConfirmed.on, name: lawyerConfirmed.by } as const)
  return (
    <Section title={words.page.counting} id="counting">
      {counting.note !== null && (
        <Prose>
          <p>{legalText(counting.note, variant)}</p>
        </Prose>
      )}
      <DefinitionList
        items={[
          { term: words.page.basis, value: citationText(view.pack, counting, variant) },
          {
            term: words.page.source,
            value: <Grounds variant={variant} grounds={counting} />,
          },
          {
            term: words.page.confirmation,
            value: <ConfirmationText variant={variant} standing={standing} />,
          },
        ]}
      />
      <Example variant={variant} view={view} />
    </Section>
  )
}

function Example({ variant, view }: CountingProps) {
  const words = strings(variant).page
  const { clock, daysOff } = view.example
  const received = clock.startsOn.safe
  const due = clock.dueCertain
  const label = (name: string, day: string) => ({ name, date: formatDay(variant, day) })
  const sentences = explanationSentences(view.pack, explainClock(clock), variant)
  const disputed = clock.dueSafe !== due
  return (
    <>
      <h3 id="example">{words.example}</h3>
      <p class="measure">
        {words.exampleText({
          received: formatDay(variant, received, 'genitive'),
          due: formatDay(variant, due),
        })}
      </p>
      <ClockStrip
        id="example-clock"
        title={words.exampleTitle}
        description={sentences.join(' ')}
        clock={{
          state: 'in-time',
          startsOn: received,
          dueSafe: clock.dueSafe,
          dueCertain: due,
          answeredOn: due,
          today: due,
          daysOff,
        }}
        labels={{
          received: label(words.received, received),
          answered: label(words.answered, due),
          today: label(words.answered, due),
          due: label(disputed ? words.strictDue : words.due, clock.dueSafe),
          ...(disputed ? { dueCertain: label(words.lenientDue, due) } : {}),
        }}
      />
      <p class="quiet">{words.saturdays}</p>
      <h4>{words.steps}</h4>
      <Prose>
        <ol>
          {sentences.map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ol>
      </Prose>
    </>
  )
}
