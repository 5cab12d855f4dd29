import { shelfOf, type WorkKind } from './work-kind.ts'

const publications = '/publications'
const publication = (slug: string) => `${publications}/${slug}`
const version = (slug: string, number: number) => `${publication(slug)}/versions/${number}`

/** Public addresses after the variant. */
export const publicPaths = {
  publications,
  /** Where readers find a work: on the shelf of its kind. */
  work: ({ kind, slug }: { readonly kind: WorkKind; readonly slug: string }) =>
    `${shelfOf(kind)}/${slug}`,
  pdf: (slug: string) => `${publication(slug)}.pdf`,
  /** Where a computed number is taken apart. */
  figure: (slug: string, key: string) => `${publication(slug)}/figures/${key}`,
  versions: (slug: string) => `${publication(slug)}/versions`,
  version,
  bibtex: (slug: string) => `${publication(slug)}/cite.bib`,
  cslJson: (slug: string) => `${publication(slug)}/cite.json`,
  csv: (slug: string) => `${publication(slug)}/data.csv`,
  about: '/about',
} as const

const desk = '/desk/publications'
const work = (workId: string) => `${desk}/${workId}`

const review = (workId: string, language: string) => `${work(workId)}/review/${language}`

/** Addresses in the desk. */
export const deskPaths = {
  publications: desk,
  newPublication: `${desk}/new`,
  alerts: `${desk}/alerts`,
  publication: work,
  settings: (workId: string) => `${work(workId)}/settings`,
  text: (workId: string, language: string) => `${work(workId)}/text/${language}`,
  /** A line of the text as the check shows it. */
  line: (at: { workId: string; language: string; part: string; line: number }) =>
    `${work(at.workId)}/text/${at.language}#${lineId(at.part, at.line)}`,
  preview: (workId: string) => `${work(workId)}/preview`,
  publish: (workId: string) => `${work(workId)}/publication`,
  withdraw: (workId: string) => `${work(workId)}/withdrawal`,
  figures: (workId: string) => `${work(workId)}/figures`,
  decision: (workId: string, figureId: string) => `${work(workId)}/figures/${figureId}/decision`,
  version: (workId: string, number: number) => `${work(workId)}/versions/${number}`,
  review,
  reviewRequest: (workId: string, language: string) => `${review(workId, language)}/request`,
  approval: (workId: string, language: string) => `${review(workId, language)}/approval`,
  sendBack: (workId: string, language: string) => `${review(workId, language)}/return`,
  comments: (workId: string, language: string) => `${review(workId, language)}/comments`,
  resolution: (workId: string, language: string, commentId: string) =>
    `${review(workId, language)}/comments/${commentId}`,
  cancelSchedule: (workId: string, language: string) =>
    `${work(workId)}/publication/${language}/cancellation`,
  history: (workId: string, language: string) => `${work(workId)}/history/${language}`,
  restoration: (workId: string, language: string) =>
    `${work(workId)}/history/${language}/restoration`,
  translation: (workId: string, language: string) => `${work(workId)}/translation/${language}`,
} as const

/** The id of a line of a text where it is shown with line numbers. */
export function lineId(part: string, line: number): string {
  return `${part}-${line}`
}
