/** Counts the marks that one text has otherwise than another, by class; the letters of both must be the same. */

export const CLASSES = [
  'opening double',
  'closing double',
  'opening single',
  'closing single or apostrophe',
  'apostrophe in a word',
  'apostrophe before a word',
  'prime',
  'em dash',
  'en dash',
  'long dash',
  'ellipsis',
] as const;
export type MarkClass = (typeof CLASSES)[number];

export interface Tally {
  marks: number;
  wrong: number;
}
export type Score = Record<MarkClass, Tally>;

export const newScore = (): Score =>
  Object.fromEntries(CLASSES.map(name => [name, { marks: 0, wrong: 0 }])) as unknown as Score;

/** Quotation marks, apostrophes and primes. */
export const isQuoteClass = (name: MarkClass): boolean => !/dash|ellipsis/.test(name);

/** One token of a line: a word, a mark, or another sign; `canon` is what it is however it is set. */
interface Token {
  canon: string;
  as: string;
  at: number;
}

const TOKEN =
  /[\p{L}\p{M}\p{N}]+|["“”„«»″]|['‘’‚‛′]|[-–—‒―⸺⸻]+|\.{4}|\.(?:[ \u00a0\u202f]?\.){2}|…|[^\s\u200b\u2060\u00ad\ufeff]/gu;

function tokensOf(line: string): Token[] {
  return Array.from(line.matchAll(TOKEN), ({ 0: as, index: at }) => {
    const canon = /^["“”„«»″]/.test(as)
      ? '"'
      : /^['‘’‚‛′]/.test(as)
        ? "'"
        : /^[-–—‒―⸺⸻]/.test(as)
          ? '-'
          : /^(?:…|\.[ .\u00a0\u202f])/.test(as)
            ? '…'
            : as;
    return { canon, as, at };
  });
}

function classOf(line: string, { as, at }: Token): MarkClass | undefined {
  switch (as) {
    case '“':
      return 'opening double';
    case '”':
      return 'closing double';
    case '‘':
      return 'opening single';
    case '’': {
      const before = /[\p{L}\p{N}]/u.test(line[at - 1] ?? '');
      const after = /[\p{L}\p{N}]/u.test(line[at + 1] ?? '');
      if (after) return before ? 'apostrophe in a word' : 'apostrophe before a word';
      return 'closing single or apostrophe';
    }
    case '′':
    case '″':
      return 'prime';
    case '—':
      return 'em dash';
    case '–':
      return 'en dash';
    case '⸺':
    case '⸻':
      return 'long dash';
    case '…':
      return 'ellipsis';
    default:
      return undefined;
  }
}

/** For each token of the first list its partner in the second: the longest common subsequence of what differs. */
function partners(wanted: readonly Token[], got: readonly Token[]): (Token | undefined)[] {
  const found: (Token | undefined)[] = new Array(wanted.length);
  let first = 0;
  while (first < wanted.length && wanted[first]?.canon === got[first]?.canon) {
    found[first] = got[first];
    first++;
  }
  let [end, other] = [wanted.length, got.length];
  while (end > first && other > first && wanted[end - 1]?.canon === got[other - 1]?.canon)
    found[--end] = got[--other];
  const [rows, columns] = [end - first, other - first];
  if (rows === 0 || columns === 0) return found;
  const lengths = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1));
  const same = (i: number, j: number) => wanted[first + i]?.canon === got[first + j]?.canon;
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      (lengths[i] as Uint16Array)[j] = same(i, j)
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (same(i, j)) found[first + i++] = got[first + j++];
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return found;
}

/** Adds the marks of one line to a score. A mark that is missing is wrong. */
export function scoreLine(gold: string, candidate: string, score: Score): void {
  const wanted = tokensOf(gold);
  const got = gold === candidate ? wanted : partners(wanted, tokensOf(candidate));
  for (const [index, token] of wanted.entries()) {
    const name = classOf(gold, token);
    if (name === undefined) continue;
    score[name].marks++;
    if (got[index]?.as !== token.as) score[name].wrong++;
  }
}
