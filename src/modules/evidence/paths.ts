/** The marked passage on a page's picture. */
export const markId = 'mark'

const document = (sha256: string) => `/documents/${sha256}`
const page = (sha256: string, number: number) => `${document(sha256)}/pages/${number}`

/** Public addresses after the variant. */
export const publicPaths = {
  document,
  original: (sha256: string) => `${document(sha256)}/original.pdf`,
  page,
  /** A page with one quotation marked, scrolled to the mark. */
  quotation: (at: { fileSha256: string; pageNumber: number; id: string }) =>
    `${page(at.fileSha256, at.pageNumber)}?q=${encodeURIComponent(at.id)}#${markId}`,
  pageImage: (sha256: string, number: number) => `${page(sha256, number)}/image.webp`,
  thumbnail: (sha256: string, number: number) => `${page(sha256, number)}/thumbnail.webp`,
  indicators: '/indicators',
  indicator: (code: string) => `/indicators/${code}`,
  indicatorCsv: (code: string) => `/indicators/${code}.csv`,
  observation: (id: string) => `/observations/${id}`,
} as const

const files = '/desk/evidence/files'
const file = (sha256: string) => `${files}/${sha256}`
const filePage = (sha256: string, number: number) => `${file(sha256)}/pages/${number}`
const indicators = '/desk/evidence/indicators'
const observations = '/desk/evidence/observations'
const observation = (id: string) => `${observations}/${id}`

/** Addresses in the desk. */
export const deskPaths = {
  files,
  newFile: `${files}/new`,
  /** The filing form with the request already chosen. */
  newAnswer: (requestId: string) => `${files}/new?request=${encodeURIComponent(requestId)}`,
  file,
  original: (sha256: string) => `${file(sha256)}/original.pdf`,
  retry: (sha256: string) => `${file(sha256)}/retry`,
  publication: (sha256: string) => `${file(sha256)}/publication`,
  withdrawal: (sha256: string) => `${file(sha256)}/withdrawal`,
  filePage,
  pageImage: (sha256: string, number: number) => `${filePage(sha256, number)}/image.webp`,
  thumbnail: (sha256: string, number: number) => `${filePage(sha256, number)}/thumbnail.webp`,
  /** Where a quotation is made. */
  quotations: (sha256: string, number: number) => `${filePage(sha256, number)}/quotations`,
  removal: (quotationId: string) => `/desk/evidence/quotations/${quotationId}/removal`,
  indicators,
  newIndicator: `${indicators}/new`,
  indicator: (code: string) => `${indicators}/${code}`,
  indicatorPublication: (code: string) => `${indicators}/${code}/publication`,
  indicatorWithdrawal: (code: string) => `${indicators}/${code}/withdrawal`,
  observations,
  newObservation: `${observations}/new`,
  observation,
  observationEdit: (id: string) => `${observation(id)}/edit`,
  observationPublication: (id: string) => `${observation(id)}/publication`,
  observationWithdrawal: (id: string) => `${observation(id)}/withdrawal`,
  /** Where an observation is let rest on a web page, and where on a quotation. */
  observationSources: (id: string) => `${observation(id)}/sources`,
  observationQuotations: (id: string) => `${observation(id)}/quotations`,
  supportRemoval: (at: { observationId: string; supportId: string }) =>
    `${observation(at.observationId)}/supports/${at.supportId}/removal`,
} as const
