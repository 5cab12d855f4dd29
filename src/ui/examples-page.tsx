import { clockStripExamples } from './clock-strip/clock-strip.examples.tsx'
import { contentExamples } from './content/content.examples.tsx'
import { evidenceExamples } from './evidence/evidence.examples.tsx'
import type { Example } from './example.ts'
import { choiceExamples } from './forms/choices.examples.tsx'
import { formExamples } from './forms/forms.examples.tsx'
import { navigationExamples } from './navigation/navigation.examples.tsx'

/** Every component in every look. */
export const examples: readonly Example[] = [
  ...clockStripExamples,
  ...contentExamples,
  ...evidenceExamples,
  ...formExamples,
  ...choiceExamples,
  ...navigationExamples,
]

/** All examples under each other, for a developer's eye. Put it into a layout. */
export function ExamplesPage() {
  const groups = [...new Set(examples.map((example) => example.group))]
  return (
    <>
      <h1>Components</h1>
      {groups.map((group) => (
        <section class="section">
          <div class="section-heading">
            <h2>{group}</h2>
          </div>
          {examples
            .filter((example) => example.group === group)
            .map((example) => (
              <article class="stack">
                <p class="kicker">{example.name}</p>
                {example.content()}
              </article>
            ))}
        </section>
      ))}
    </>
  )
}
