/** Public addresses after the variant. */
export const publicPaths = {
  rights: '/rights',
  letters: '/rights/letters',
  letter: (id: string) => `/rights/letters/${id}`,
  /** The same letter, begun for a controller of the directory. */
  letterTo: (id: string, controller: string) =>
    `/rights/letters/${id}?controller=${encodeURIComponent(controller)}`,
  paper: (id: string) => `/rights/letters/${id}/paper`,
  calendar: (id: string) => `/rights/letters/${id}/calendar`,
  /** One's case: its file is opened here, and what happened is told here. */
  rightsCase: '/rights/letters/case',
  caseFile: '/rights/letters/case/file',
  caseCalendar: '/rights/letters/case/calendar',
  triage: '/rights/triage',
  controllers: '/rights/controllers',
  controller: (slug: string) => `/rights/controllers/${slug}`,
} as const
