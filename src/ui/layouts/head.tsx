import { safeHref } from '../safe-href.ts'

/** The same page in another variant. */
export type Sister = {
  readonly href: string
  /** Absolute address, for `hreflang`. */
  readonly url: string
  /** BCP 47 tag. */
  readonly tag: string
  readonly name: string
  readonly shortName: string
  readonly current: boolean
}

/** What the browser, search engines and previews need to know of a page. */
export type PageHead = {
  /** BCP 47 tag of the page. */
  readonly tag: string
  readonly title: string
  readonly siteName: string
  readonly description?: string | undefined
  readonly canonicalUrl?: string | undefined
  readonly sisters: readonly Sister[]
  /** Where a visitor without a stated language goes. */
  readonly defaultUrl?: string | undefined
  /** From the asset manifest. */
  readonly assets: {
    readonly stylesheet: string
    /** For the desk alone. */
    readonly deskStylesheet: string
    readonly favicon: string
    /** Fonts that the first screen needs. */
    readonly preload: readonly string[]
  }
  /** Sheets that this page needs besides. */
  readonly ownStylesheets?: readonly string[]
  /** Addresses of islands; usually none. */
  readonly scripts?: readonly string[]
  readonly feed?: { readonly href: string; readonly title: string } | undefined
  /** Absolute address of a picture for previews, from our own host. */
  readonly imageUrl?: string | undefined
  readonly hidden?: boolean
}

/** `head` of every page. Hidden pages (desk, errors) ask not to be indexed. */
export function Head(props: { readonly page: PageHead; readonly isDesk: boolean }) {
  const { page, isDesk } = props
  const title = page.title === page.siteName ? page.title : `${page.title} – ${page.siteName}`
  return (
    <head>
      <meta charset="utf-8" />
      <title>{title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      {page.assets.preload.map((href) => (
        <link
          rel="preload"
          as="font"
          type="font/woff2"
          href={safeHref(href)}
          crossorigin="anonymous"
        />
      ))}
      <link rel="stylesheet" href={safeHref(page.assets.stylesheet)} />
      {page.ownStylesheets?.map((href) => (
        <link rel="stylesheet" href={safeHref(href)} />
      ))}
      {isDesk && <link rel="stylesheet" href={safeHref(page.assets.deskStylesheet)} />}
      <link rel="icon" type="image/svg+xml" href={safeHref(page.assets.favicon)} />
      {page.hidden === true ? (
        <meta name="robots" content="noindex" />
      ) : (
        <Public page={page} title={title} />
      )}
      {page.scripts?.map((source) => (
        <script type="module" src={safeHref(source)}></script>
      ))}
    </head>
  )
}

function Public(props: { readonly page: PageHead; readonly title: string }) {
  const { page, title } = props
  return (
    <>
      {page.description !== undefined && <meta name="description" content={page.description} />}
      {page.canonicalUrl !== undefined && (
        <link rel="canonical" href={safeHref(page.canonicalUrl)} />
      )}
      {page.sisters.map((sister) => (
        <link rel="alternate" hreflang={sister.tag} href={safeHref(sister.url)} />
      ))}
      {page.defaultUrl !== undefined && (
        <link rel="alternate" hreflang="x-default" href={safeHref(page.defaultUrl)} />
      )}
      {page.feed !== undefined && (
        <link
          rel="alternate"
          type="application/atom+xml"
          title={page.feed.title}
          href={safeHref(page.feed.href)}
        />
      )}
      <meta property="og:title" content={title} />
      <meta property="og:site_name" content={page.siteName} />
      <meta property="og:type" content="website" />
      {page.description !== undefined && (
        <meta property="og:description" content={page.description} />
      )}
      {page.canonicalUrl !== undefined && <meta property="og:url" content={page.canonicalUrl} />}
      {page.imageUrl !== undefined && <meta property="og:image" content={page.imageUrl} />}
    </>
  )
}
