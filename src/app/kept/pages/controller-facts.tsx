import type { Variant } from '#core/i18n/languages.ts'
import { DefinitionList } from '#ui/content/definition-list.tsx'
import { Section } from '#ui/content/page-heading.tsx'

import { controllerSettings, type Controller } from '../controller.ts'
import { keptStrings } from '../strings/index.ts'

/** Who answers for the data; where the settings are silent, which one to fill. */
export function ControllerFacts(props: {
  readonly variant: Variant
  readonly controller: Controller
}) {
  const words = keptStrings(props.variant).controller
  return (
    <Section title={words.title} id="controller">
      <DefinitionList
        items={controllerLines(props.controller, props.variant).map(([term, value]) => ({
          term,
          value,
        }))}
      />
    </Section>
  )
}

/** Each fact of the controller as label and text. */
export function controllerLines(
  controller: Controller,
  variant: Variant,
): (readonly [string, string])[] {
  const words = keptStrings(variant).controller
  return (['name', 'contact', 'officer'] as const).map((fact) => [
    words[fact],
    controller[fact] ?? words.unknown(controllerSettings[fact]),
  ])
}
