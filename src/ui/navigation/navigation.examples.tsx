import { type Example, hostileHref, hostileText } from '../example.ts'
import { Breadcrumbs } from './breadcrumbs.tsx'
import { Pager, Pagination } from './pagination.tsx'
import { SectionNav } from './section-nav.tsx'

const group = 'Navigation'
const labels = { previous: 'Претходна', next: 'Следећа', page: (page: number) => `Страна ${page}` }
const hostileLink = { href: hostileHref, label: hostileText }

/** Examples of this folder. */
export const navigationExamples: readonly Example[] = [
  {
    group,
    name: 'Breadcrumbs',
    content: () => (
      <Breadcrumbs
        label="Пут до ове стране"
        items={[
          { href: '/', label: 'Почетна' },
          { href: '/institutions', label: 'Институције' },
          { href: '/institutions/rfzo', label: 'Републички фонд за здравствено осигурање' },
        ]}
      />
    ),
  },
  {
    group,
    name: 'Pagination',
    content: () => (
      <Pagination
        label="Стране списка"
        current={5}
        last={12}
        href={(page) => `?page=${page}`}
        labels={labels}
      />
    ),
  },
  {
    group,
    name: 'Pager of a document',
    content: () => (
      <Pager
        label="Стране документа"
        previous={{ href: '?page=2', label: 'Претходна' }}
        position="Страна 3 од 14"
        next={{ href: '?page=4', label: 'Следећа' }}
      />
    ),
  },
  {
    group,
    name: 'Section navigation',
    content: () => (
      <SectionNav
        label="Делови захтева"
        items={[
          { href: '#a', label: 'Захтев', current: true },
          { href: '#b', label: 'Преписка' },
          { href: '#c', label: 'Докази' },
        ]}
      />
    ),
  },
  {
    group,
    name: 'Markup in every text',
    content: () => (
      <>
        <Breadcrumbs label={`${hostileText}1`} items={[hostileLink]} />
        <SectionNav label={`${hostileText}2`} items={[hostileLink]} />
        <Pager
          label={`${hostileText}3`}
          previous={hostileLink}
          next={hostileLink}
          position={hostileText}
        />
        <Pagination
          label={`${hostileText}4`}
          current={2}
          last={3}
          href={() => hostileHref}
          labels={{ previous: hostileText, next: hostileText, page: () => hostileText }}
        />
      </>
    ),
  },
]
