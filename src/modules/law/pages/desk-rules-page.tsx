import type { Variant } from '#core/i18n/languages.ts'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'
import { Tag } from '#ui/content/tag.tsx'
import { safeHref } from '#ui/safe-href.ts'

import { citationText, legalText } from '../explanation-text.ts'
import type { LawPack } from '../pack.ts'
import { deskPaths } from '../paths.ts'
import { strings } from '../strings/index.ts'
import type { VersionView } from '../view.ts'
import { ConfirmationText } from './citations.tsx'
import { deadlineText, validityText } from './rule-entry.tsx'

type DeskRulesProps = {
  readonly variant: Variant
  readonly pack: LawPack
  /** What waits for a lawyer first. */
  readonly versions: readonly VersionView[]
}

/** Every version of every rule and how it stands with lawyers. */
export function DeskRulesPage({ variant, pack, versions }: DeskRulesProps) {
  const words = strings(variant)
  return (
    <>
      <PageHeading title={words.desk.title} lead={words.desk.lead} />
      <Table
        caption={words.desk.list}
        captionHidden
        dense
        rows={versions}
        columns={[
          {
            label: words.desk.rule,
            rowHeader: true,
            cell: ({ rule }) => legalText(rule.title, variant),
          },
          { label: words.page.deadline, cell: (view) => deadlineText(pack, view, variant) },
          { label: words.page.basis, cell: ({ version }) => citationText(pack, version, variant) },
          { label: words.page.inForce, cell: ({ version }) => validityText(version, variant) },
          {
            label: words.page.certainty,
            cell: ({ version }) => words.certainty[version.certainty],
          },
          {
            label: words.desk.state,
            cell: ({ standing }) => <ConfirmationText variant={variant} standing={standing} />,
          },
          {
            label: words.desk.action,
            cell: (view) => <Action variant={variant} view={view} />,
          },
        ]}
      />
    </>
  )
}

function Action(props: { readonly variant: Variant; readonly view: VersionView }) {
  const { rule, version, standing } = props.view
  const words = strings(props.variant).desk
  const { confirmation, withdrawal } = deskPaths
  if (standing.kind !== 'confirmed') {
    return <a href={safeHref(confirmation(rule.id, version.version))}>{words.confirm}</a>
  }
  // What the pack itself says can only be changed in the pack.
  if (version.lawyerConfirmed !== null) return <Tag>{words.writtenInPack}</Tag>
  return <a href={safeHref(withdrawal(rule.id, version.version))}>{words.withdraw}</a>
}
