import { fail, ok, type Result } from '../result.ts'
import type { Quad, Term } from './n-quads.ts'
import { terms } from './vocabulary.ts'

/** What one property may hold, and what it says in RDF. */
export type Leaf =
  /** Text of a person or of a standard; `accepts` narrows it. */
  | {
      readonly kind: 'text'
      readonly datatype?: string
      readonly accepts?: (text: string) => boolean
      readonly charactersMax?: number
    }
  /** A reference to something that has an address. */
  | { readonly kind: 'iri'; readonly accepts?: (iri: string) => boolean }
  /** One value and no other. */
  | { readonly kind: 'fixed'; readonly value: string | boolean; readonly term: Term }

/** An object of the JSON and node of the graph. What the shape does not list is refused: nothing unsigned may ride along. */
export type NodeShape = {
  readonly kind: 'node'
  /** The exact `@context`, for the outermost object. */
  readonly context?: readonly string[]
  readonly id: 'required' | 'optional' | 'none'
  readonly type?: { readonly json: string | readonly string[]; readonly iris: readonly string[] }
  /** In JSON it stands as the only element of an array. */
  readonly listed?: true
  readonly properties: Readonly<Record<string, Property>>
}

type Property = {
  readonly predicate: string
  readonly optional?: true
  readonly value: Leaf | NodeShape
}

/** One signed statement, for people: where it stands in the JSON, and its value. */
export type SignedField = { readonly path: string; readonly value: string }

/** The shape of documents of one type, so that what was read by it has that type. */
export type ShapeOf<Document> = NodeShape & { readonly describes?: Document }

/** A document that fits its shape, and what it says: in RDF and for people, in the order of the shape. */
export type ShapeReading<Document> = {
  readonly document: Document
  readonly quads: readonly Quad[]
  readonly fields: readonly SignedField[]
}

/** Characters of one text, if its shape does not say otherwise: a page; a certificate has a paragraph. */
const textCharactersMax = 4_000
const iriCharactersMax = 1_000

/** Reads a document strictly: every property known, every value of its form, every node with an address of its own. The failure's detail is the place. */
export function readShape<Document>(
  value: unknown,
  shape: ShapeOf<Document>,
): Result<ShapeReading<Document>, 'wrong-shape'> {
  const reading: OpenReading = { quads: [], fields: [], ids: new Set() }
  try {
    readNode(reading, { value, shape, path: '' })
  } catch (problem) {
    if (problem instanceof ShapeProblem) return fail('wrong-shape', problem.path)
    throw problem
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every property was just read by the shape of this type
  return ok({ document: value as Document, quads: reading.quads, fields: reading.fields })
}

/** The paths of every field that a document of this shape can have. */
export function pathsOf(shape: NodeShape, path = ''): string[] {
  return [
    ...(shape.id === 'none' ? [] : [at(path, 'id')]),
    ...(shape.type ? [at(path, 'type')] : []),
    ...Object.entries(shape.properties).flatMap(([key, { value }]) =>
      value.kind === 'node' ? pathsOf(value, at(path, key)) : [at(path, key)],
    ),
  ]
}

class ShapeProblem extends Error {
  readonly path: string
  constructor(path: string) {
    super(path)
    this.path = path
  }
}

type OpenReading = { quads: Quad[]; fields: SignedField[]; ids: Set<string> }
type Place<S> = { readonly value: unknown; readonly shape: S; readonly path: string }

function readNode(reading: OpenReading, { value, shape, path }: Place<NodeShape>): Term {
  const node = asObject(shape.listed ? onlyElement(value, path) : value, path)
  const strange = Object.keys(node).find((key) => !isExpected(shape, key))
  if (strange !== undefined) throw new ShapeProblem(at(path, strange))
  if (shape.context && !isSame(node['@context'], shape.context)) {
    throw new ShapeProblem(at(path, '@context'))
  }
  const subject = readId(reading, { value: node['id'], shape, path })
  const { type } = shape
  if (type) {
    if (!isSame(node['type'], type.json)) throw new ShapeProblem(at(path, 'type'))
    reading.fields.push({ path: at(path, 'type'), value: [type.json].flat().join(', ') })
    for (const iri of type.iris) {
      reading.quads.push({ subject, predicate: terms.rdfType, object: { kind: 'iri', iri } })
    }
  }
  for (const [key, property] of Object.entries(shape.properties)) {
    if (property.optional && !Object.hasOwn(node, key)) continue
    const place = { value: node[key], path: at(path, key) }
    const object =
      property.value.kind === 'node'
        ? readNode(reading, { ...place, shape: property.value })
        : readLeaf(reading, { ...place, shape: property.value })
    reading.quads.push({ subject, predicate: property.predicate, object })
  }
  return subject
}

function isExpected(shape: NodeShape, key: string): boolean {
  switch (key) {
    case '@context':
      return shape.context !== undefined
    case 'id':
      return shape.id !== 'none'
    case 'type':
      return shape.type !== undefined
    default:
      return Object.hasOwn(shape.properties, key)
  }
}

function readId(reading: OpenReading, { value, shape, path }: Place<NodeShape>): Term {
  if (value === undefined && shape.id !== 'required') return { kind: 'blank', id: path }
  const place = at(path, 'id')
  const iri = asIri(value, place)
  // Two nodes with one address would be one node in RDF: their properties could change places under the same signature.
  if (reading.ids.has(iri)) throw new ShapeProblem(place)
  reading.ids.add(iri)
  reading.fields.push({ path: place, value: iri })
  return { kind: 'iri', iri }
}

function readLeaf(reading: OpenReading, { value, shape, path }: Place<Leaf>): Term {
  const term = leafTerm({ value, shape, path })
  reading.fields.push({ path, value: String(value) })
  return term
}

function leafTerm({ value, shape, path }: Place<Leaf>): Term {
  switch (shape.kind) {
    case 'fixed':
      if (value !== shape.value) throw new ShapeProblem(path)
      return shape.term
    case 'iri': {
      const iri = asIri(value, path)
      if (shape.accepts && !shape.accepts(iri)) throw new ShapeProblem(path)
      return { kind: 'iri', iri }
    }
    case 'text': {
      const text = asText(value, path, shape.charactersMax ?? textCharactersMax)
      if (shape.accepts && !shape.accepts(text)) throw new ShapeProblem(path)
      return shape.datatype === undefined
        ? { kind: 'literal', text }
        : { kind: 'literal', text, datatype: shape.datatype }
    }
  }
}

function asObject(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ShapeProblem(path)
  }
  return Object.fromEntries(Object.entries(value))
}

function onlyElement(value: unknown, path: string): unknown {
  if (!Array.isArray(value) || value.length !== 1) throw new ShapeProblem(path)
  return value[0]
}

function isSame(value: unknown, expected: string | readonly string[]): boolean {
  if (typeof expected === 'string') return value === expected
  return (
    Array.isArray(value) &&
    value.length === expected.length &&
    expected.every((one, index) => value[index] === one)
  )
}

// Schemes that no context takes for an abbreviation, and only signs that N-Quads do not escape.
const iriPattern =
  /^(?:https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+|urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|did:[a-z0-9]+:[\w.:%-]+)$/

function asIri(value: unknown, path: string): string {
  if (typeof value !== 'string' || value.length > iriCharactersMax || !iriPattern.test(value)) {
    throw new ShapeProblem(path)
  }
  return value
}

function asText(value: unknown, path: string, charactersMax: number): string {
  const fits =
    typeof value === 'string' &&
    value.length <= charactersMax &&
    value.trim() !== '' &&
    // Half a surrogate pair has no bytes of its own: different texts would have one hash.
    value.isWellFormed() &&
    // Canonical N-Quads and its implementations disagree about these two.
    !/[\ufffe\uffff]/.test(value)
  if (!fits) throw new ShapeProblem(path)
  return value
}

function at(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}
