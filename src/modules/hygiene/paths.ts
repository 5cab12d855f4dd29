/** Public addresses after the variant. */
export const publicPaths = {
  hygiene: '/hygiene',
  guide: (slug: string) => `/hygiene/${slug}`,
  tips: '/hygiene/tips',
  tip: (slug: string) => `/hygiene/tips/${slug}`,
  glossary: '/hygiene/glossary',
  term: (slug: string) => `/hygiene/glossary/${slug}`,
  checkup: '/hygiene/checkup',
  planPdf: '/hygiene/checkup/plan.pdf',
} as const

/** Addresses in the desk. */
export const deskPaths = {
  hygiene: '/desk/hygiene',
  facts: (workId: string) => `/desk/hygiene/${workId}`,
} as const
