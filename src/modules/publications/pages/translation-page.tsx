import type { Language, Variant } from '#core/i18n/languages.ts'
import { Difference } from '#ui/content/difference.tsx'
import { Notice } from '#ui/content/notice.tsx'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { Checkbox } from '#ui/forms/choices.tsx'
import { ErrorSummary } from '#ui/forms/error-summary.tsx'
import { Form } from '#ui/forms/form.tsx'

import type { Sent } from '../desk-context.ts'
import { paragraphFields } from '../editorial-forms.ts'
import { deskPaths } from '../paths.ts'
import type { Work } from '../queries.ts'
import { editorialStrings } from '../strings/editorial.ts'
import { strings } from '../strings/index.ts'
import { sourceLanguage, type StaleParagraph, type TranslationView } from '../translations.ts'
import { WorkNav } from './desk-parts.tsx'
import { editorialProblems, tagOf } from './editorial-parts.tsx'

type TranslationPageProps = {
  readonly variant: Variant
  readonly work: Work
  readonly title: string
  readonly language: Language
  /** Absent where one of the two texts is not written. */
  readonly view: TranslationView | undefined
  readonly saved: boolean
  readonly sent: Sent | undefined
}

/** What changed in the source since the translation was confirmed against it, paragraph by paragraph. */
export function TranslationPage(props: TranslationPageProps) {
  const { variant, work, title, language, view, saved, sent } = props
  const { translation, languages } = editorialStrings(variant)
  const [first] = view?.stale ?? []
  const wrong = editorialProblems(sent?.problems ?? {}, variant).map(({ message }) => ({
    field: first ? markedField(first) : 'top',
    message,
  }))
  return (
    <>
      <ErrorSummary title={strings(variant).desk.problemsTitle} problems={wrong} />
      <PageHeading
        kicker={title}
        title={`${translation.title}: ${languages[language]}`}
        lead={translation.lead}
      />
      <WorkNav variant={variant} work={work} current={deskPaths.translation(work.id, language)} />
      {saved && <Notice kind="success" title={translation.saved} />}
      {!view && <p>{translation.absent}</p>}
      {view?.stale.length === 0 && <p>{translation.fresh}</p>}
      {view && view.stale.length > 0 && <StaleTable {...props} stale={view.stale} />}
    </>
  )
}

function markedField({ hash }: StaleParagraph): string {
  return `${paragraphFields.marked}${hash}`
}

function StaleTable(props: TranslationPageProps & { readonly stale: readonly StaleParagraph[] }) {
  const { variant, work, language, stale } = props
  const { translation, languages } = editorialStrings(variant)
  const { fields } = strings(variant).desk
  const shown = stale.map(({ hash }) => [`${paragraphFields.shown}${hash}`, '1'] as const)
  return (
    <Form action={deskPaths.translation(work.id, language)} hidden={Object.fromEntries(shown)}>
      <Table<StaleParagraph>
        stacked
        caption={translation.stale(stale.length)}
        rows={stale}
        columns={[
          {
            label: languages[sourceLanguage],
            cell: (paragraph) => (
              <div>
                <p class="quiet">{translation.place(fields[paragraph.part], paragraph.number)}</p>
                <Source variant={variant} paragraph={paragraph} />
              </div>
            ),
          },
          {
            label: translation.inTranslation,
            cell: ({ translation: text }) => (
              <p class="remarked-words" lang={tagOf(language, text ?? '')}>
                {text ?? '–'}
              </p>
            ),
          },
          {
            label: translation.title,
            cell: (paragraph) => (
              <Checkbox name={markedField(paragraph)} label={translation.confirm} />
            ),
          },
        ]}
      />
      <ButtonRow>
        <Button>{translation.submit}</Button>
        <Button kind="secondary" name="all" value="1">
          {translation.all}
        </Button>
      </ButtonRow>
    </Form>
  )
}

function Source(props: { readonly variant: Variant; readonly paragraph: StaleParagraph }) {
  const { variant, paragraph } = props
  const { translation, difference } = editorialStrings(variant)
  const lang = tagOf(sourceLanguage, paragraph.text)
  if (paragraph.difference) {
    const parts = [{ kind: 'changed' as const, pieces: paragraph.difference }]
    return <Difference parts={parts} labels={difference} lang={lang} />
  }
  return (
    <>
      <p class="remarked-words" lang={lang}>
        {paragraph.text}
      </p>
      <p class="quiet">{translation.isNew}</p>
    </>
  )
}
