import { inPublic } from '#core/http/paths.ts'
import type { Variant } from '#core/i18n/languages.ts'
import type { LawPack } from '#modules/law'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { LinkButton } from '#ui/forms/button.tsx'

import { ExitLimits } from '../../exit/quick-exit.tsx'
import { triagePaths } from '../paths.ts'
import { triageStrings } from '../strings/index.ts'
import type { DoorView } from '../triage-view.ts'
import { DoorEntry } from './door-entry.tsx'

type DoorsPageProps = {
  readonly variant: Variant
  readonly pack: LawPack
  readonly doors: readonly DoorView[]
  readonly today: string
}

/** Every door, for whoever knows which one they need. */
export function DoorsPage({ variant, pack, doors, today }: DoorsPageProps) {
  const { doorsPage } = triageStrings(variant)
  return (
    <div class="triage">
      <PageHeading title={doorsPage.title} lead={doorsPage.lead} />
      <p class="triage-restart">
        <LinkButton href={inPublic(variant, triagePaths.triage)}>{doorsPage.start}</LinkButton>
      </p>
      <h2 class="visually-hidden">{doorsPage.title}</h2>
      <ul class="triage-doors triage-doors-all">
        {doors.map((view) => (
          <DoorEntry {...{ variant, pack, view, today }} />
        ))}
      </ul>
      <ExitLimits variant={variant} />
    </div>
  )
}
