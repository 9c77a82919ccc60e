import type { Element, ElementContent, Nodes, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { find, html as htmlSchema } from 'property-information';
import type { Element as XmlElement } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** Everything outside the production `Char` of XML 1.0, lone surrogates included. */
const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const HAS_ILLEGAL = new RegExp(ILLEGAL.source, 'u');

/** A text without the characters that neither XML nor HTML can carry. */
export const legal = (text: string): string => text.replace(ILLEGAL, '');

function legalValue(value: unknown): unknown {
  if (typeof value === 'string') return legal(value);
  if (Array.isArray(value)) return value.map(legalValue);
  return value !== null && typeof value === 'object' ? legalTree(value) : value;
}

/** Whether every text and attribute of a tree is legal, which they are in nearly all. */
function isLegal(value: unknown): boolean {
  if (typeof value === 'string') return !HAS_ILLEGAL.test(value);
  if (Array.isArray(value)) return value.every(isLegal);
  if (value === null || typeof value !== 'object') return true;
  for (const key in value) if (!isLegal((value as Record<string, unknown>)[key])) return false;
  return true;
}

/** A tree, hast or xast, in which every text and attribute is legal: the same one where they are. */
const legalTree = <T extends object>(node: T): T =>
  isLegal(node)
    ? node
    : (Object.fromEntries(Object.entries(node).map(([key, value]) => [key, legalValue(value)])) as T);

const escapedText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** What text must not hold (XML 1.0, 2.4), once characters are gone that may have stood between its signs. */
const withoutEnds = (xml: string): string => legal(xml).replaceAll(']]>', ']]&gt;');

const VOID = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);

type Attribute = Pick<ReturnType<typeof find>, 'attribute' | 'boolean' | 'commaSeparated'>;
const attributes = new Map<string, Attribute>();

/** How a property of a tree is written: ` class="first"` for `className: ['first']`; nothing for one that is not set. */
function attributeOf(property: string, value: Properties[string]): string {
  let known = attributes.get(property);
  if (!known) {
    known = find(htmlSchema, property);
    attributes.set(property, known);
  }
  const { attribute, boolean, commaSeparated } = known;
  if (value === null || value === undefined || value === false || (boolean && !value)) return '';
  const written =
    value === true || boolean
      ? ''
      : Array.isArray(value)
        ? value.join(commaSeparated ? ', ' : ' ')
        : String(value);
  return ` ${attribute}="${escapedText(written).replaceAll('"', '&quot;')}"`;
}

/**
 * An element and what it holds as XHTML. Empty elements that HTML does not know as void get an end tag: `<td/>` is
 * XHTML, but readers that parse it as HTML (Kindle's converter among them) never see it end.
 */
function written({ tagName, properties, children }: Element): string {
  let tag = `<${tagName}`;
  for (const property in properties) tag += attributeOf(property, properties[property]);
  let content = '';
  for (const child of children) {
    if (child.type === 'text') content += escapedText(child.value);
    else if (child.type === 'element') content += written(child);
  }
  return content === '' && VOID.has(tagName) ? `${tag}/>` : `${tag}>${content}</${tagName}>`;
}

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';

/** An XML document of a root element, as text. */
export function xmlDocument(root: XmlElement): string {
  // The serializer names no character.
  const xml = toXml(legalTree(root), { closeEmptyElements: true, tightClose: true })
    .replaceAll('&#x26;', '&amp;')
    .replaceAll('&#x3C;', '&lt;')
    .replaceAll('&#x22;', '&quot;');
  return `${DECLARATION}${withoutEnds(xml)}\n`;
}

/** An XHTML document of an `html` element, as text. */
export const xhtmlDocument = (root: Element): string =>
  `${DECLARATION}<!DOCTYPE html>\n${withoutEnds(written(root))}\n`;

/** HTML of a tree or of trees in a row, as text; with a `doctype` node in a root it is a whole document. */
export const html = (tree: Nodes | Element['children']): string =>
  toHtml(Array.isArray(tree) ? tree.map(legalTree) : legalTree(tree), {
    characterReferences: { useNamedReferences: true },
    // Nothing but what `onceWritten` has made is taken as it stands.
    allowDangerousHtml: true,
  });

/** An element that is written once, however often the document around it is. */
export const onceWritten = (element: Element): ElementContent =>
  ({ type: 'raw', value: html([element]) }) as unknown as ElementContent;
