/** Addresses in the desk. `key` is `kind/id`. */
export const deskPaths = {
  letters: '/desk/letters',
  entry: (key: string) => `/desk/letters/${key}`,
  edit: (key: string) => `/desk/letters/${key}/edit`,
  preview: (key: string) => `/desk/letters/${key}/preview`,
  history: (key: string) => `/desk/letters/${key}/history`,
  publication: (key: string) => `/desk/letters/${key}/publication`,
  restoration: (key: string) => `/desk/letters/${key}/restoration`,
  fileReturn: (key: string) => `/desk/letters/${key}/return`,
} as const
