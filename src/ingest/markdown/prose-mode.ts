/**
 * Prose mode: a parser of Markdown sees markup in what novelists type without thinking of Markdown. Each mark that is
 * not meant is replaced, before the parser runs, by a character that cannot occur in a manuscript (a Unicode
 * non-character, removed on decoding) of the same length, and put back into the parsed text.
 */
const MASKED = '*_<&[]`:\\!';
const FIRST = 0xfdd0;
const PLACEHOLDER = /[\ufdd0-\ufdef]/g;

const maskOf = (mark: string): string => String.fromCharCode(FIRST + MASKED.indexOf(mark));

/** The author's characters again. */
export const unmask = (text: string): string =>
  text.replace(PLACEHOLDER, character => MASKED[character.charCodeAt(0) - FIRST] ?? '');

/** Tags that authors use for what Markdown also has; anything else between angle brackets is text. */
export const TAGS: ReadonlySet<string> = new Set(['em', 'i', 'cite', 'strong', 'b', 'br', 'sup', 'sub', 'u']);
/** Directives that stand inside a line. */
export const TEXT_DIRECTIVES = ['sc', 'lang'] as const;

const TAG = /<\/?([a-z][a-z0-9]*)\s*\/?>/iy;
const ANY_TAG = /<\/?[a-z][^<>\n]*>/iy;
const AUTOLINK = /<(?:[a-z][a-z0-9+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+)>/iy;
const DIRECTIVE = new RegExp(`:(?:${TEXT_DIRECTIVES.join('|')})\\[`, 'y');
const WORD = /[\p{L}\p{M}\p{N}]/u;

/** What prose mode noticed: `offset` in the text given. */
export interface Notice {
  kind: 'html' | 'emphasis';
  offset: number;
  text: string;
}

const at = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index;
  return pattern.exec(text);
};

/** `‘quoted’` as typists wrote it: a back-tick for the opening mark, an apostrophe for the closing one. */
const isTypistsQuote = (text: string, index: number, length: number): boolean =>
  /^[^`]{0,400}?'/.test(text.slice(index + length, index + length + 402)) ||
  !text.includes('`', index + length);

function maskLess(text: string, index: number, notices: Notice[]): boolean {
  const tag = at(TAG, text, index);
  if (tag && TAGS.has((tag[1] as string).toLowerCase())) return false;
  if (at(AUTOLINK, text, index) || text.slice(index - 2, index) === '](') return false;
  const html = at(ANY_TAG, text, index);
  if (html) notices.push({ kind: 'html', offset: index, text: html[0] });
  return true;
}

/**
 * Hides the marks that are no markup.
 * @param plain true for plain text, where only emphasis and tags of emphasis are markup
 */
export function mask(text: string, plain: boolean): { text: string; notices: Notice[] } {
  const notices: Notice[] = [];
  let masked = '';
  let stars = 0;
  let inWord: { offset: number; text: string } | undefined;
  for (let index = 0; index < text.length; ) {
    const mark = text[index] as string;
    let length = 1;
    let hide = false;
    if (mark === '*' || mark === '_') {
      while (text[index + length] === mark) length++;
      const before = text.slice(Math.max(0, index - 2), index);
      const inside =
        WORD.test([...before].at(-1) ?? '') && WORD.test(text.slice(index + length, index + length + 2));
      const escaped = before.endsWith('\\');
      if (mark === '*' && !escaped) stars++;
      hide = inside && isWordAfter(text, index + length);
      if (hide && mark === '*') inWord ??= { offset: index, text: wordAround(text, index) };
    } else if (mark === '<') hide = maskLess(text, index, notices);
    else if (mark === ':') hide = plain || !at(DIRECTIVE, text, index);
    else if (mark === '`') {
      while (text[index + length] === mark) length++;
      hide = plain || isTypistsQuote(text, index, length);
    } else if (mark === '[' && !plain) hide = startsDefinition(text, index);
    else if (plain) hide = MASKED.includes(mark);
    const run = text.slice(index, index + length);
    masked += hide ? maskOf(mark).repeat(length) : run;
    index += length;
    if (mark === '\\' && !plain && index < text.length) masked += text[index++];
  }
  if (inWord && stars > 1) notices.push({ kind: 'emphasis', ...inWord });
  return { text: masked, notices };
}

const isWordAfter = (text: string, index: number): boolean => {
  const point = text.codePointAt(index);
  return point !== undefined && WORD.test(String.fromCodePoint(point));
};

const wordAround = (text: string, index: number): string => {
  const start = text.slice(0, index).search(/\S+$/);
  return /^\S+/.exec(text.slice(start < 0 ? index : start))?.[0] ?? '';
};

/** `[Sarah]: hello` at the start of a line is a label and speech, not the definition of a link. */
const startsDefinition = (text: string, index: number): boolean =>
  (index === 0 ||
    text[index - 1] === '\n' ||
    /^\s*$/.test(text.slice(text.lastIndexOf('\n', index - 1) + 1, index))) &&
  /^\[[^\]\n]*\]:/.test(text.slice(index, index + 1000));
