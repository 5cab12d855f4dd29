import type { Language, Variant } from '#core/i18n/languages.ts'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'

import type { Version, Work } from '../queries.ts'
import type { ComparedPart } from '../saved-texts.ts'
import { strings } from '../strings/index.ts'
import { WorkNav } from './desk-parts.tsx'
import { TextDifference } from './editorial-parts.tsx'

type ComparePageProps = {
  readonly variant: Variant
  readonly work: Work
  readonly title: string
  readonly newer: Version
  readonly older: Version | undefined
  readonly changes: readonly {
    readonly language: Language
    readonly parts: readonly ComparedPart[]
  }[]
}

/** Two versions by paragraphs and words. */
export function ComparePage({ variant, work, title, newer, older, changes }: ComparePageProps) {
  const { desk } = strings(variant)
  return (
    <>
      <PageHeading
        kicker={title}
        title={older ? desk.compare.title(newer.number, older.number) : desk.compare.noPrevious}
      />
      <WorkNav variant={variant} work={work} current="" />
      {older &&
        changes
          .filter(({ parts }) => parts.length > 0)
          .map(({ language, parts }) => (
            <Section id={`text-${language}`} title={desk.languages[language]}>
              <TextDifference variant={variant} language={language} parts={parts} />
            </Section>
          ))}
    </>
  )
}
