/**
 * `[small capitals]{.smallcaps}` and `^[a note in its place]`, as Pandoc and Quarto write them; `[[Page|words]]`, as Obsidian
 * does.
 */
import { tell } from '../../book/finding.ts';
import type { Inline } from '../../book/nodes.ts';
import type { Position } from '../../book/position.ts';
import type { Reading } from '../reading.ts';
import { areAttributes, LANGUAGE, readAttributes } from './attributes.ts';
import { DIRECTIVE_OPENS } from './tag-names.ts';

/** What stands for a bracket of such a pair while a parser sees the text: it would take them for links. */
export const BRACKETS = {
  span: ['\ufde0', '\ufde1'],
  note: ['\ufde2', '\ufde3'],
  wiki: ['\ufde4', '\ufde5'],
} as const;
type Bracketed = keyof typeof BRACKETS;

/** What makes a bracket the one of a directive, whose braces are its own. */
const DIRECTIVE = new RegExp(`${DIRECTIVE_OPENS}$`);
/** More characters than stand before the bracket of any. */
const LONGEST_LEAD = 12;

const ATTRIBUTES = /\{[^{}\n]*\}/y;

/** The attributes in braces that begin at an index, or nothing. */
export function attributesAt(text: string, index: number): string {
  ATTRIBUTES.lastIndex = index;
  const braces = ATTRIBUTES.exec(text)?.[0] ?? '';
  return areAttributes(braces) ? braces : '';
}

/** A bracket that opens, with all that is no word of the author's behind it, and the one that closes. */
interface Pair {
  kind: Bracketed;
  opens: number;
  close: number;
  closes: number;
}

/** `[[Page]]`, `[[Page#Heading|words]]`; a picture is none. */
const WIKI = /(?<![!\\[])\[\[(?=\S)(?:[^[\]|\n]{1,200}\|)?(?=[^[\]|\n]{0,200}[^[\]|\s]\]\])/y;

/** Where the brackets of spans, notes and links inside a vault open, and where they close; found in one pass. */
export function bracketsIn(text: string): ReadonlyMap<number, Pair> {
  const found = new Map<number, Pair>();
  if (!text.includes(']{') && !text.includes('^[') && !text.includes('[[')) return found;
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text[at];
    WIKI.lastIndex = at;
    const wiki = mark === '[' ? WIKI.exec(text)?.[0] : undefined;
    if (wiki !== undefined) {
      const close = text.indexOf(']]', at + wiki.length);
      found.set(at, { kind: 'wiki', opens: wiki.length, close, closes: 2 });
      at = close + 1;
    } else if (mark === '\\') at++;
    else if (mark === '[') open.push(at);
    else if (mark === ']') {
      const from = open.pop();
      // What begins with a caret calls a note that stands elsewhere.
      if (from === undefined || text[from + 1] === '^') continue;
      const before = text.slice(Math.max(0, from - LONGEST_LEAD), from);
      if (DIRECTIVE.test(before)) continue;
      if (before.endsWith('^') && !/[[\\]\^$/.test(before) && at > from + 1)
        found.set(from, { kind: 'note', opens: 1, close: at, closes: 1 });
      else if (attributesAt(text, at + 1) !== '')
        found.set(from, { kind: 'span', opens: 1, close: at, closes: 1 });
    }
  }
  return found;
}

/** Classes that say how words look, by the names that writers give them. */
const LOOKS: Readonly<Record<string, 'smallCaps' | 'emphasis' | 'strong' | 'struck'>> = {
  smallcaps: 'smallCaps',
  'small-caps': 'smallCaps',
  sc: 'smallCaps',
  italic: 'emphasis',
  em: 'emphasis',
  underline: 'emphasis',
  ul: 'emphasis',
  bold: 'strong',
  strong: 'strong',
  strikethrough: 'struck',
  strike: 'struck',
};

/** The words of a span with what its braces ask for. What they ask for in vain is told. */
export function spanOf(reading: Reading, children: Inline[], braces: string, position: Position): Inline[] {
  const { classes, values } = readAttributes(braces.slice(1, -1));
  let inlines = children;
  let heeded = false;
  for (const name of classes) {
    const type = Object.hasOwn(LOOKS, name.toLowerCase()) ? LOOKS[name.toLowerCase()] : undefined;
    if (!type) continue;
    inlines = [{ type, children: inlines, position }];
    heeded = true;
  }
  const lang = values.get('lang');
  if (lang !== undefined && LANGUAGE.test(lang)) {
    inlines = [{ type: 'foreign', lang, children: inlines, position }];
    heeded = true;
  }
  if (!heeded) {
    tell(reading.report, {
      rule: 'ingest/span',
      severity: 'warning',
      message: `\`${braces}\` asks for nothing that Quoin knows; the words before it are set as they are`,
      hint: 'known: {.smallcaps}, {.underline}, {.strikethrough}, {lang=fr}',
      position,
    });
  }
  return inlines;
}
