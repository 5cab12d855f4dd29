import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'

import { inflate } from '@sparticuz/chromium'

/** Where distributions and Google put the browser. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** How to start a browser on this machine. */
export type BrowserLaunch = {
  readonly executablePath: string
  readonly args: string[]
  readonly env: Record<string, string>
}

/**
 * The installed Chromium if there is one, else the packaged one. `UVID_TEST_BROWSER=packaged` asks for the packaged one, which starts
 * on a machine that has nothing but the C library: its other libraries and a font come with it.
 */
export async function browserLaunch(): Promise<BrowserLaunch> {
  const packaged = process.env['UVID_TEST_BROWSER'] === 'packaged'
  const executablePath = packaged ? undefined : INSTALLED.find((path) => existsSync(path))
  // Containers rarely allow the sandbox's name spaces, and the browser only ever sees our own pages.
  const args = ['--no-sandbox', '--disable-dev-shm-usage']
  if (executablePath !== undefined) return { executablePath, args, env: inherited() }
  const folder = await unpacked()
  return {
    executablePath: join(folder, 'chromium'),
    args,
    env: {
      ...inherited(),
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  }
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  )
}

/** Unpacks the packaged browser once; a run that is cut off leaves nothing half unpacked. */
async function unpacked(): Promise<string> {
  const archives = join(
    dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')),
    '..',
    'bin',
  )
  const cache = resolve('node_modules', '.cache')
  const folder = join(cache, 'uvid-chromium')
  if (existsSync(folder)) return folder
  mkdirSync(cache, { recursive: true })
  const partial = mkdtempSync(join(cache, 'uvid-chromium-'))
  const before = process.env['TMPDIR']
  // The unpacker writes to the temporary folder, wherever that is.
  process.env['TMPDIR'] = partial
  try {
    for (const name of ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
      await inflate(join(archives, name))
    }
    renameSync(partial, folder)
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
    rmSync(partial, { recursive: true, force: true })
  }
  return folder
}
