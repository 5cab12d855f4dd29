import type { Version } from './queries.ts'
import type { Stage } from './stages.ts'

/** What somebody had before them: acting on somebody else's later change is refused. */
export type Base = { readonly versionId: string; readonly revision: number }

/** Whether nobody has changed a text since; another language of the same version may have changed. */
export function isSeen(
  now: { readonly version: Version; readonly stage: Stage | undefined },
  { versionId, revision }: Base,
): boolean {
  const { version, stage } = now
  if (version.id !== versionId || revision > version.revision) return false
  return stage === undefined || stage.revision <= revision
}
