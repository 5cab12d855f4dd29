import { languages, type Variant } from '#core/i18n/languages.ts'

import { strings } from './strings/index.ts'

const written = new RegExp(`^(?:(.*)-)?(${languages.join('|')})$`, 'u')

/** What the form calls a field, with the row that it stands in: „2. назив – Кратак назив (српски)”. */
export function fieldLabel(field: string, variant: Variant): string {
  const words = strings(variant).form
  const [, sort, row = '', rest = field] = /^(name|contact)-(\d+)-(.+)$/u.exec(field) ?? []
  const [, part = '', language] = written.exec(rest) ?? [undefined, rest]
  const own = ownLabel(sort === undefined ? part : `${sort} ${part}`, variant)
  const inLanguage = languageName(language, variant)
  const label = inLanguage === undefined ? own : `${own} (${inLanguage})`
  if (sort === undefined) return label
  const rowName = sort === 'name' ? words.nameRow(Number(row)) : words.contactRow(Number(row))
  return `${rowName} – ${label}`
}

function languageName(code: string | undefined, variant: Variant): string | undefined {
  const names: Readonly<Record<string, string>> = strings(variant).form.inLanguages
  return code === undefined ? undefined : names[code]
}

function ownLabel(stem: string, variant: Variant): string {
  const words = strings(variant).form
  const labels: Readonly<Record<string, string>> = {
    kind: words.kind,
    parent: words.parent,
    website: words.website,
    'website-certainty': words.websiteCertainty,
    description: words.description,
    'name ': words.text,
    'name short': words.short,
    'name from': words.from,
    'name to': words.to,
    'name note': words.note,
    'contact kind': words.contactKind,
    'contact value': words.value,
    'contact source': words.source,
    'contact certainty': words.certainty,
    'contact checked': words.checked,
    'contact note': words.note,
  }
  return labels[stem] ?? stem
}

/** A stored value as people read it: kinds, degrees and sorts of contact in words, everything else as written. */
export function valueText(field: string, value: string, variant: Variant): string {
  const words = strings(variant)
  const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    kind: words.kinds,
    'website-certainty': words.degrees,
    'contact-kind': words.contactKinds,
    'contact-certainty': words.degrees,
  }
  return tables[field.replace(/-\d+-/u, '-')]?.[value] ?? value
}
