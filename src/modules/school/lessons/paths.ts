/** Public addresses after the variant; a lecture itself stands on its shelf (`publicationPaths.work`). */
export const publicPaths = {
  school: '/school',
  lessons: '/school/lessons',
  curriculum: '/school#curriculum',
} as const

/** Addresses in the desk. */
export const deskPaths = {
  lessons: '/desk/school/lessons',
  lesson: (workId: string) => `/desk/school/lessons/${workId}`,
} as const
