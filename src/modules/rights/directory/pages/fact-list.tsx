import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { DefinitionList } from '#ui/content/definition-list.tsx'
import { safeHref } from '#ui/safe-href.ts'

import type { Controller, Site } from '../controller.ts'
import { difficultyOf } from '../difficulty-rules.ts'
import { strings } from '../strings/index.ts'
import { checkText, hostOf, Text } from './parts.tsx'

type FactListProps = {
  readonly variant: Variant
  readonly controller: Controller
  readonly site: Site | undefined
}

/** What is known of a controller besides how to reach it; what is not known is left out, what is doubtful is named. */
export function ControllerFactList(props: FactListProps) {
  const { variant, controller, site } = props
  const { one, sectors, holds, difficulties, parts } = strings(variant)
  const { short, domains, registryNumber, taxNumber, toCheck, idCopy, channels } = controller
  return (
    <DefinitionList
      stacked
      items={[
        { term: one.sector, value: sectors[controller.sector] },
        ...when(pick(short, variant).text !== '', {
          term: one.short,
          value: <Text text={short} variant={variant} />,
        }),
        ...(site === undefined
          ? []
          : [{ term: one.website, value: <SiteFact variant={variant} site={site} /> }]),
        ...when(domains.length > 1, { term: one.domains, value: domains.join(', ') }),
        ...when(registryNumber !== null, { term: one.registryNumber, value: registryNumber }),
        ...when(taxNumber !== null, { term: one.taxNumber, value: taxNumber }),
        ...when(controller.holds.length > 0, {
          term: one.holds,
          value: (
            <>
              <ul>
                {controller.holds.map((kind) => (
                  <li>{holds[kind]}</li>
                ))}
              </ul>
              <p class="quiet">{one.holdsNote}</p>
            </>
          ),
        }),
        {
          term: one.difficulty,
          value: difficulties[difficultyOf({ idCopy: idCopy.policy, channels })],
        },
        ...when(toCheck.length > 0, {
          term: one.toCheck,
          value: toCheck.map((part) => parts[part]).join(', '),
        }),
      ]}
    />
  )
}

function SiteFact({ variant, site }: { readonly variant: Variant; readonly site: Site }) {
  const { certainties } = strings(variant)
  const asked = checkText(variant, site.check)
  return (
    <>
      <a href={safeHref(site.url)}>{hostOf(site.url)}</a>
      <br />
      <span class="quiet">{certainties[site.certainty]}</span>
      {asked !== undefined && (
        <>
          <br />
          <span class="quiet">{asked}</span>
        </>
      )}
    </>
  )
}

function when<T>(holds: boolean, item: T): T[] {
  return holds ? [item] : []
}
