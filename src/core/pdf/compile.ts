import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

import { projectRoot } from '../project-root.ts'
import { fail, ok, type Result } from '../result.ts'
import { relabelSerbianLatin } from './serbian-latin.ts'

/** What is to be set: a Typst source and the files it names (charts, pictures, templates of modules). */
export type TypesettingJob = {
  readonly main: string
  readonly files: Readonly<Record<string, Uint8Array | string>>
  /** Written into the PDF as its creation date where the source sets no `date`: the same input gives the same bytes. */
  readonly createdAt: Date
}

/** Sets one document. Blocks its thread, which is why `createTypesetter` gives it one of its own. */
export type Compile = (job: TypesettingJob) => Result<Uint8Array, 'template-error'>

// A folder that does not exist: a source can read only what came with the job.
const workspace = '/uvid-typesetting'
/** Results of this many earlier documents stay in the compiler's memory; a page of 10 charts is then twice as fast. */
const cacheAgeMax = 5

/** Templates of the house, which a source may import without bringing them. */
const templates = ['house.typ', 'letter.typ'] as const

/** Makes a compiler with the given font folders. The house templates are always there. */
export function createCompiler(fontPaths: readonly string[]): Compile {
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [...fontPaths] }] })
  const house = templates.map(
    (name) => [name, readFileSync(join(projectRoot, 'src/core/pdf', name))] as const,
  )
  let jobNumber = 0
  return (job) => {
    compiler.resetShadow()
    for (const [name, template] of house) compiler.mapShadow(`${workspace}/${name}`, template)
    for (const [name, content] of Object.entries(job.files)) {
      compiler.mapShadow(`${workspace}/${name}`, Buffer.from(content))
    }
    jobNumber += 1
    const main = framed(job.main, jobNumber)
    const compiled = compiler.compile({ mainFileContent: main, resetRead: true })
    const document = compiled.result
    if (compiled.hasError() || !document) {
      const problems = compiled.takeDiagnostics() ?? compiled.takeError()
      return fail('template-error', problems ? messageOf(problems.shortDiagnostics) : 'no document')
    }
    const pdf = exportPdf(() =>
      compiler.pdf(document, {
        // PDF/UA-1: tagged, with title, language and alternative texts, or no PDF at all.
        pdfStandard: 'ua-1',
        creationTimestamp: Math.floor(job.createdAt.getTime() / 1000),
      }),
    )
    compiler.evictCache(cacheAgeMax)
    return pdf
  }
}

/**
 * A source between two remarks that no other one has. The compiler reads a source as a change of the one before it, and some small
 * changes mislead it (“unclosed delimiter”, and then for good); a source that differs at both ends is read anew.
 */
function framed(main: string, number: number): string {
  return `//${number}\n${main}\n//${number}`
}

function exportPdf(make: () => Buffer): Result<Uint8Array, 'template-error'> {
  try {
    return ok(relabelSerbianLatin(make()))
  } catch (error) {
    // The exporter throws where the standard refuses the document, e.g. a picture without alternative text.
    const text = error instanceof Error ? error.message : String(error)
    const messages = Array.from(text.matchAll(/message: "([^"]*)"/gu), ([, message]) => message)
    return fail('template-error', messages.join('; ') || text)
  }
}

function messageOf(diagnostics: readonly unknown[]): string {
  return diagnostics
    .map((one) => (typeof one === 'object' && one && 'message' in one ? String(one.message) : ''))
    .join('; ')
}
