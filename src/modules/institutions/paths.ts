/** Public addresses after the variant. */
export const publicPaths = {
  institutions: '/institutions',
  institution: (id: string) => `/institutions/${id}`,
} as const

/** Addresses in the desk. */
export const deskPaths = {
  institutions: '/desk/institutions',
  newInstitution: '/desk/institutions/new',
  institution: (id: string) => `/desk/institutions/${id}`,
  edit: (id: string) => `/desk/institutions/${id}/edit`,
  history: (id: string) => `/desk/institutions/${id}/history`,
  publication: (id: string) => `/desk/institutions/${id}/publication`,
  withdrawal: (id: string) => `/desk/institutions/${id}/withdrawal`,
  check: (id: string, contactId: string) => `/desk/institutions/${id}/contacts/${contactId}/check`,
} as const
