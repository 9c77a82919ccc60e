import { type Face, prefixWidth, type Shaped } from '../../fonts/face.ts';
import { BOX, type Box, type Item, NEVER, PENALTY, type Penalty } from './break-lines.ts';
import { hangsLeft, hangsRight } from './protrusion.ts';
import type { Cut } from './type-case.ts';

/** Letters in one face between two spaces, or a part of such when a face had to be changed. */
export interface Token {
  cut: Cut;
  face: Face;
  features: string;
  text: string;
  shaped: Shaped;
}

/** A box that knows its letters: `from` up to `to` of its token. */
export interface LetterBox extends Box {
  token: Token;
  from: number;
  to: number;
}

/** A picture that stands in a line among the words; points. */
export interface PictureBox extends Box {
  picture: { asset: string; alt: string; height: number };
}

/** A hyphen that line breaking may set: in the type of the word it divides. */
const HYPHEN = 350;
/** Names and words in capitals are divided only when nothing else helps (Chicago, 17th ed., 7.42). */
const HYPHEN_IN_NAME = 450;
/** Compounds are divided at their own hyphen (Chicago, 17th ed., 7.40). */
const HYPHEN_IN_COMPOUND = 1000;
/** After a dash, or after the hyphen of a compound. */
const AFTER_DASH = 50;
const IN_ADDRESS = 80;
const IN_GRAPHEMES = 3000;

/**
 * The items of a word: its letters and the places where it may be divided. Made once for each cut.
 * @param word letters and marks without a space
 */
export function itemsOfWord(word: string, cut: Cut): readonly Item[] {
  const known = cut.words.get(word);
  if (known) return known;
  const items: Item[] = [];
  for (const token of tokensOf(word, cut)) pushToken(items, token);
  cut.words.set(word, items);
  return items;
}

/** The characters of a word that no face has. */
export function missingIn(word: string, cut: Cut): string[] {
  let missing = cut.face.missing(word);
  if (missing.length === 0) return missing;
  for (const face of cut.fallbacks()) {
    missing = face.missing(missing.join(''));
    if (missing.length === 0) break;
  }
  return missing;
}

/** What is longer is no word: a scream, a line of dashes. It is set in pieces. */
const LONGEST = 120;

/** Letters of one script stay together: a word half in one face and half in another looks like a mistake. */
const LETTERS = /((?:\p{Script=Latin}\p{M}*)+|(?:(?!\p{Script=Latin})\p{L}\p{M}*)+)/u;

/** What is drawn as a picture (Unicode Technical Standard 51, 1.4.3). Some faces for text have signs for a few of them. */
const PICTURE = /\p{Emoji_Presentation}/u;
/** What is drawn as one where a text asks for it. */
const EMOJI = /\p{Emoji_Presentation}|\p{Emoji}\u{fe0f}/u;

const hasAll = (face: Face, text: string): boolean => face.missing(text).length === 0;

/** The first face of a cut that has every letter of a text, in the order in which they are tried. */
function firstOf(cut: Cut, text: string): Face | undefined {
  if (hasAll(cut.face, text) && !PICTURE.test(text)) return cut.face;
  if (EMOJI.test(text) && hasAll(cut.emoji(), text)) return cut.emoji();
  for (const face of cut.fallbacks()) if (hasAll(face, text)) return face;
  return undefined;
}

/** The same for one character, which is looked for once. */
function fittingFor(cut: Cut, character: string): Face | undefined {
  if (cut.fitting.has(character)) return cut.fitting.get(character);
  const found = firstOf(cut, character);
  cut.fitting.set(character, found);
  return found;
}

/** A word in as few faces as it needs: marks stay with the letter they belong to. */
function tokensOf(word: string, cut: Cut): Token[] {
  const { face, features } = cut;
  if (word.length <= LONGEST && hasAll(face, word) && !PICTURE.test(word))
    return [{ cut, face, features, text: word, shaped: face.shape(word, features) }];
  const tokens: Omit<Token, 'shaped'>[] = [];
  for (const part of partsOf(word, cut.lang)) {
    if (hasAll(face, part) && !PICTURE.test(part)) {
      tokens.push({ cut, face, features, text: part });
      continue;
    }
    let open: Omit<Token, 'shaped'> | undefined;
    for (const run of part.split(LETTERS)) {
      // What stands between letters need not come from one face: the figure beside a strange bracket stays the text's own.
      const whole = LETTER.test(run) ? firstOf(cut, run) : undefined;
      for (const piece of whole ? [run] : graphemesOf(run, cut.lang)) {
        const fitting = whole ?? fittingFor(cut, piece) ?? face;
        if (open?.face === fitting) open.text += piece;
        else {
          open = { cut, face: fitting, features, text: piece };
          tokens.push(open);
        }
      }
    }
  }
  return tokens.map(token => ({ ...token, shaped: token.face.shape(token.text, token.features) }));
}

/** One for each language: to make one takes as long as to part a hundred words. */
const SEGMENTERS = new Map<string, Intl.Segmenter>();

/** What a reader takes for one character each. */
function* graphemesOf(text: string, lang: string): Generator<string> {
  const segmenter = SEGMENTERS.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'grapheme' });
  SEGMENTERS.set(lang, segmenter);
  for (const { segment } of segmenter.segment(text)) yield segment;
}

/** Characters of the scripts that most books are in, each of which begins a character of the reader's. */
const isPlain = (code: number): boolean => code < 0x300;

/** Where a piece ends that begins at `from`: what a reader takes for one character is not parted, unless it is longer. */
function endOfPart(word: string, from: number, lang: string): number {
  const to = from + LONGEST;
  if (to >= word.length) return word.length;
  if (isPlain(word.charCodeAt(to - 1)) && isPlain(word.charCodeAt(to))) return to;
  // The last may go on behind what is looked at.
  const whole = [...graphemesOf(word.slice(from, to), lang)].slice(0, -1).join('').length;
  if (whole > 0) return from + whole;
  const low = word.charCodeAt(to);
  return low >= 0xdc00 && low < 0xe000 ? to + 1 : to;
}

/** Pieces of at most about `LONGEST` characters. */
function* partsOf(word: string, lang: string): Generator<string> {
  for (let from = 0; from < word.length; ) {
    const to = endOfPart(word, from, lang);
    yield word.slice(from, to);
    from = to;
  }
}

/** Width of the letters `from` up to `to` as they stand inside their word, in points. */
function widthOf(token: Token, from: number, to: number): number {
  const { shaped } = token;
  const edge = (at: number): number =>
    prefixWidth(shaped, at) ?? token.face.shape(token.text.slice(0, at), token.features).width;
  const letters = to - from;
  return ((edge(to) - edge(from)) * token.cut.size) / 1000 + token.cut.tracking * letters;
}

function widthOfCharacter(token: Token, character: string): number {
  return (token.face.shape(character, token.features).width * token.cut.size) / 1000;
}

function pushBox(items: Item[], token: Token, from: number, to: number): void {
  const first = token.text[from] ?? '';
  const last = token.text[to - 1] ?? '';
  const left = hangsLeft(first);
  const right = hangsRight(last);
  const box: LetterBox = {
    kind: BOX,
    width: widthOf(token, from, to),
    left: left && left * widthOfCharacter(token, first),
    right: right && right * widthOfCharacter(token, last),
    token,
    from,
    to,
  };
  items.push(box);
}

const openPlace = (cost: number, flagged: boolean): Penalty => ({
  kind: PENALTY,
  width: 0,
  cost,
  flagged,
  soft: false,
  right: 0,
});

const AFTER_EMOJI: Penalty = openPlace(0, false);

/** Never break here. */
export const JOINED: Penalty = openPlace(NEVER, false);

/** Only where no line could hold the word. */
export const UNAVOIDABLE: Penalty = openPlace(IN_GRAPHEMES, false);

/** Better not here: after a word that leads on to the next. */
export const LEADING_ON: Penalty = openPlace(120, false);

/**
 * Where a word may be parted without a hyphen of ours: after dashes, the hyphens of compounds, and an ellipsis or a slash that
 * joins two words.
 */
const JOINTS = /(?<=[—–-])(?=[\p{L}\p{N}“‘([]|’\p{L})|(?<=\p{L}…)(?=[\p{L}“‘])|(?<=\p{L}{2}\/)(?=\p{L}{2})/u;
/** The same, at one place. */
const JOINT = new RegExp(JOINTS.source, 'uy');
/** Chicago (17th ed., 7.46): before or after the marks of an address, never with a hyphen. */
const ADDRESS_MARKS = /(?<=[/?&=#])(?=[^/])|(?=[.])(?<=\p{L})(?=.\p{L})/u;
const ADDRESS = /^(?:https?:\/\/|www\.)/;

/** A line may end between any two emoji (Unicode Standard Annex 14, LB 31). */
function pushEmoji(items: Item[], token: Token): void {
  let from = 0;
  for (const { length } of graphemesOf(token.text, token.cut.lang)) {
    if (from > 0) items.push(AFTER_EMOJI);
    pushBox(items, token, from, from + length);
    from += length;
  }
}

function pushToken(items: Item[], token: Token): void {
  const { text } = token;
  if (PICTURE.test(text)) {
    pushEmoji(items, token);
    return;
  }
  const address = ADDRESS.test(text);
  const pieces = text.split(address ? ADDRESS_MARKS : JOINTS);
  const compound = pieces.length > 1 && /\p{L}-\p{L}/u.test(text);
  let from = 0;
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) items.push(address ? openPlace(IN_ADDRESS, text[from - 1] === '-') : placeAt(text, from));
    if (address) pushBox(items, token, from, from + piece.length);
    else pushSyllables(items, token, from, piece, compound);
    from += piece.length;
  }
}

/** Nobody wants a line that ends in “T-” or begins with the “a” of “pick-me-up-a”. */
function placeAt(text: string, at: number): Penalty {
  const hyphen = text[at - 1] === '-';
  const tooShort = hyphen && (lettersBefore(text, at - 1) < 2 || lettersAfter(text, at) < 2);
  return tooShort ? JOINED : openPlace(AFTER_DASH, hyphen);
}

/** As many letters as decide whether a line may end beside them. */
const BESIDE = 4;

/**
 * Whether a line may end where words meet without a space, as after the dash of “no—*never*—again”.
 * @param last what stands there
 * @param next letters that follow in another style
 */
export function placeBetween(last: Item | undefined, next: string): Penalty | undefined {
  if (last?.kind !== BOX || !('token' in last)) return undefined;
  const { token, from, to } = last as LetterBox;
  const before = token.text.slice(Math.max(from, to - BESIDE), to);
  const text = before + next.slice(0, BESIDE);
  JOINT.lastIndex = before.length;
  return JOINT.test(text) ? placeAt(text, before.length) : undefined;
}

const lettersBefore = (text: string, at: number): number =>
  /[\p{L}\p{N}]*$/u.exec(text.slice(0, at))?.[0].length ?? 0;
const lettersAfter = (text: string, at: number): number =>
  /^[\p{L}\p{N}]*/u.exec(text.slice(at))?.[0].length ?? 0;

const LETTER = /\p{L}/u;

/** Where the first letter of a piece begins and the last one ends; without a letter both are its end. */
function lettersIn(piece: string): [number, number] {
  const first = piece.search(LETTER);
  if (first < 0) return [piece.length, piece.length];
  let last = piece.length;
  while (last > first) {
    const low = piece.charCodeAt(last - 1);
    const size = low >= 0xdc00 && low < 0xe000 && last - 1 > first ? 2 : 1;
    if (LETTER.test(piece.slice(last - size, last))) break;
    last -= size;
  }
  return [first, last];
}

function pushSyllables(items: Item[], token: Token, start: number, piece: string, compound: boolean): void {
  const [first, last] = lettersIn(piece);
  const core = piece.slice(first, last);
  const syllables = token.cut.rise === 0 ? token.cut.hyphenate(core) : undefined;
  if (!syllables) {
    pushBox(items, token, start, start + piece.length);
    return;
  }
  const name = /^\p{Lu}/u.test(core);
  const width = (token.face.shape('-').width * token.cut.size) / 1000 + token.cut.tracking;
  const place: Penalty = {
    kind: PENALTY,
    width,
    cost: compound ? HYPHEN_IN_COMPOUND : name ? HYPHEN_IN_NAME : HYPHEN,
    flagged: true,
    soft: true,
    right: width * hangsRight('-'),
  };
  let from = start;
  let to = start + first;
  for (const [index, syllable] of syllables.entries()) {
    to += syllable.length;
    if (index === syllables.length - 1) to += piece.length - last;
    if (index > 0) items.push(place);
    pushBox(items, token, from, to);
    from = to;
  }
}

/** Parts what is wider than the measure between its letters: no word may leave the page. */
export function chopped(box: LetterBox, width: number): Item[] {
  const { token } = box;
  const items: Item[] = [];
  const text = token.text.slice(box.from, box.to);
  let from = box.from;
  let to = from;
  for (const grapheme of graphemesOf(text, token.cut.lang)) {
    if (to > from && widthOf(token, from, to + grapheme.length) > width) {
      pushBox(items, token, from, to);
      items.push(UNAVOIDABLE);
      from = to;
    }
    to += grapheme.length;
  }
  pushBox(items, token, from, to);
  return items;
}
