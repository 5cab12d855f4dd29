import type { FormValues } from '#core/http/forms.ts'
import { inVariant, pick } from '#core/i18n/human-text.ts'
import { variantFacts, variants, type Variant } from '#core/i18n/languages.ts'
import { legalText } from '#modules/law'
import { DefinitionList } from '#ui/content/definition-list.tsx'
import { Notice } from '#ui/content/notice.tsx'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { FilterForm } from '#ui/forms/form.tsx'
import { Select } from '#ui/forms/inputs.tsx'

import type { Answers } from '../../letters/answers.ts'
import type { LetterSource } from '../../letters/letter-source.ts'
import { fieldStrings } from '../../letters/strings/fields.ts'
import type { FileProblem } from '../../letters/yaml-source.ts'
import type { EntryField } from '../entry-fields.ts'
import type { Entry } from '../entry.ts'
import { fieldLabel } from '../field-words.ts'
import { deskPaths } from '../paths.ts'
import type { LetterPreview } from '../preview.ts'
import { strings } from '../strings/index.ts'
import { ProblemLines } from './parts.tsx'

/** How a text looks: a letter as it would be composed, or the words of the triage; or what keeps it from being shown. */
export type Shown =
  | { readonly letter: LetterPreview }
  | { readonly values: FormValues }
  | { readonly unanswered: string }
  | { readonly problems: readonly FileProblem[] }

type PreviewPageProps = {
  readonly variant: Variant
  readonly entry: Entry
  /** The variant in which the text is shown. */
  readonly written: Variant
  /** Letters among which one may choose, for a shared piece. */
  readonly letters: readonly LetterSource[]
  readonly letter: string
  readonly shown: Shown
}

/** The draft, or what stands, as it will be read; nothing here is stored or published. */
export function PreviewPage(props: PreviewPageProps) {
  const { variant, entry, shown, written } = props
  const { preview, kindOfOne } = strings(variant)
  const isLetter = entry.kind === 'letter' || entry.kind === 'piece'
  return (
    <>
      <PageHeading
        kicker={kindOfOne[entry.kind]}
        title={preview.title(pick(entry.title, variant).text)}
        lead={isLetter ? preview.lead : preview.leadTriage}
      />
      <Choices {...props} />
      {'problems' in shown && (
        <Notice kind="warning" title={preview.notUsable}>
          <ProblemLines variant={variant} entry={entry} problems={shown.problems} />
        </Notice>
      )}
      {'unanswered' in shown && (
        <Notice kind="warning" title={preview.unanswered(shown.unanswered)} />
      )}
      {'letter' in shown && (
        <p class="letter-preview" lang={variantFacts[written].tag}>
          {shown.letter.text}
        </p>
      )}
      {'values' in shown && <Words {...props} values={shown.values} />}
    </>
  )
}

function Choices({ variant, entry, written, letters, letter, shown }: PreviewPageProps) {
  const { preview } = strings(variant)
  const drawn = 'letter' in shown ? shown.letter : undefined
  return (
    <FilterForm
      action={deskPaths.preview(entry.key)}
      title={preview.variants}
      submitLabel={preview.show}
    >
      <Select
        name="in"
        label={preview.variants}
        options={variants.map((one) => ({ value: one, label: variantFacts[one].name }))}
        value={written}
      />
      {letters.length > 1 && (
        <Select
          name="letter"
          label={preview.letters}
          options={letters.map(({ id, title }) => ({
            value: id,
            label: legalText(title, variant),
          }))}
          value={letter}
        />
      )}
      {drawn && drawn.samples.length > 1 && (
        <Select
          name="sample"
          label={preview.cases}
          options={drawn.samples.map(({ name, changes }) => ({
            value: name,
            label: choiceLabel(changes, variant),
          }))}
          value={drawn.sample}
        />
      )}
    </FilterForm>
  )
}

function Words({
  variant,
  entry,
  written,
  values,
}: PreviewPageProps & { readonly values: FormValues }) {
  const { language, tag } = variantFacts[written]
  const shown = entry.fields.filter((field) => field.language === language)
  return (
    <DefinitionList
      stacked
      items={shown
        .filter(({ name }) => (values[name] ?? '') !== '')
        .map((field) => ({
          term: fieldLabel(field, variant),
          value: (
            <Said
              shape={field.shape}
              text={inVariant(values[field.name] ?? '', written)}
              tag={tag}
            />
          ),
        }))}
    />
  )
}

/** What a sample chooses, in the words of the form; nothing chosen means the first answers. */
function choiceLabel(changes: Answers, variant: Variant): string {
  const { preview } = strings(variant)
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> =
    fieldStrings(variant).options
  const [chosen] = Object.entries(changes)
  return chosen ? (words[chosen[0]]?.[chosen[1]] ?? chosen[1]) : preview.first
}

/** A list as a list, a text with its line breaks. */
function Said({ shape, text, tag }: Pick<EntryField, 'shape'> & { text: string; tag: string }) {
  if (shape !== 'pairs') return <span lang={tag}>{text}</span>
  return (
    <ul lang={tag}>
      {text.split('\n').map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )
}
