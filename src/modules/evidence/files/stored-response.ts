import type { Context } from 'hono'

import type { Services } from '#core/services.ts'

/** What is sent from the store. */
type StoredContent = {
  readonly sha256: string
  readonly mediaType: 'application/pdf' | 'image/webp'
  /** To be saved under this name; shown in the browser without one. */
  readonly fileName?: string
}

/**
 * Sends a file of the store. Its hash is its `ETag`, so a browser that has it is told so; but it must ask every time, and no cache in between may keep it:
 * what is withdrawn is gone with the next request.
 */
export async function sendStored(
  c: Context,
  files: Services['files'],
  { sha256, mediaType, fileName }: StoredContent,
): Promise<Response> {
  const headers: Record<string, string> = {
    etag: `"${sha256}"`,
    'cache-control': 'private, no-cache',
  }
  if (isHeld(c.req.header('if-none-match'), sha256)) {
    return new Response(null, { status: 304, headers })
  }
  const bytes = await files.size(sha256)
  if (bytes === undefined) throw new Error('A filed document or its picture is not in the store')
  headers['content-type'] = mediaType
  headers['content-length'] = String(bytes)
  if (fileName !== undefined) headers['content-disposition'] = `attachment; filename="${fileName}"`
  // Nobody would read the content that goes with HEAD, and its file would stay open.
  const content = c.req.method === 'HEAD' ? null : await files.stream(sha256)
  return new Response(content ?? null, { headers })
}

function isHeld(ifNoneMatch: string | undefined, sha256: string): boolean {
  const held = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//u, ''))
  return held.includes(`"${sha256}"`) || held.includes('*')
}

/** Under which name a document is saved: the beginning of its hash, which says which one it is. */
export function downloadName(sha256: string): string {
  return `${sha256.slice(0, 12)}.pdf`
}
