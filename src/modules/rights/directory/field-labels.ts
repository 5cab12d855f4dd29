import { languages, type Variant } from '#core/i18n/languages.ts'

import { strings } from './strings/index.ts'

type Words = Readonly<Record<string, string>>

const written = new RegExp(`^(.*)-(${languages.join('|')})$`, 'u')

/** What the form calls a field, with the row that it stands in: „2. начин обраћања – Контакт”. */
export function fieldLabel(field: string, variant: Variant): string {
  const words = strings(variant).form
  const [, row, part] = /^channel-(\d+)-(.+)$/u.exec(field) ?? []
  if (row !== undefined && part !== undefined) {
    return `${words.channelRow(Number(row))} – ${labelsOf(variant)[`channel ${part}`] ?? part}`
  }
  const [, stem = field, language] = written.exec(field) ?? []
  const label = labelsOf(variant)[stem] ?? stem
  const named: Words = words.inLanguages
  return language === undefined ? label : `${label} (${named[language] ?? language})`
}

/** A stored value as people read it: words of closed lists in the variant, everything else as written, lists parted by commas. */
export function valueText(field: string, value: string, variant: Variant): string {
  const names = namesOf(field, variant)
  return value
    .split('\n')
    .map((line) => names[line] ?? line)
    .join(', ')
}

function labelsOf(variant: Variant): Words {
  const words = strings(variant).form
  return {
    name: words.name,
    short: words.short,
    sector: words.sector,
    'registry-number': words.registryNumber,
    'tax-number': words.taxNumber,
    website: words.website,
    'website-certainty': words.websiteCertainty,
    domains: words.domains,
    holds: words.holds,
    'id-copy': words.idCopy,
    'id-copy-evidence': words.idCopyEvidence,
    status: words.status,
    successor: words.successor,
    institution: words.institution,
    note: words.note,
    'to-check': words.toCheck,
    'channel kind': words.kind,
    'channel reaches': words.reaches,
    'channel value': words.value,
    'channel evidence': words.evidence,
    'channel certainty': words.certainty,
    'channel verified': words.verified,
  }
}

function namesOf(field: string, variant: Variant): Words {
  const words = strings(variant)
  const tables: Readonly<Record<string, Words>> = {
    sector: words.sectors,
    'website-certainty': words.certainties,
    holds: words.holds,
    'id-copy': words.form.idCopies,
    status: words.statuses,
    'to-check': words.parts,
    'channel-kind': words.channelKinds,
    'channel-reaches': words.reached,
    'channel-certainty': words.certainties,
  }
  return tables[field.replace(/-\d+-/u, '-')] ?? {}
}
