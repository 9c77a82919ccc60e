import type { Paint } from '../terminal.ts';
import type { Change } from './changes.ts';

/** Characters that nobody sees, by the names that Unicode and typesetters give them. */
const INVISIBLE: Readonly<Record<string, string>> = {
  '\n': 'line end',
  '\r': 'carriage return',
  '\t': 'tab',
  '\u00a0': 'no-break space',
  '\u00ad': 'soft hyphen',
  '\u2002': 'en space',
  '\u2003': 'em space',
  '\u2009': 'thin space',
  '\u200a': 'hair space',
  '\u200b': 'zero-width space',
  '\u200c': 'zero-width non-joiner',
  '\u200d': 'zero-width joiner',
  '\u202f': 'narrow no-break space',
  '\u2060': 'word joiner',
  '\ufeff': 'byte order mark',
};

/** Names what cannot be seen. */
export const visible = (text: string): string =>
  text.replace(/[\n\r\t\u00a0\u00ad\u2000-\u200d\u202f\u2060\ufeff]/g, character => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `<${INVISIBLE[character] ?? `U+${code}`}>`;
  });

const LONGEST_CHANGE = 60;
const shortened = (text: string): string =>
  text.length > LONGEST_CHANGE ? `${text.slice(0, LONGEST_CHANGE - 1)}…` : text;

/** Words around a place are read, not compared: white space in them is a space. */
const flat = (text: string): string => text.replace(/[\s\u200b\u2060]+/g, ' ');

/**
 * A change between its words: in colour the old marks struck out in red and the new in green, without colour
 * `[-old-]{+new+}`, as `git diff --word-diff` has it.
 * @param width columns to fill; on a narrow terminal the words around give way, the marks never
 */
export function showChange({ old, now, lead, tail }: Change, width: number, paint: Paint): string {
  const [was, is] = [shortened(visible(old)), shortened(visible(now))];
  const coloured = paint('red', ' ') !== ' ';
  const struck = was === '' ? '' : coloured ? paint('struck', paint('red', was)) : `[-${was}-]`;
  const set = is === '' ? '' : coloured ? paint('green', is) : `{+${is}+}`;
  const taken = was.length + is.length + (coloured ? 0 : 6);
  const room = Math.max(0, width - taken);
  const [before, after] = [flat(lead), flat(tail)];
  const left = Math.min(before.length, Math.max(Math.ceil(room / 2), room - after.length));
  const right = Math.min(after.length, room - left);
  const start = left < before.length ? before.slice(before.length - left).replace(/^\S*\s/, '') : before;
  const end = right < after.length ? after.slice(0, right).replace(/\s\S*$/, '') : after;
  return `${start}${struck}${set}${end}`.trim();
}
