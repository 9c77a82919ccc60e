/**
 * Marks for what mammoth passes over: rules, frames, new pages, the numbers of items, the widths of pictures, the beginnings of comments. Each
 * becomes a bookmark, which mammoth hands on, and wrappers whose contents it drops are opened.
 */
import type { Numerals } from '../../book/nodes.ts';
import type { Parts } from './container.ts';
import { type ItemNumber, ListNumbers } from './list-numbers.ts';

const PREFIX = 'quoin:';
/** No attribute holds a `<`: what would go on searching behind one searches from each tag to the end. */
const ATTRIBUTES = /(?:[^<>"']|"[^<"]*"|'[^<']*')*/.source;

export type Mark =
  | { type: 'rule' | 'page' | 'box' }
  | { type: 'comment'; id: string }
  | { type: 'item'; number: ItemNumber }
  | { type: 'picture'; share: number };

const bookmark = (name: string): string => `<w:bookmarkStart w:id="0" w:name="${PREFIX}${name}"/>`;

/** The mark that a bookmark stands for; undefined for a bookmark of the author's. */
export function markOf(bookmarkName: string): Mark | undefined {
  if (!bookmarkName.startsWith(PREFIX)) return undefined;
  const name = bookmarkName.slice(PREFIX.length);
  if (name === 'rule' || name === 'page' || name === 'box') return { type: name };
  const [kind, ...said] = name.split(':');
  if (kind === 'item') return { type: 'item', number: numberFrom(said) };
  if (kind === 'picture') return { type: 'picture', share: Number(said[0]) / 100 };
  return { type: 'comment', id: name.slice('comment:'.length) };
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
/** What the properties of a paragraph were before a tracked change. */
const FORMER = /<w:pPrChange(?=[\s>])(?:(?!<\/?w:pPrChange)[\s\S])*<\/w:pPrChange>/g;
const PROPERTIES = /<w:pPr>(?:(?!<\/?w:pPr>)[\s\S])*<\/w:pPr>/g;
const BORDERS = /<w:pBdr>(?:(?!<\/w:pBdr>)[\s\S])*/;
const WRAPPERS = new RegExp(`</?w:(?:fldSimple|dir|bdo)(?=[\\s/>])${ATTRIBUTES}>`, 'g');

const isOn = (tag: string): boolean => !/w:val="(?:0|false|off)"/.test(tag);

const NUMBERED = /<w:numPr>(?:(?!<\/w:numPr>)[\s\S])*/;
const numberIn = (name: string, properties: string): string | undefined =>
  new RegExp(`<w:${name}\\b[^<>]*\\bw:val=["'](\\d+)["']`).exec(properties)?.[1];

/** The properties of a paragraph, with the marks they stand for behind them. */
function markProperties(properties: string, numbers: ListNumbers): string {
  const numbered = NUMBERED.exec(properties)?.[0] ?? '';
  const list = numberIn('numId', numbered);
  const item = list === undefined ? undefined : numbers.next(list, Number(numberIn('ilvl', numbered) ?? 0));
  const page = /<w:pageBreakBefore\b[^<>]*>/.exec(properties)?.[0];
  const borders = BORDERS.exec(properties)?.[0];
  const drawn = (side: string): boolean =>
    borders !== undefined && new RegExp(`<w:${side}\\b(?![^<>]*w:val=["'](?:nil|none)["'])`).test(borders);
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

/** A drawing and how wide it stands, in English Metric Units (ECMA-376 part 1, 20.4.2.7). */
const DRAWING =
  /<w:drawing>(?=\s*<wp:(?:inline|anchor)\b[^<>]*>(?:(?!<wp:extent\b)[\s\S]){0,800}<wp:extent\b[^<>]*?\bcx=["'](\d+)["'])/g;
const UNITS_IN_TWIP = 635;
/** A picture that fills so much of the text was meant to be as wide as it. */
const WHOLE = 0.95;

/** How wide the text of a document stands, in twentieths of a point; undefined where it does not say. */
function textWidth(body: string): number | undefined {
  const page = /<w:pgSz\b[^<>]*?\bw:w=["'](\d+)["']/.exec(body)?.[1];
  const margins = /<w:pgMar\b[^<>]*>/.exec(body)?.[0] ?? '';
  const [left, right] = ['left', 'right'].map(side =>
    Number(new RegExp(`\\bw:${side}=["'](\\d+)["']`).exec(margins)?.[1] ?? 0),
  ) as [number, number];
  const width = Number(page) - left - right;
  return width > 0 ? width : undefined;
}

/** The mark of a drawing that is narrower than the text. @param extent its width in English Metric Units */
function widthMark(extent: number, text: number | undefined): string {
  const share = text === undefined ? 1 : extent / UNITS_IN_TWIP / text;
  return share > 0 && share < WHOLE ? bookmark(`picture:${Math.max(1, Math.round(100 * share))}`) : '';
}

/** Marks the text of a document. */
export function markDocument(parts: Parts): Parts {
  const name = 'word/document.xml';
  const body = parts.get(name);
  if (!body || body[0] === 0xff || body[0] === 0xfe) return parts;
  const numbers = new ListNumbers(parts.get('word/numbering.xml'));
  const text = Buffer.from(body).toString('utf8');
  const width = textWidth(text);
  const marked = text
    .replace(WRAPPERS, '')
    .replace(FORMER, '')
    .replace(PROPERTIES, properties => markProperties(properties, numbers))
    .replace(element('w:commentRangeStart'), tag => {
      const id = /w:id=["']([^"']*)["']/.exec(tag)?.[1] ?? '';
      return tag.endsWith('/>') ? bookmark(`comment:${id}`) : tag;
    })
    .replace(DRAWING, (tag, extent: string) => widthMark(Number(extent), width) + tag)
    .replace(element('v:rect'), tag =>
      /\bo:hr=["'](?:t|true|1)["']/.test(tag) ? tag + bookmark('rule') : tag,
    );
  return new Map(parts).set(name, Buffer.from(marked));
}
