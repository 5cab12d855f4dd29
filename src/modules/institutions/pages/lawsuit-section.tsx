import { inPublic } from '#core/http/paths.ts'
import { formatDay } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { citationText, remedyText, type LawPack, type Remedy } from '#modules/law'
import { Table } from '#ui/content/table.tsx'

import { publicPaths } from '../paths.ts'
import type { InstitutionName } from '../queries.ts'
import { strings } from '../strings/index.ts'
import { NameLink } from './parts.tsx'

/** A body that stands on the dated list of remedies. */
export type ListedBody = { readonly body: InstitutionName; readonly remedy: Remedy }

type LawsuitSectionProps = {
  readonly variant: Variant
  readonly pack: LawPack
  readonly listed: readonly ListedBody[]
}

/** On the page of law: the bodies outside the general rule. */
export function LawsuitSection({ variant, pack, listed }: LawsuitSectionProps) {
  const words = strings(variant).lawSection
  return (
    <>
      <h3>{words.title}</h3>
      <Table
        caption={words.title}
        captionHidden
        rows={listed}
        columns={[
          {
            label: words.body,
            rowHeader: true,
            cell: ({ body }) => (
              <NameLink
                href={inPublic(variant, publicPaths.institution(body.id))}
                name={body.name}
                variant={variant}
              />
            ),
          },
          { label: words.remedy, cell: ({ remedy }) => remedyText(remedy.remedy, variant) },
          { label: words.basis, cell: ({ remedy }) => citationText(pack, remedy, variant) },
          {
            label: words.since,
            cell: ({ remedy }) =>
              remedy.validFrom === null
                ? words.always
                : formatDay(variant, remedy.validFrom, 'genitive'),
          },
        ]}
      />
    </>
  )
}
