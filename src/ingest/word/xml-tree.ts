/** A part of a document as a tree that can be changed and written again. */
import { SaxesParser, type SaxesTagPlain } from 'saxes';

export interface Element {
  /** With its prefix. */
  name: string;
  attributes: Record<string, string>;
  children: Child[];
}
export type Child = Element | string;

export const isElement = (child: Child): child is Element => typeof child !== 'string';

export const element = (
  name: string,
  attributes: Record<string, string> = {},
  children: Child[] = [],
): Element => ({ name, attributes, children });

/** The first child of such a name. */
export const childOf = ({ children }: Element, name: string): Element | undefined =>
  children.find((child): child is Element => isElement(child) && child.name === name);

/** Everything of such names inside an element, in order; nothing inside of what was found. */
export function within(parent: Element, ...names: readonly string[]): Element[] {
  return parent.children.flatMap(child => {
    if (!isElement(child)) return [];
    return names.includes(child.name) ? [child] : within(child, ...names);
  });
}

/** What an element says in an attribute; undefined where there is no such element. */
export const said = (found: Element | undefined, name: string): string | undefined => found?.attributes[name];

/** What an element says in `w:val`. */
export const valOf = (found: Element | undefined): string | undefined => said(found, 'w:val');

/** The words of `w:t` inside an element. */
export const wordsIn = (parent: Element): string =>
  within(parent, 'w:t')
    .flatMap(({ children }) => children.filter(child => !isElement(child)))
    .join('');

/** Whether a property that is there or not is on (ECMA-376 part 1, 17.17.4); undefined where it is not there. */
export function isOn(property: Element | undefined): boolean | undefined {
  return property && !/^(?:0|false|off)$/.test(valOf(property) ?? '');
}

/** The words of a part of XML, in UTF-8 or UTF-16. */
const decoded = (bytes: Uint8Array): string =>
  new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8').decode(bytes);

/** @throws when the part is no well-formed XML */
export function readTree(bytes: Uint8Array): Element {
  const root = element('');
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    const found = element(name, attributes);
    open.at(-1)?.children.push(found);
    open.push(found);
  });
  const text = (words: string): void => void open.at(-1)?.children.push(words);
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', () => void open.pop());
  parser.write(decoded(bytes)).close();
  return root.children.find(isElement) ?? root;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>]/g, sign => SIGNS[sign] ?? sign);
const quoted = (value: string): string =>
  value.replace(/[&<>"\t\n\r]/g, sign => SIGNS[sign] ?? `&#${sign.charCodeAt(0)};`);

function write(child: Child, out: string[]): void {
  if (!isElement(child)) {
    out.push(escaped(child).replaceAll('\r', '&#13;'));
    return;
  }
  out.push(`<${child.name}`);
  for (const [name, value] of Object.entries(child.attributes)) out.push(` ${name}="${quoted(value)}"`);
  if (child.children.length === 0) {
    out.push('/>');
    return;
  }
  out.push('>');
  for (const inner of child.children) write(inner, out);
  out.push(`</${child.name}>`);
}

/** The bytes of a part, in UTF-8. */
export function writeTree(root: Element): Uint8Array {
  const out = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  write(root, out);
  return Buffer.from(out.join(''));
}
