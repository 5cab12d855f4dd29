// The product as a process of its own under load, beside answers that cost nothing to make.
import { serve } from '@hono/node-server'

import { openSite, VARIANT } from './open-site.ts'

const ENCODED = { 'accept-encoding': 'br' }

const [dataDir = ''] = process.argv.slice(2)
const { app, uncached, close } = await openSite(dataDir)
const sample = await app.request(`/${VARIANT}`, { headers: ENCODED })
const bytes = new Uint8Array(await sample.arrayBuffer())
const headers = Object.fromEntries(sample.headers)

/** `/constant` answers the bytes of the cached page; `/uncached/…` draws a page anew. */
const server = serve({
  hostname: '127.0.0.1',
  port: 0,
  fetch: (request, environment) => {
    const path = request.url.slice(request.url.indexOf('/', 8))
    if (path === '/constant') return new Response(bytes, { headers })
    if (path.startsWith('/uncached/')) {
      return uncached.fetch(new Request(request.url.replace('/uncached/', '/')), environment)
    }
    return app.fetch(request, environment)
  },
})
server.once('listening', () => {
  const address = server.address()
  process.send?.({ port: typeof address === 'object' && address ? address.port : 0 })
})
// An end of the measuring process, however it comes, is ours too.
process.once('disconnect', () => process.exit())
process.on('message', (message) => {
  if (message === 'usage') process.send?.({ cpu: process.cpuUsage() })
  if (message === 'stop') server.close(() => void close().then(() => process.exit()))
})
