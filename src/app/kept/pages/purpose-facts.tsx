import type { Variant } from '#core/i18n/languages.ts'
import { DefinitionList } from '#ui/content/definition-list.tsx'

import { factLines, factNames } from '../purpose-words.ts'
import type { KeptPurpose } from '../register.ts'
import { keptStrings } from '../strings/index.ts'

/** All that is told of one purpose. */
export function PurposeFacts(props: { readonly variant: Variant; readonly kept: KeptPurpose }) {
  const { variant, kept } = props
  const words = keptStrings(variant).facts
  return (
    <DefinitionList
      items={factNames.map((fact) => ({
        term: words[fact],
        value: <Lines lines={factLines(kept.purpose, fact, variant)} />,
      }))}
    />
  )
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 1) return <>{lines[0]}</>
  return (
    <ul>
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )
}

/** The name of a purpose inside an address. */
export function anchorOf({ purpose }: KeptPurpose): string {
  return purpose.id.replaceAll('.', '-')
}
