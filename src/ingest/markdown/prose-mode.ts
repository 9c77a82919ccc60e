import { typedQuote } from '../../book/typed-quotes.ts';
import { BRACKETS, bracketsIn } from './brackets.ts';
import { attributeOf, DIRECTIVE_OPENS, isTag } from './tag-names.ts';

/**
 * Prose mode: a parser of Markdown sees markup in what novelists type without thinking of Markdown. Each mark that is
 * not meant is replaced, before the parser runs, by a character that cannot occur in a manuscript (a Unicode
 * non-character, removed on decoding) of the same length, and put back into the parsed text.
 */
const MASKED = '*_<&[]`:\\!';
/** And a space, which the address of a picture may not have. */
const HIDDEN = `${MASKED} `;
const FIRST = 0xfdd0;
const PLACEHOLDER = /[\ufdd0-\ufdda]/g;
const BRACKET = /[\ufde0-\ufde5]/g;

const maskOf = (mark: string): string => String.fromCharCode(FIRST + HIDDEN.indexOf(mark));

/** The author's characters again, but for the brackets of spans and notes. */
export const unmaskMarks = (text: string): string =>
  text.replace(PLACEHOLDER, character => HIDDEN[character.charCodeAt(0) - FIRST] ?? '');

const OPENING = Object.values(BRACKETS).map(([opens]) => opens as string);

/** The author's brackets again. */
export const unmaskBrackets = (text: string): string =>
  text.replace(BRACKET, character => (OPENING.includes(character) ? '[' : ']'));

/** The author's characters again. */
export const unmask = (text: string): string => unmaskBrackets(unmaskMarks(text));

const TAG = /<\/?([a-z][a-z0-9]*)(?:\s[^<>\n]*)?\/?>/iy;
const ANY_TAG = /<\/?[a-z][^<>\n]*>/iy;
const AUTOLINK = /<(?:[a-z][a-z0-9+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+)>/iy;
const DIRECTIVE = new RegExp(`${DIRECTIVE_OPENS}\\[`, 'y');
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

/** What opens a quotation and no code. */
const QUOTATIONS = new Map(
  ([1, 2] as const).map(ticks => [ticks as number, new RegExp(`^${typedQuote(ticks)}`)]),
);

/**
 * Length of the code that begins with a run of back-ticks, or 0 when the back-ticks are punctuation.
 * @param unclosed runs that nothing closes from here on, by their length; filled while looking
 */
export function codeLength(text: string, index: number, ticks: number, unclosed: Set<number>): number {
  const rest = text.slice(index + ticks);
  if (unclosed.has(ticks) || QUOTATIONS.get(ticks)?.test(rest)) return 0;
  const close = new RegExp(`(?<!\`)\`{${ticks}}(?!\`)`).exec(rest);
  if (!close) unclosed.add(ticks);
  return close ? ticks + close.index + ticks : 0;
}

/** A tag that is read, if one begins here. */
function tagAt(text: string, index: number): RegExpExecArray | undefined {
  const tag = at(TAG, text, index);
  return tag && isTag(tag[1] as string) ? tag : undefined;
}

/** A tag without what stands in it, as long as it was: attributes may hold anything. */
const bareTag = ({ 0: written, 1: name = '' }: RegExpExecArray): string =>
  `${written.startsWith('</') ? '</' : '<'}${name}`.padEnd(written.length - 1).concat('>');

function hidesLess(text: string, index: number, notices: Notice[]): boolean {
  if (text.slice(index - 2, index) === '](') return false;
  const html = at(ANY_TAG, text, index);
  // The second of two angles is half a guillemet.
  if (html && text[index - 1] !== '<') notices.push({ kind: 'html', offset: index, text: html[0] });
  return true;
}

/** `![[picture.png]]` and `![[picture.png|300]]`. */
const EMBEDDED =
  /!\[\[([^[\]|\n<>()]{1,300}\.(?:png|jpe?g|gif|webp|svg|avif|tiff?))(?:\|[^[\]|\n]{0,50})?\]\]/iy;

/** A picture as Obsidian embeds it, in as many characters as Markdown has for it. */
function embedded(text: string, index: number): string | undefined {
  const [written, picture] = at(EMBEDDED, text, index) ?? [];
  if (written === undefined || picture === undefined) return undefined;
  return `![](${picture.replaceAll(' ', maskOf(' '))}`.padEnd(written.length - 1).concat(')');
}

/** A picture without a script: who writes one writes about web pages. */
const IMAGE_TAG = /<img\s(?![^<>]*\son[a-z]+\s*=)[^<>]*>/iy;

/** What the address of a picture cannot hold in Markdown, not even hidden. */
const NO_ADDRESS = /[()<>\p{Cc}]|[^\S ]/u;

/** A picture as HTML has it, in as many characters as Markdown has for it: its words are fewer by `src=` and the like. */
function imageOf(text: string, index: number): string | undefined {
  const [tag = ''] = at(IMAGE_TAG, text, index) ?? [];
  const source = attributeOf(tag, 'src') ?? '';
  if (source === '' || NO_ADDRESS.test(source)) return undefined;
  const alt = (attributeOf(tag, 'alt') ?? '').replace(/[*_<&[\]`:\\!]/g, maskOf);
  return `![${alt}](${source.replace(/[*_<&[\]`:\\! ]/g, maskOf)}`.padEnd(tag.length - 1).concat(')');
}

const runLength = (text: string, index: number): number => {
  let length = 1;
  while (text[index + length] === text[index]) length++;
  return length;
};

/** Whether asterisks or underscores stand between two letters: `f**k`, `2*3*4`, `snake_case`. */
function isInsideWord(text: string, index: number, length: number): boolean {
  const before = [...text.slice(Math.max(0, index - 2), index)].at(-1) ?? '';
  const [after = ''] = [...text.slice(index + length, index + length + 2)];
  return WORD.test(before) && WORD.test(after);
}

const touchesWord = (text: string, index: number, length: number): boolean =>
  /\S/.test(text[index - 1] ?? ' ') || /\S/.test(text[index + length] ?? ' ');

function wordAround(text: string, index: number): string {
  let start = index;
  while (/\S/.test(text[start - 1] ?? ' ')) start--;
  return /^\S+/.exec(text.slice(start))?.[0] ?? '';
}

/** `[Sarah]: hello` at the start of a line is a label and speech, not the definition of a link. */
function startsDefinition(text: string, index: number): boolean {
  let before = index - 1;
  while (before >= 0 && text[before] !== '\n' && /\s/.test(text[before] as string)) before--;
  return (text[before] ?? '\n') === '\n' && /^\[[^\]\n]*\]:/.test(text.slice(index, index + 1000));
}

/**
 * Hides the marks that are no markup.
 * @param plain true for plain text, where only emphasis and tags of emphasis are markup
 * @param references whether character references are read in plain text as well
 */
export function mask(text: string, plain: boolean, references = false): { text: string; notices: Notice[] } {
  const notices: Notice[] = [];
  let masked = '';
  let runs = 0;
  let inWord: Notice | undefined;
  const unclosed = new Set<number>();
  const brackets = plain ? undefined : bracketsIn(text);
  /** What closes the brackets that have been hidden. */
  const closing = new Map<number, string>();
  for (let index = 0; index < text.length; ) {
    const mark = text[index] as string;
    let length = 1;
    let hide = false;
    if (mark === '*' || mark === '_') {
      length = runLength(text, index);
      hide = isInsideWord(text, index, length);
      if (mark === '*' && touchesWord(text, index, length)) runs++;
      if (hide && mark === '*') inWord ??= { kind: 'emphasis', offset: index, text: wordAround(text, index) };
    } else if (mark === '<') {
      const tag = tagAt(text, index);
      if (tag) {
        masked += bareTag(tag);
        index += tag[0].length;
        continue;
      }
      const picture = plain ? undefined : imageOf(text, index);
      if (picture) {
        masked += picture;
        index += picture.length;
        continue;
      }
      const address = plain ? null : at(AUTOLINK, text, index);
      length = address?.[0].length ?? 1;
      hide = !address && hidesLess(text, index, notices);
    } else if (mark === ':') hide = plain || !at(DIRECTIVE, text, index);
    else if (mark === '`') {
      length = runLength(text, index);
      const code = plain ? 0 : codeLength(text, index, length, unclosed);
      hide = code === 0;
      length = Math.max(code, length);
    } else if (mark === '\\' && !plain) length = 2;
    else if (mark === '[' && !plain) {
      const bracket = brackets?.get(index);
      hide = startsDefinition(text, index);
      if (bracket && !hide) {
        const [opens, closes] = BRACKETS[bracket.kind];
        masked += opens.repeat(bracket.opens);
        closing.set(bracket.close, closes.repeat(bracket.closes));
        index += bracket.opens;
        continue;
      }
    } else if (closing.has(index)) {
      const closes = closing.get(index) ?? '';
      masked += closes;
      index += closes.length;
      continue;
    } else if (mark === '!' && !plain && text.startsWith('[[', index + 1)) {
      const picture = embedded(text, index);
      if (picture) {
        masked += picture;
        index += picture.length;
        continue;
      }
    } else if (plain) hide = MASKED.includes(mark) && !(references && mark === '&');
    const run = text.slice(index, index + length);
    masked += hide ? maskOf(mark).repeat(length) : run;
    index += length;
  }
  if (inWord && runs > 1) notices.push(inWord);
  return { text: masked, notices };
}
