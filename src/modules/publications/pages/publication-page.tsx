import { inPublic } from '#core/http/paths.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { Notice } from '#ui/content/notice.tsx'
import { Tag } from '#ui/content/tag.tsx'
import { safeHref } from '#ui/safe-href.ts'
import { Html } from '#ui/safe-html.ts'

import { publicPaths } from '../paths.ts'
import type { ChangedFigure, PublicationView } from '../publication-view.ts'
import type { RenderedText } from '../render-text.ts'
import { strings } from '../strings/index.ts'
import { authorsText, Day } from './parts.tsx'

type PublicationPageProps = {
  readonly variant: Variant
  readonly view: PublicationView
  readonly text: RenderedText
  readonly changed: readonly ChangedFigure[]
  /** Scheme and host of the site, for the citation. */
  readonly origin: string
}

/** A publication to be read, with every number leading to what it rests on. */
export function PublicationPage(props: PublicationPageProps) {
  const { variant, text } = props
  const lang = text.isForeign ? text.lang : undefined
  const { contents } = strings(variant).publication
  return (
    <article class="publication">
      <Head {...props} />
      <div class="publication-columns">
        {text.contents.length > 1 && (
          <nav class="publication-contents" aria-label={contents}>
            <p class="publication-small-title">{contents}</p>
            <ol lang={lang}>
              {text.contents.map(({ id, label }) => (
                <li>
                  <a href={`#${id}`}>{label}</a>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <div class="publication-body prose" lang={lang}>
          <Html html={text.body} />
        </div>
        <Aside {...props} />
      </div>
    </article>
  )
}

function Head({ variant, view, text, changed }: PublicationPageProps) {
  const lang = text.isForeign ? text.lang : undefined
  const { work, version } = view.edition
  const words = strings(variant)
  const isRevised = version.number > 1 && version.publishedOn !== null
  return (
    <header class="page-heading">
      <p class="kicker">
        {words.kinds[work.kind]} {work.demo && <Tag tone="info">{words.list.demo}</Tag>}
      </p>
      <h1 lang={lang}>{text.title}</h1>
      <p class="page-facts">
        {work.publishedOn !== null && <Day day={work.publishedOn} variant={variant} />}
        <span>{authorsText(work, variant)}</span>
        <a href={inPublic(variant, publicPaths.versions(work.slug))}>
          {words.publication.version(version.number)}
        </a>
        {isRevised && (
          <span>
            {words.publication.revised} <Day day={version.publishedOn ?? ''} variant={variant} />
          </span>
        )}
      </p>
      {text.isForeign && <Notice kind="info" title={words.publication.foreign} />}
      <Older variant={variant} view={view} />
      <Changed variant={variant} slug={work.slug} changed={changed} />
      {text.description !== '' && (
        <div class="prose publication-lead" lang={lang}>
          <Html html={text.summary} />
        </div>
      )}
    </header>
  )
}

function Older({ variant, view }: Pick<PublicationPageProps, 'variant' | 'view'>) {
  const { edition, isCurrent } = view
  if (isCurrent) return null
  const words = strings(variant).publication
  const href = inPublic(variant, publicPaths.work(edition.work))
  return (
    <Notice kind="warning" title={words.older(edition.version.number)}>
      <p>
        {words.olderText} <a href={safeHref(href)}>{words.toCurrent}</a>
      </p>
    </Notice>
  )
}

/** On top, because the text below could otherwise mislead: both values of every number that is out of date. */
function Changed(props: {
  readonly variant: Variant
  readonly slug: string
  readonly changed: readonly ChangedFigure[]
}) {
  const { variant, slug, changed } = props
  if (changed.length === 0) return null
  const words = strings(variant).publication
  return (
    <Notice kind="warning" title={words.changedTitle} id="changed">
      <p>{words.changedLead}</p>
      <ul>
        {changed.map((figure) => (
          <li>
            <a href={inPublic(variant, publicPaths.figure(slug, figure.key))}>
              {words.changedItem(figure)}
            </a>
            {figure.note !== '' && <span class="quiet"> {words.decided(figure.note)}</span>}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Aside({ variant, view, text, origin }: PublicationPageProps) {
  const { work, version } = view.edition
  const words = strings(variant)
  const path = publicPaths.work(work)
  const link = (to: string, label: string) => (
    <li>
      <a href={inPublic(variant, to)}>{label}</a>
    </li>
  )
  return (
    <aside class="publication-aside" aria-label={words.publication.aside}>
      <section class="publication-check">
        <p class="publication-small-title">{words.check.title}</p>
        <ol>
          {words.check.steps.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
      </section>
      <section>
        <p class="publication-small-title">{words.publication.take}</p>
        <ul>
          {link(publicPaths.pdf(work.slug), words.publication.pdf)}
          {link(publicPaths.csv(work.slug), words.publication.csv)}
          {link(publicPaths.versions(work.slug), words.publication.versions)}
        </ul>
      </section>
      <section>
        <p class="publication-small-title">{words.publication.cite}</p>
        <p class="publication-citation">
          {words.publication.citation({
            authors: authorsText(work, variant),
            title: text.title,
            year: (work.publishedOn ?? '').slice(0, 4),
            version: version.number,
            address: origin + inPublic(variant, path),
          })}
        </p>
        <ul class="publication-formats">
          {link(publicPaths.bibtex(work.slug), words.publication.bibtex)}
          {link(publicPaths.cslJson(work.slug), words.publication.csl)}
        </ul>
      </section>
    </aside>
  )
}
