import { Hono } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { inPublic } from '#core/http/paths.ts'
import type { Variant } from '#core/i18n/languages.ts'
import type { NavigationLink } from '#core/module.ts'
import { PublicLayout } from '#ui/layouts/public-layout.tsx'

import type { AppTables } from './app-tables.ts'
import type { AppParts } from './create-app.tsx'
import { ownPages } from './own-pages.tsx'
import { appStrings, layoutHead, publicSisters, sendPage } from './page-frame.tsx'

/** The public site in one variant: every module's routes inside the public layout. */
export function createPublicSite(
  parts: AppParts & { readonly variant: Variant },
): Hono<UvidEnv<AppTables>> {
  const { variant, assets, modules, services } = parts
  const strings = appStrings(variant)
  const navigation = linksOf(modules.flatMap((module) => module.navigation ?? []))
  const footer = linksOf(modules.flatMap((module) => module.footer ?? []))
  const here = `/${variant}`
  const site = new Hono<UvidEnv<AppTables>>()

  /** A module's own sheet has the name of its address. */
  const sheetsOf = (path: string) =>
    [assets.manifest.ownStylesheets[path.split('/')[1] ?? ''] ?? []].flat()

  site.use(async (c, next) => {
    c.set('variant', variant)
    c.setRenderer((content, head) => {
      const path = c.req.path.slice(here.length) || '/'
      const { search } = new URL(c.req.url)
      const sisters = publicSisters({ variant, path, query: search, origin: services.origin })
      const crumbs = head.breadcrumbs ?? []
      return sendPage(
        c,
        <PublicLayout
          page={{
            ...layoutHead({ variant, assets, head, sisters }),
            ownStylesheets: sheetsOf(path),
          }}
          first={head.first}
          home={{ href: here, label: strings.siteName }}
          navigation={navigation.map((link) => ({
            href: inPublic(variant, link.path),
            label: link.label(variant),
            current: path === link.path || path.startsWith(`${link.path}/`),
          }))}
          search={{
            action: inPublic(variant, '/search'),
            name: 'q',
            label: strings.searchLabel,
            button: strings.searchButton,
            value: head.searched,
          }}
          labels={{
            skip: strings.skip,
            menu: strings.menu,
            navigation: strings.navigation,
            languages: strings.languages,
          }}
          breadcrumbs={{
            label: strings.youAreHere,
            items: crumbs.length > 0 ? [{ href: here, label: strings.home }, ...crumbs] : [],
          }}
          footer={footerOf({ variant, links: footer })}
          demoNotice={head.demo === true ? strings.demoNotice : undefined}
        >
          {content}
        </PublicLayout>,
        head.status,
      )
    })
    await next()
  })
  site.route('/', ownPages(parts))
  for (const module of modules) if (module.publicRoutes) site.route('/', module.publicRoutes)
  return site
}

function footerOf(parts: { readonly variant: Variant; readonly links: readonly NavigationLink[] }) {
  const { variant, links } = parts
  const strings = appStrings(variant)
  const own = [
    { href: inPublic(variant, '/privacy'), label: strings.privacy },
    { href: inPublic(variant, '/accessibility'), label: strings.accessibility },
  ]
  const ofModules = links.map((link) => ({
    href: inPublic(variant, link.path),
    label: link.label(variant),
  }))
  return {
    groups: [
      { title: strings.footerProgramme, links: ofModules },
      { title: strings.footerTrust, links: own },
    ],
    note: strings.footerNote,
  }
}

function linksOf(links: readonly NavigationLink[]): NavigationLink[] {
  return links.toSorted((a, b) => a.order - b.order)
}
