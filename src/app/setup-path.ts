import { createSetupLink } from '#modules/people'

import type { OpenServices } from './open-services.ts'

/** The one-time way to the first administrator's account; undefined once there is an account. */
export async function findSetupPath(
  outside: Pick<OpenServices, 'db' | 'services'>,
): Promise<string | undefined> {
  const link = await createSetupLink({
    connection: outside.db.writer,
    clock: outside.services.clock,
  })
  return link.ok ? link.value.path : undefined
}
