import type { Element, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toXast } from 'hast-util-to-xast';
import type { Element as XmlElement, Nodes as XmlNodes } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** Everything outside the production `Char` of XML 1.0, lone surrogates included. */
const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text without the characters that neither XML nor HTML can carry. */
export const legal = (text: string): string => text.replace(ILLEGAL, '');

function legalValue(value: unknown): unknown {
  if (typeof value === 'string') return legal(value);
  if (Array.isArray(value)) return value.map(legalValue);
  return value !== null && typeof value === 'object' ? legalTree(value) : value;
}

/** A copy of a tree, hast or xast, in which every text and attribute is legal. */
const legalTree = <T extends object>(node: T): T =>
  Object.fromEntries(Object.entries(node).map(([key, value]) => [key, legalValue(value)])) as T;

const VOID = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);

/** Keeps an element from being written as closed in itself; it is illegal, and so taken out at the end. */
const NOTHING = '\uFFFF';

/**
 * Gives empty elements that HTML does not know as void an end tag: `<td/>` is XHTML, but readers that parse it as HTML
 * (Kindle's converter among them) never see it end.
 */
function neverSelfClosed(element: Element): Element {
  if (element.children.every(child => child.type === 'text' && child.value === '')) {
    return VOID.has(element.tagName) ? element : { ...element, children: [{ type: 'text', value: NOTHING }] };
  }
  return {
    ...element,
    children: element.children.map(child => (child.type === 'element' ? neverSelfClosed(child) : child)),
  };
}

/**
 * The serializer lets illegal characters and `]]>` pass, which text must not hold (XML 1.0, 2.4), and names no character.
 * In this order: what is left out may have stood between the signs of `]]>`.
 */
const asXml = (tree: XmlNodes): string =>
  legal(toXml(tree, { closeEmptyElements: true, tightClose: true }))
    .replaceAll(']]>', ']]&gt;')
    .replaceAll('&#x26;', '&amp;')
    .replaceAll('&#x3C;', '&lt;')
    .replaceAll('&#x22;', '&quot;');

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';

/** An XML document of a root element, as text. */
export const xmlDocument = (root: XmlElement): string => `${DECLARATION}${asXml(legalTree(root))}\n`;

/** An XHTML document of an `html` element, as text. */
export const xhtmlDocument = (root: Element): string =>
  `${DECLARATION}<!DOCTYPE html>\n${asXml(toXast(neverSelfClosed(root)))}\n`;

/** HTML of a tree or of trees in a row, as text; with a `doctype` node in a root it is a whole document. */
export const html = (tree: Nodes | Element['children']): string =>
  toHtml(Array.isArray(tree) ? tree.map(legalTree) : legalTree(tree), {
    characterReferences: { useNamedReferences: true },
  });
