import { publicPaths } from '../paths.ts'

/** Public addresses of the triage, after the variant. */
export const triagePaths = {
  triage: publicPaths.triage,
  doors: `${publicPaths.triage}/doors`,
  /** Advice of another module; its address is part of what others rest on. */
  guide: (slug: string) => `/hygiene/${slug}`,
  evidenceTip: '/hygiene/tips/save-evidence',
} as const
