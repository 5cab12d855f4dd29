import { labelOf, toDirective } from './directives.ts'
import { headingId } from './heading-ids.ts'
import { isOwnAddress, isSafeLink } from './links.ts'
import { foreignLanguage, isBound, toPlainText } from './plain.ts'
import type { RenderWords, Resolve } from './resolve.ts'
import { escapeHtml, safe, type SafeHtml, serializedHtml } from './safe-html.ts'
import {
  type AnyDirective,
  childrenOf,
  footnotesOf,
  type InlineNode,
  isInline,
  type MarkupTree,
  type Node,
  type NodeOf,
} from './tree.ts'
import { labelToTypst } from './typst.ts'

type Writing = {
  readonly resolve: Resolve
  readonly words: RenderWords
  /** Footnotes in the order of their first mention, with the number of mentions. */
  readonly mentioned: Map<string, number>
  readonly definitions: ReadonlyMap<string, NodeOf<'footnoteDefinition'>>
  /** Tables so far: each is a place on the page with a name of its own. */
  readonly tables: NodeOf<'table'>[]
  /** HTML forbids a link inside a link. */
  readonly insideLink: boolean
  readonly tight: boolean
}

/** Renders a checked tree as HTML. What the checks refuse (raw HTML, unsafe addresses) is left out here as well. */
export function toHtml(tree: MarkupTree, resolve: Resolve, words: RenderWords): SafeHtml {
  const writing: Writing = {
    resolve,
    words,
    mentioned: new Map(),
    definitions: footnotesOf(tree.root),
    tables: [],
    insideLink: false,
    tight: false,
  }
  const body = blocks(tree.root.children, writing)
  return safe`${body}${footnotes(writing)}`
}

function inline(nodes: readonly Node[], writing: Writing): SafeHtml {
  return safe`${nodes.map((node) => write(node, writing))}`
}

function blocks(nodes: readonly Node[], writing: Writing): SafeHtml {
  return serializedHtml(
    nodes
      .map((node) => write(node, writing))
      .filter((made) => made !== '')
      .join('\n'),
  )
}

function write(node: Node, writing: Writing): SafeHtml {
  return isInline(node) ? writeInline(node, writing) : writeBlock(node, writing)
}

function writeInline(node: InlineNode, writing: Writing): SafeHtml {
  const inner = () => inline(childrenOf(node), writing)
  switch (node.type) {
    case 'text':
      return escapeHtml(node.value)
    case 'emphasis':
      return safe`<em>${inner()}</em>`
    case 'strong':
      return safe`<strong>${inner()}</strong>`
    case 'delete':
      return safe`<del>${inner()}</del>`
    case 'inlineCode':
      return safe`<code>${escapeHtml(node.value)}</code>`
    case 'break':
      return safe`<br>`
    case 'link':
      return link(node, writing)
    case 'image':
      return image(node, writing)
    case 'footnoteReference':
      return footnoteReference(node, writing)
    case 'textDirective':
    default:
      return inlineDirective(node, writing)
  }
}

function writeBlock(node: Exclude<Node, InlineNode>, writing: Writing): SafeHtml {
  const inner = () => inline(childrenOf(node), writing)
  switch (node.type) {
    case 'paragraph':
      if (node.data?.directiveLabel) return safe``
      return writing.tight ? inner() : safe`<p>${inner()}</p>`
    case 'heading':
      return heading(node, inner())
    case 'blockquote':
      return safe`<blockquote>${blocks(node.children, { ...writing, tight: false })}</blockquote>`
    case 'list':
      return list(node, writing)
    case 'code':
      return safe`<pre><code>${escapeHtml(node.value)}</code></pre>`
    case 'table':
      return table(node, writing)
    case 'thematicBreak':
      return safe`<hr>`
    case 'leafDirective':
      return blockDirective(node, writing)
    case 'containerDirective':
      return note(node, writing)
    case 'root':
    case 'listItem':
    case 'tableRow':
    case 'tableCell':
      return inner()
    case 'html':
    case 'yaml':
    case 'definition':
    case 'footnoteDefinition':
    case 'linkReference':
    case 'imageReference':
    default:
      return safe``
  }
}

function heading(node: NodeOf<'heading'>, inner: SafeHtml): SafeHtml {
  const level = Math.max(2, node.depth)
  return safe`<h${level} id="${escapeHtml(headingId(node))}">${inner}</h${level}>`
}

function anchor(
  to: { href: string | undefined; title?: string | null | undefined; className?: string },
  inner: SafeHtml,
  writing: Writing,
): SafeHtml {
  const kind = to.className ? safe` class="${escapeHtml(to.className)}"` : safe``
  const title = to.title ? safe` title="${escapeHtml(to.title)}"` : safe``
  if (to.href === undefined || !isSafeLink(to.href) || writing.insideLink) {
    return kind === '' && title === '' ? inner : safe`<span${kind}${title}>${inner}</span>`
  }
  return safe`<a${kind} href="${escapeHtml(to.href)}"${title}>${inner}</a>`
}

function link(node: NodeOf<'link'>, writing: Writing): SafeHtml {
  const inner = inline(node.children, { ...writing, insideLink: true })
  const href = isSafeLink(node.url) ? (writing.resolve.link?.(node.url) ?? node.url) : undefined
  return anchor({ href, title: node.title }, inner, writing)
}

function image(node: NodeOf<'image'>, writing: Writing): SafeHtml {
  const alternative = escapeHtml(toPlainText(childrenOf(node), writing.resolve))
  if (!isOwnAddress(node.url)) return alternative
  return safe`<img src="${escapeHtml(node.url)}" alt="${alternative}" loading="lazy">`
}

function list(node: NodeOf<'list'>, writing: Writing): SafeHtml {
  const tight = !node.children.some((item) => item.spread)
  const items = node.children.map((item) => {
    const inner = blocks(item.children, { ...writing, tight })
    return safe`<li>${checkbox(item)}${inner}</li>`
  })
  if (!node.ordered) return safe`<ul>${items}</ul>`
  const start = node.start ?? 1
  return start === 1 ? safe`<ol>${items}</ol>` : safe`<ol start="${start}">${items}</ol>`
}

function checkbox(node: NodeOf<'listItem'>): SafeHtml {
  if (typeof node.checked !== 'boolean') return safe``
  return node.checked ? safe`☑ ` : safe`☐ `
}

function table(node: NodeOf<'table'>, writing: Writing): SafeHtml {
  const row = (cells: NodeOf<'tableRow'>, name: 'th' | 'td') =>
    cells.children.map((cell, index) => {
      const align = node.align?.[index]
      const kind =
        align === 'right' || align === 'center' ? safe` class="align-${escapeHtml(align)}"` : safe``
      const scope = name === 'th' ? safe` scope="col"` : safe``
      return safe`<${escapeHtml(name)}${scope}${kind}>${inline(cell.children, writing)}</${escapeHtml(name)}>`
    })
  const [head, ...rows] = node.children
  if (!head) return safe``
  const number = writing.tables.push(node)
  const label = escapeHtml(writing.words.table + (number === 1 ? '' : ` ${number}`))
  const body = rows.map((cells) => safe`<tr>${row(cells, 'td')}</tr>`)
  return safe`<section class="table-scroll" tabindex="0" aria-label="${label}"><table><thead><tr>${row(head, 'th')}</tr></thead><tbody>${body}</tbody></table></section>`
}

function inlineDirective(node: NodeOf<'textDirective'>, writing: Writing): SafeHtml {
  const language = foreignLanguage(node)
  if (language)
    return safe`<span lang="${escapeHtml(language)}">${inline(node.children, writing)}</span>`
  if (!isBound(node)) return inline(node.children, writing)
  const resolved = writing.resolve.inline(toDirective(node))
  const href = resolved.href && (writing.resolve.link?.(resolved.href) ?? resolved.href)
  const to = { href, title: resolved.title, className: `bound-${node.name}` }
  return anchor(to, escapeHtml(resolved.text), writing)
}

function blockDirective(node: NodeOf<'leafDirective'>, writing: Writing): SafeHtml {
  const label = labelOf(node)
  return writing.resolve.block(toDirective(node), {
    html: inline(label, writing),
    typst: labelToTypst(label, writing.resolve),
    text: toPlainText(label, writing.resolve),
  }).html
}

function note(node: AnyDirective, writing: Writing): SafeHtml {
  const title = labelOf(node)
  const head = title.length > 0 ? safe`<p class="note-title">${inline(title, writing)}</p>` : safe``
  return safe`<div class="note" role="note">${head}${blocks(node.children, { ...writing, tight: false })}</div>`
}

function footnoteReference(node: NodeOf<'footnoteReference'>, writing: Writing): SafeHtml {
  const mentions = (writing.mentioned.get(node.identifier) ?? 0) + 1
  writing.mentioned.set(node.identifier, mentions)
  const number = [...writing.mentioned.keys()].indexOf(node.identifier) + 1
  if (writing.insideLink) return safe`<sup>${number}</sup>`
  const id = mentions === 1 ? safe`fnref-${number}` : safe`fnref-${number}-${mentions}`
  return safe`<sup><a id="${id}" href="#fn-${number}" role="doc-noteref">${number}</a></sup>`
}

function footnotes(writing: Writing): SafeHtml {
  if (writing.mentioned.size === 0) return safe``
  const items: SafeHtml[] = []
  // The map grows while a footnote mentions another one, and the loop sees it.
  for (const [identifier] of writing.mentioned) {
    const number = items.length + 1
    const definition = writing.definitions.get(identifier)
    const inner = blocks(definition?.children ?? [], writing)
    const back = safe`<a href="#fnref-${number}" role="doc-backlink" aria-label="${escapeHtml(writing.words.backToText)}">↩</a>`
    items.push(safe`<li id="fn-${number}">${inner}<p class="footnote-back">${back}</p></li>`)
  }
  const label = escapeHtml(writing.words.footnotes)
  return safe`\n<section class="footnotes" role="doc-endnotes" aria-label="${label}"><ol>${items}</ol></section>`
}
