// Builds before a command unless the build is up to date: a rebuild would take files away from under a running site.
import { build } from 'vite'

import { isBuilt } from './is-built.ts'

if (!isBuilt(process.cwd())) await build()
