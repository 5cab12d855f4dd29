import { plainText } from './directives.ts'
import { descendants, type NodeOf, type Root } from './tree.ts'

const ascii: Readonly<Record<string, string>> = Object.fromEntries(
  'а:a б:b в:v г:g д:d ђ:dj е:e ж:z з:z и:i ј:j к:k л:l љ:lj м:m н:n њ:nj о:o п:p р:r с:s т:t ћ:c у:u ф:f х:h ц:c ч:c џ:dz ш:s đ:dj č:c ć:c š:s ž:z'
    .split(' ')
    .map((pair) => pair.split(':')),
)

/** Folds a heading to ASCII, so that its address is the same in both scripts. */
function slug(text: string): string {
  const folded = Array.from(text.toLowerCase().normalize('NFC'), (sign) => ascii[sign] ?? sign)
  return folded
    .join('')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 60)
}

type WithId = { id?: string }

/** Writes an id on every heading. The prefix keeps it apart from the ids of the page around the text. */
export function giveHeadingIds(root: Root): void {
  const taken = new Set<string>()
  for (const node of descendants(root)) {
    if (node.type !== 'heading') continue
    const wanted = `s-${slug(plainText(node)) || 'odeljak'}`
    let chosen = wanted
    for (let count = 2; taken.has(chosen); count += 1) chosen = `${wanted}-${count}`
    taken.add(chosen)
    const given: WithId = { id: chosen }
    node.data = { ...node.data, ...given }
  }
}

/** The id given by `giveHeadingIds`; it survives the change of script. */
export function headingId(node: NodeOf<'heading'>): string {
  const data: WithId | undefined = node.data
  return data?.id ?? ''
}
