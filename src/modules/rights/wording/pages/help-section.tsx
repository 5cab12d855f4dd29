import { formatDayShort } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { citationText, legalText, termText, type LawPack } from '#modules/law'
import { Section } from '#ui/content/page-heading.tsx'
import { Table, type Column } from '#ui/content/table.tsx'
import { safeHref } from '#ui/safe-href.ts'

import { fieldStrings } from '../../letters/strings/fields.ts'
import { variables, type Variable, type VariableName } from '../../letters/variables.ts'
import { listEntries, type Entry, type Sources } from '../entry.ts'
import { deskPaths } from '../paths.ts'
import { strings } from '../strings/index.ts'

type HelpProps = {
  readonly variant: Variant
  readonly entry: Entry
  readonly sources: Sources
  readonly pack: LawPack
}

/** Everything that may stand in a text, and how it is written; closed until somebody opens it. */
export function HelpSection(props: HelpProps) {
  const { variant, entry } = props
  const { help } = strings(variant)
  const isLetter = entry.kind === 'letter' || entry.kind === 'piece'
  return (
    <Section id="help" title={help.title}>
      {isLetter && (
        <>
          <Marks {...props} />
          <Variables {...props} />
        </>
      )}
      {(isLetter || entry.kind === 'door') && (
        <>
          <Citations {...props} />
          <Terms {...props} />
        </>
      )}
      {entry.kind === 'letter' && <Pieces {...props} />}
      <p class="quiet measure">{help.limits}</p>
    </Section>
  )
}

/** The grammar, as `letters/README.md` has it. */
const marks = [
  ['{{scope}}', 'variable'],
  ['{{art right}}', 'article'],
  ['{{law right}}', 'law'],
  ['{{days rs.zzpl.answer}}', 'days'],
  ['{{hours rs.zzpl.breach}}', 'hours'],
  ['{{#if scope}}…{{else}}…{{/if}}', 'if'],
  ['{{#case who}}{{:self}}…{{:behalf}}…{{:child}}…{{/case}}', 'case'],
  ['{{> identity}}', 'piece'],
  ['- ', 'item'],
  ['⟦…⟧', 'asIs'],
] as const

/** One kind of what may stand in a text. */
function HelpTable<Row>(props: {
  readonly title: string
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
}) {
  const { title, rows, columns } = props
  return (
    <details>
      <summary>{title}</summary>
      <Table caption={title} captionHidden dense stacked rows={rows} columns={columns} />
    </details>
  )
}

function Marks({ variant }: HelpProps) {
  const { help } = strings(variant)
  return (
    <HelpTable
      title={help.marks}
      rows={marks}
      columns={[
        { label: help.mark, rowHeader: true, cell: ([mark]) => <code>{mark}</code> },
        { label: help.meaning, cell: ([, meaning]) => help.marksOf[meaning] },
      ]}
    />
  )
}

function Variables({ variant }: HelpProps) {
  const { help } = strings(variant)
  const words = fieldStrings(variant)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- keys of the catalogue
  const names = Object.keys(variables) as VariableName[]
  return (
    <HelpTable
      title={help.variables}
      rows={names}
      columns={[
        { label: help.how, rowHeader: true, cell: (name) => <code>{markOf(name)}</code> },
        {
          label: help.asks,
          cell: (name) => (
            <>
              {words.fields[name].label}
              <Kind variant={variant} name={name} />
            </>
          ),
        },
      ]}
    />
  )
}

function markOf(name: VariableName): string {
  const variable: Variable = variables[name]
  if (variable.kind === 'flag') return `{{#if ${name}}}…{{/if}}`
  if (variable.kind !== 'choice') return `{{${name}}}`
  const branches = variable.options.map((option) => `{{:${option}}}…`).join('')
  return `{{#case ${name}}}${branches}{{/case}}`
}

function Kind({ variant, name }: { readonly variant: Variant; readonly name: VariableName }) {
  const { help } = strings(variant)
  const variable: Variable = variables[name]
  if (variable.kind === 'day') return <span class="quiet">; {help.printedDay}</span>
  if (variable.kind === 'flag') return <span class="quiet">; {help.tick}</span>
  if (variable.kind !== 'choice') return <></>
  const all: Readonly<Record<string, Readonly<Record<string, string>>>> =
    fieldStrings(variant).options
  return (
    <ul>
      {variable.options.map((option) => (
        <li>
          <code>{option}</code> – {all[name]?.[option] ?? option}
        </li>
      ))}
    </ul>
  )
}

function Citations({ variant, pack }: HelpProps) {
  const { help } = strings(variant)
  const on = (day: string | null) => (day === null ? '…' : formatDayShort(variant, day))
  return (
    <HelpTable
      title={help.citations}
      rows={[...pack.articles.values()]}
      columns={[
        { label: help.how, rowHeader: true, cell: ({ id }) => <code>{id}</code> },
        { label: help.meaning, cell: (article) => citationText(pack, article, variant) },
        {
          label: help.validity,
          nowrap: true,
          cell: ({ validFrom, validTo }) => `${on(validFrom)} – ${on(validTo)}`,
        },
      ]}
    />
  )
}

function Terms({ variant, pack, entry }: HelpProps) {
  const { help } = strings(variant)
  const rules = [...pack.rules.values()].flatMap((rule) => {
    const version = rule.versions.at(-1)
    return version ? [{ rule, version }] : []
  })
  return (
    <HelpTable
      title={help.terms}
      rows={rules}
      columns={[
        {
          label: help.how,
          rowHeader: true,
          cell: ({ rule, version }) => <code>{termMark(entry, rule.id, version.term.unit)}</code>,
        },
        { label: help.meaning, cell: ({ rule }) => legalText(rule.title, variant) },
        {
          label: help.terms,
          cell: ({ version }) => termText({ term: version.term, addedTo: null }, variant),
        },
      ]}
    />
  )
}

/** A letter prints lengths in days or hours alone; a door names the rule, whatever its unit. */
function termMark({ kind }: Entry, id: string, unit: string): string {
  if (kind === 'door') return id
  return unit === 'day' || unit === 'hour' ? `{{${unit}s ${id}}}` : id
}

function Pieces({ variant, sources }: HelpProps) {
  const { help } = strings(variant)
  const pieces = listEntries(sources).filter(({ kind }) => kind === 'piece')
  return (
    <HelpTable
      title={help.pieces}
      rows={pieces}
      columns={[
        { label: help.how, rowHeader: true, cell: ({ id }) => <code>{`{{> ${id}}}`}</code> },
        {
          label: help.meaning,
          cell: ({ key, title, fileValues: { uses = '', cites = '' } }) => (
            <>
              <a href={safeHref(deskPaths.entry(key))}>{pick(title, variant).text}</a>
              {uses !== '' && `; ${help.usesOf(uses)}`}
              {cites !== '' && `; ${help.citesOf(cites)}`}
            </>
          ),
        },
      ]}
    />
  )
}
