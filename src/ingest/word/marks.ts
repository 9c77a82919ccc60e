/**
 * Marks for what mammoth passes over: rules, frames, new pages, the beginnings of comments. Each becomes a bookmark, which
 * mammoth hands on, and wrappers whose contents it drops are opened.
 */
import type { Parts } from './container.ts';

const PREFIX = 'quoin:';
const ATTRIBUTES = /(?:[^>"']|"[^"]*"|'[^']*')*/.source;

export type Mark = { type: 'rule' | 'page' | 'box' } | { type: 'comment'; id: string };

const bookmark = (name: string): string => `<w:bookmarkStart w:id="0" w:name="${PREFIX}${name}"/>`;

/** The mark that a bookmark stands for; undefined for a bookmark of the author's. */
export function markOf(bookmarkName: string): Mark | undefined {
  if (!bookmarkName.startsWith(PREFIX)) return undefined;
  const name = bookmarkName.slice(PREFIX.length);
  if (name === 'rule' || name === 'page' || name === 'box') return { type: name };
  return { type: 'comment', id: name.slice('comment:'.length) };
}

const element = (name: string): RegExp => new RegExp(`<${name}(?=[\\s/>])${ATTRIBUTES}>`, 'g');
/** A paragraph's properties, up to the changes that were tracked in them. */
const PROPERTIES = /<w:pPr>(?:(?!<w:pPrChange|<\/w:pPr>)[\s\S])*<\/w:pPr>/g;
const BORDERS = /<w:pBdr>(?:(?!<\/w:pBdr>)[\s\S])*/;
const WRAPPERS = /<\/?w:(?:fldSimple|dir|bdo)(?=[\s/>])(?:[^>"']|"[^"]*"|'[^']*')*>/g;

const isOn = (tag: string): boolean => !/w:val="(?:0|false|off)"/.test(tag);

/** The properties of a paragraph, with the marks they stand for behind them. */
function markProperties(properties: string): string {
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
  ].join('');
}

/** Marks the text of a document. */
export function markDocument(parts: Parts): Parts {
  const name = 'word/document.xml';
  const body = parts.get(name);
  if (!body || body[0] === 0xff || body[0] === 0xfe) return parts;
  const marked = Buffer.from(body)
    .toString('utf8')
    .replace(WRAPPERS, '')
    .replace(PROPERTIES, markProperties)
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
