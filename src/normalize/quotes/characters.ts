/** What a character is to a quotation mark beside it. */
export type CharacterClass =
  | 'edge'
  | 'space'
  | 'letter'
  | 'digit'
  | 'dash'
  | 'dots'
  | 'opener'
  | 'closer'
  | 'stop';

/** What a speaker may break off with. */
export const isPause = (kind: CharacterClass): boolean => kind === 'dash' || kind === 'dots';

const LETTER = /[\p{L}\p{M}]/u;
const LOW_SURROGATE = /[\udc00-\udfff]/;

/** A letter or a mark on one; the second half of an astral character counts as one too. */
export const isLetter = (character: string | undefined): boolean =>
  character !== undefined &&
  character !== '' &&
  (character < '\u0080'
    ? (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
    : LETTER.test(character) || LOW_SURROGATE.test(character));

export const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9';

export const isQuote = (character: string | undefined): boolean =>
  character === '"' ||
  character === "'" ||
  character === '“' ||
  character === '”' ||
  character === '‘' ||
  character === '’';

const KINDS = new Map<string, CharacterClass>();
for (const character of '-‐‑‒–—―⸺⸻') KINDS.set(character, 'dash');
for (const character of '([{<*_/|¡¿') KINDS.set(character, 'opener');
for (const character of ')]}>') KINDS.set(character, 'closer');
KINDS.set('…', 'dots');

/** One full stop of several, close (`...`) or spaced (`. . .`). */
function isOneOfDots(text: string, index: number): boolean {
  const before = text[index - 1];
  const after = text[index + 1];
  if (before === '.' || after === '.') return true;
  const spaced = (first: string | undefined, second: string | undefined) =>
    (first === ' ' || first === '\u00a0') && second === '.';
  return spaced(before, text[index - 2]) || spaced(after, text[index + 2]);
}

/** The class of the character at `index`; outside of the text it is an edge. */
export function classAt(text: string, index: number): CharacterClass {
  const character = text[index];
  if (character === undefined) return 'edge';
  if (isLetter(character)) return 'letter';
  if (isDigit(character)) return 'digit';
  if (character === '.' && isOneOfDots(text, index)) return 'dots';
  const kind = KINDS.get(character);
  if (kind) return kind;
  return /\s/.test(character) ? 'space' : 'stop';
}

const WORD_AFTER = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/uy;

/** The word that begins at `index`, apostrophes inside it included; empty when none does. */
export function wordFrom(text: string, index: number): string {
  WORD_AFTER.lastIndex = index;
  return WORD_AFTER.exec(text)?.[0] ?? '';
}

/** The word that ends just before `index`. */
export function wordUpTo(text: string, index: number): string {
  let start = index;
  while (start > 0) {
    const before = text[start - 1];
    const apostrophe = (before === "'" || before === '’') && start < index && isLetter(text[start - 2]);
    if (!isLetter(before) && !apostrophe) break;
    start--;
  }
  return text.slice(start, index);
}
