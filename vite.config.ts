import { defineConfig } from 'vite'

import { buildAssets } from './src/ui/build/assets.ts'

/** The server bundle: our own code in a few files, every package left in node_modules; styles and fonts go to dist/assets. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx', development: false } },
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist/server',
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        cli: 'src/cli.ts',
        'document-worker': 'src/core/documents/document-worker.ts',
        'typeset-worker': 'src/core/pdf/typeset-worker.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
    },
  },
  ssr: { external: true },
  logLevel: 'warn',
  plugins: [
    {
      name: 'uvid-assets',
      apply: 'build',
      async closeBundle() {
        await buildAssets('dist/assets')
      },
    },
  ],
})
