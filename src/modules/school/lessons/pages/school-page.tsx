import { inPublic } from '#core/http/paths.ts'
import { variantFacts, type Variant } from '#core/i18n/languages.ts'
import { publicationPaths } from '#modules/publications'
import { EmptyState } from '#ui/content/empty-state.tsx'
import { Notice } from '#ui/content/notice.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'

import type { Lesson } from '../queries.ts'
import { strings } from '../strings/index.ts'
import { AimList, LessonTimes, timeText } from './parts.tsx'

type SchoolPageProps = {
  readonly variant: Variant
  /** In the order of the curriculum. */
  readonly lessons: readonly Lesson[]
  readonly today: string
}

/** What the school is, whether anybody can apply, and what is taught in it. */
export function SchoolPage({ variant, lessons, today }: SchoolPageProps) {
  const words = strings(variant)
  const { school } = words
  const sum = (of: (lesson: Lesson) => number) =>
    timeText(
      variant,
      lessons.reduce((all, lesson) => all + of(lesson), 0),
    )
  return (
    <>
      <PageHeading title={school.title} lead={school.lead} />
      <Section id="about" title={school.about}>
        <p class="school-text">{school.aboutText}</p>
        <Notice kind="info" title={school.edition}>
          <p>{school.editionText}</p>
        </Notice>
      </Section>
      <Section id="curriculum" title={school.curriculum}>
        {lessons.length === 0 ? (
          <EmptyState title={school.empty} />
        ) : (
          <>
            <p class="school-text">
              {school.curriculumText(
                words.lessons(lessons.length),
                sum(({ facts }) => facts.minutes),
                sum(({ facts }) => facts.readingMinutes),
              )}
            </p>
            <ol class="curriculum">
              {lessons.map((lesson) => (
                <CurriculumItem variant={variant} lesson={lesson} today={today} />
              ))}
            </ol>
          </>
        )}
      </Section>
    </>
  )
}

function CurriculumItem(props: {
  readonly variant: Variant
  readonly lesson: Lesson
  readonly today: string
}) {
  const { variant, today } = props
  const { work, title, summary, lang, facts } = props.lesson
  const foreign = lang === variantFacts[variant].tag ? undefined : lang
  return (
    <li>
      <h3 lang={foreign}>
        <a href={inPublic(variant, publicationPaths.work(work))}>{title}</a>
      </h3>
      <LessonTimes variant={variant} facts={facts} today={today} />
      <p lang={foreign}>{summary}</p>
      <details>
        <summary>{strings(variant).lesson.aims}…</summary>
        <AimList variant={variant} facts={facts} />
      </details>
    </li>
  )
}
