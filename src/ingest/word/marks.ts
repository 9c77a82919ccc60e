/**
 * Marks for what mammoth passes over: rules, frames, new pages, the numbers of items, the beginnings of comments. Each
 * becomes a bookmark, which mammoth hands on, and wrappers whose contents it drops are opened.
 */
import type { Numerals } from '../../book/nodes.ts';
import type { Parts } from './container.ts';
import { type ItemNumber, ListNumbers } from './list-numbers.ts';

const PREFIX = 'quoin:';
const ATTRIBUTES = /(?:[^>"']|"[^"]*"|'[^']*')*/.source;

export type Mark =
  | { type: 'rule' | 'page' | 'box' }
  | { type: 'comment'; id: string }
  | { type: 'item'; number: ItemNumber };

const bookmark = (name: string): string => `<w:bookmarkStart w:id="0" w:name="${PREFIX}${name}"/>`;

/** The mark that a bookmark stands for; undefined for a bookmark of the author's. */
export function markOf(bookmarkName: string): Mark | undefined {
  if (!bookmarkName.startsWith(PREFIX)) return undefined;
  const name = bookmarkName.slice(PREFIX.length);
  if (name === 'rule' || name === 'page' || name === 'box') return { type: name };
  const [kind, ...said] = name.split(':');
  return kind === 'item'
    ? { type: 'item', number: numberFrom(said) }
    : { type: 'comment', id: name.slice('comment:'.length) };
}

const itemMark = ({ start, numerals, enclosed }: ItemNumber): string =>
  bookmark(`item:${start}:${numerals ?? ''}:${enclosed ?? ''}`);

/** What `itemMark` wrote. */
function numberFrom([start, numerals, enclosed]: readonly string[]): ItemNumber {
  return {
    start: Number(start),
    ...(numerals && { numerals: numerals as Numerals }),
    ...((enclosed === ')' || enclosed === '()') && { enclosed }),
  };
}

const element = (name: string): RegExp => new RegExp(`<${name}(?=[\\s/>])${ATTRIBUTES}>`, 'g');
/** A paragraph's properties, up to the changes that were tracked in them. */
const PROPERTIES = /<w:pPr>(?:(?!<w:pPrChange|<\/w:pPr>)[\s\S])*<\/w:pPr>/g;
const BORDERS = /<w:pBdr>(?:(?!<\/w:pBdr>)[\s\S])*/;
const WRAPPERS = /<\/?w:(?:fldSimple|dir|bdo)(?=[\s/>])(?:[^>"']|"[^"]*"|'[^']*')*>/g;

const isOn = (tag: string): boolean => !/w:val="(?:0|false|off)"/.test(tag);

const NUMBERED = /<w:numPr>(?:(?!<\/w:numPr>)[\s\S])*/;
const numberIn = (name: string, properties: string): string | undefined =>
  new RegExp(`<w:${name}\\b[^>]*\\bw:val=["'](\\d+)["']`).exec(properties)?.[1];

/** The properties of a paragraph, with the marks they stand for behind them. */
function markProperties(properties: string, numbers: ListNumbers): string {
  const numbered = NUMBERED.exec(properties)?.[0] ?? '';
  const list = numberIn('numId', numbered);
  const item = list === undefined ? undefined : numbers.next(list, Number(numberIn('ilvl', numbered) ?? 0));
  const page = /<w:pageBreakBefore\b[^>]*>/.exec(properties)?.[0];
  const borders = BORDERS.exec(properties)?.[0];
  const drawn = (side: string): boolean =>
    borders !== undefined && new RegExp(`<w:${side}\\b(?![^>]*w:val=["'](?:nil|none)["'])`).test(borders);
  const framed = drawn('left') && drawn('right');
  const ruled = ['top', 'bottom', 'between'].some(drawn);
  const section = /<w:sectPr\b/.test(properties) && !/<w:type w:val="continuous"/.test(properties);
  return [
    properties,
    page && isOn(page) ? bookmark('page') : '',
    framed ? bookmark('box') : ruled ? bookmark('rule') : '',
    section ? bookmark('page') : '',
    item ? itemMark(item) : '',
  ].join('');
}

/** Marks the text of a document. */
export function markDocument(parts: Parts): Parts {
  const name = 'word/document.xml';
  const body = parts.get(name);
  if (!body || body[0] === 0xff || body[0] === 0xfe) return parts;
  const numbers = new ListNumbers(parts.get('word/numbering.xml'));
  const marked = Buffer.from(body)
    .toString('utf8')
    .replace(WRAPPERS, '')
    .replace(PROPERTIES, properties => markProperties(properties, numbers))
    .replace(element('w:commentRangeStart'), tag => {
      const id = /w:id=["']([^"']*)["']/.exec(tag)?.[1] ?? '';
      return tag.endsWith('/>') ? bookmark(`comment:${id}`) : tag;
    })
    .replace(element('v:rect'), tag => {
      const rule = /\bo:hr=["'](?:t|true|1)["']/.test(tag);
      return rule ? (tag.endsWith('/>') ? tag + bookmark('rule') : tag + bookmark('rule')) : tag;
    });
  return new Map(parts).set(name, Buffer.from(marked));
}
