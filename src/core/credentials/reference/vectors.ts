// Fixed points that others, or an earlier program of ours, computed.
import officialSigned from './official-vector.json' with { type: 'json' }
import ownSigned from './own-vector.json' with { type: 'json' }

/** "Linked Data Proof Test Vector" of the Open Badges 3.0 implementation guide: github.com/1EdTech/openbadges-specification. */
export const officialVector = {
  publicKeyHex: '4bdeafde2ea8beefadd8c699b5c7e0704cf51154d52e17b20b71337ca04cc5a5',
  // The guide publishes it; nothing real is signed with it.
  seedHex: '6241a409e6707bb640a0140a8a32bc3d193c33a661747284d6adfa4ed4180be4',
  publicKeyMultibase: 'z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi',
  documentHash: '87f65a76d40146205e3b3e06cb0fbd153f97f9ce70372390f52566bb7f9e0773',
  proofHash: 'd34009cea0dbc1ca941e09dc01c8c9d3e3ce3c5b853f67ee44698dcea10f5d19',
  signed: officialSigned,
} as const

/** A certificate with every part that ours have, computed with jsonld and accepted by `@digitalbazaar/vc`. The seed is SHA-256 of `skola-test-vector-1`. */
export const ownVector = {
  seedHex: '61420ba96cd1ac3c6a84c8598d2872c846a1e62070dcdf1979363b27e5beef05',
  documentHash: '1e6554016a90b76a3cc8454b275a81fc9441ee0fa9dc82a4bfbbaaa12573dedd',
  proofHash: '3b74a793d8310aa1b9621663767ffdeb04c607053b091467c8bd60baa5c6ff86',
  bytes: 1_615,
  signed: ownSigned,
} as const

/** The empty list in the example of the W3C Recommendation "Bitstring Status List v1.0". */
export const emptyStatusListVector =
  'uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA'
