import { publicPaths } from '../paths.ts'

/** Public addresses of the directory, after the variant. */
export const directoryPaths = {
  controllers: publicPaths.controllers,
  controller: publicPaths.controller,
  correction: (slug: string) => `/rights/controllers/${slug}/correction`,
  thanks: (slug: string) => `/rights/controllers/${slug}/correction/thanks`,
  letterTo: publicPaths.letterTo,
} as const

/** Addresses in the desk. */
export const deskPaths = {
  controllers: '/desk/controllers',
  newController: '/desk/controllers/new',
  controller: (slug: string) => `/desk/controllers/${slug}`,
  edit: (slug: string) => `/desk/controllers/${slug}/edit`,
  history: (slug: string) => `/desk/controllers/${slug}/history`,
  publication: (slug: string) => `/desk/controllers/${slug}/publication`,
  withdrawal: (slug: string) => `/desk/controllers/${slug}/withdrawal`,
  check: (slug: string, channelId: string) =>
    `/desk/controllers/${slug}/channels/${channelId}/check`,
  corrections: '/desk/controllers/corrections',
  acceptance: (id: string) => `/desk/controllers/corrections/${id}/acceptance`,
  rejection: (id: string) => `/desk/controllers/corrections/${id}/rejection`,
} as const
