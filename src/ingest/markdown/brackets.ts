/** `[small capitals]{.smallcaps}` and `^[a note in its place]`, as Pandoc and Quarto write them. */
import { tell } from '../../book/finding.ts';
import type { Inline } from '../../book/nodes.ts';
import type { Position } from '../../book/position.ts';
import type { Reading } from '../reading.ts';
import { areAttributes, readAttributes } from './attributes.ts';

/** What stands for a bracket of such a pair while a parser sees the text: it would take them for links. */
export const BRACKETS = { span: ['\ufde0', '\ufde1'], note: ['\ufde2', '\ufde3'] } as const;
export type Bracketed = keyof typeof BRACKETS;

/** What makes a bracket the one of a directive, whose braces are its own. */
const DIRECTIVE = /:[a-z]+$/;
const LONGEST_LEAD = 12;

const ATTRIBUTES = /\{[^{}\n]*\}/y;

/** The attributes in braces that begin at an index, or nothing. */
export function attributesAt(text: string, index: number): string {
  ATTRIBUTES.lastIndex = index;
  const braces = ATTRIBUTES.exec(text)?.[0] ?? '';
  return areAttributes(braces) ? braces : '';
}

/** Where the brackets of spans and notes open, what they hold, and where they close; found in one pass. */
export function bracketsIn(text: string): ReadonlyMap<number, { kind: Bracketed; close: number }> {
  const found = new Map<number, { kind: Bracketed; close: number }>();
  if (!text.includes(']{') && !text.includes('^[')) return found;
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text[at];
    if (mark === '\\') at++;
    else if (mark === '[') open.push(at);
    else if (mark === ']') {
      const from = open.pop();
      // What begins with a caret calls a note that stands elsewhere.
      if (from === undefined || text[from + 1] === '^') continue;
      const before = text.slice(Math.max(0, from - LONGEST_LEAD), from);
      if (DIRECTIVE.test(before)) continue;
      if (before.endsWith('^') && !/[[\\]\^$/.test(before) && at > from + 1)
        found.set(from, { kind: 'note', close: at });
      else if (attributesAt(text, at + 1) !== '') found.set(from, { kind: 'span', close: at });
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
  if (lang !== undefined && /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(lang)) {
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
