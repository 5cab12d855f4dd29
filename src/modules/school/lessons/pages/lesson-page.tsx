import { inPublic } from '#core/http/paths.ts'
import { formatDay } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import { variantFacts, type Variant } from '#core/i18n/languages.ts'
import { scriptOf } from '#core/i18n/transliteration.ts'
import { citationText, lawPack, lawPaths, legalText, type Article } from '#modules/law'
import { publicationPaths, type RenderedPassage, type RenderedText } from '#modules/publications'
import { Columns } from '#ui/content/columns.tsx'
import { DefinitionList } from '#ui/content/definition-list.tsx'
import { PageHeading, Prose, Section } from '#ui/content/page-heading.tsx'
import { Pager } from '#ui/navigation/pagination.tsx'
import { safeHref } from '#ui/safe-href.ts'
import { Html } from '#ui/safe-html.ts'

import type { Lesson } from '../queries.ts'
import { strings } from '../strings/index.ts'
import { AimList, ExpiredNotice, LessonTimes } from './parts.tsx'

type LessonPageProps = {
  readonly variant: Variant
  readonly lesson: Lesson
  readonly text: RenderedText
  readonly exercise: RenderedPassage | null | undefined
  /** The articles of law of which it speaks that are in force. */
  readonly articles: readonly Article[]
  /** The whole curriculum, and the place of this lecture in it from 0. */
  readonly lessons: readonly Lesson[]
  readonly at: number
  readonly today: string
}

/** A lecture to be read: what it gives, its text, an exercise, and on what it rests. */
export function LessonPage(props: LessonPageProps) {
  const { variant, lesson, text, exercise, lessons, at, today } = props
  const { facts } = lesson
  const words = strings(variant).lesson
  const lang = text.isForeign ? text.lang : undefined
  return (
    <article>
      <PageHeading
        kicker={words.place(at + 1, lessons.length)}
        title={text.title}
        lead={<span lang={lang}>{text.description}</span>}
      />
      <LessonTimes variant={variant} facts={facts} today={today} />
      <ExpiredNotice variant={variant} facts={facts} today={today} />
      <Columns asideLabel={words.about} aside={<Aside {...props} />}>
        <section class="lesson-aims" aria-labelledby="aims">
          <h2 id="aims">{words.aims}…</h2>
          <AimList variant={variant} facts={facts} />
        </section>
        <Prose {...(lang === undefined ? {} : { lang })}>
          <Html html={text.body} />
        </Prose>
      </Columns>
      {exercise && (
        <Section id="exercise" title={words.exercise(exercise.title)}>
          <Prose {...(exercise.foreignLang === undefined ? {} : { lang: exercise.foreignLang })}>
            <Html html={exercise.html} />
          </Prose>
        </Section>
      )}
      <Sources variant={variant} lesson={lesson} />
      <Neighbours {...props} />
    </article>
  )
}

function Aside({ variant, lesson, articles }: LessonPageProps) {
  const words = strings(variant).lesson
  const { facts, work } = lesson
  const at = (path: string) => inPublic(variant, path)
  const pack = lawPack()
  return (
    <>
      <DefinitionList
        stacked
        items={[
          { term: words.reviewed, value: formatDay(variant, facts.reviewedOn) },
          { term: words.reviewBy, value: formatDay(variant, facts.reviewBy, 'genitive') },
        ]}
      />
      <ul class="lesson-links">
        <li>
          <a href={at(publicationPaths.pdf(work.slug))}>{words.pdf}</a>
        </li>
        <li>
          <a href={at(publicationPaths.versions(work.slug))}>{words.versions}</a>
        </li>
      </ul>
      {articles.length > 0 && (
        <details>
          <summary>{words.law}</summary>
          <ul class="lesson-links">
            {articles.map((article) => (
              <li>
                <a href={at(lawPaths.article(article.id))}>
                  {citationText(pack, article, variant)}
                </a>
                <span class="quiet"> {legalText(article.subject, variant)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Sources({ variant, lesson }: Pick<LessonPageProps, 'variant' | 'lesson'>) {
  const words = strings(variant).lesson
  return (
    <Section id="sources" title={words.sources}>
      <ul class="lesson-sources">
        {lesson.facts.sources.map(({ url, title, checkedOn }) => (
          <li>
            <a href={safeHref(url)} rel="noreferrer" lang={sourceTitle(title, variant).lang}>
              {sourceTitle(title, variant).text}
            </a>{' '}
            <span class="quiet">{words.sourceSeen(formatDay(variant, checkedOn, 'genitive'))}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** A Cyrillic title is Serbian and follows the reader's script; another one stays as its page has it. */
function sourceTitle(title: string, variant: Variant) {
  if (scriptOf(title) !== 'Cyrl') return { text: title, lang: undefined }
  const { text, lang } = pick({ sr: title, en: '' }, variant)
  return { text, lang: lang === variantFacts[variant].tag ? undefined : lang }
}

function Neighbours({ variant, lessons, at }: LessonPageProps) {
  const { lesson } = strings(variant)
  const linkTo = (other: Lesson | undefined) =>
    other && { href: inPublic(variant, publicationPaths.work(other.work)), label: other.title }
  const [previous, next] = [linkTo(at > 0 ? lessons[at - 1] : undefined), linkTo(lessons[at + 1])]
  return (
    <Pager
      label={lesson.neighbours}
      previous={previous}
      next={next}
      position={lesson.place(at + 1, lessons.length)}
    />
  )
}
