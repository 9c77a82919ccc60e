import type { PhrasingContent, Text } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import type { Point } from 'unist';

const WHITE_SPACE = /\s/;
const PUNCTUATION = /[\p{P}\p{S}]/u;

type Side = 'space' | 'punctuation' | 'letter';

function sideOf(character: string | undefined): Side {
  if (character === undefined || WHITE_SPACE.test(character)) return 'space';
  return PUNCTUATION.test(character) ? 'punctuation' : 'letter';
}

/** Asterisks or underscores in a row that stand for nothing yet. */
export interface Run {
  type: 'run';
  mark: string;
  start: Point;
  end: Point;
  opens: boolean;
  closes: boolean;
}

/** A run by what stands around it (CommonMark 0.31, 6.2). */
export function runAt(text: string, start: Point, end: Point): Run {
  const before = sideOf(text[(start.offset as number) - 1]);
  const after = sideOf(text[end.offset as number]);
  const left = after === 'letter' || (after === 'punctuation' && before !== 'letter');
  const right = before === 'letter' || (before === 'punctuation' && after !== 'letter');
  const mark = text[start.offset as number] as string;
  const anywhere = mark === '*';
  const opens = left && (anywhere || !right || before !== 'letter');
  const closes = right && (anywhere || !left || after !== 'letter');
  return { type: 'run', mark, start, end, opens, closes };
}

const lengthOf = ({ start, end }: Run): number => (end.offset as number) - (start.offset as number);

/** A place on the same line. */
const moved = ({ line, column, offset = 0 }: Point, by: number): Point => ({
  line,
  column: column + by,
  offset: offset + by,
});

/** Whether two runs may not be a pair because of their lengths (CommonMark 0.31, 6.2, rules 9 and 10). */
function isOdd(opener: Run, closer: Run): boolean {
  if (!opener.closes && !closer.opens) return false;
  const length = lengthOf(closer);
  return length % 3 > 0 && (lengthOf(opener) + length) % 3 === 0;
}

/** The last of some runs that one may close; -1 when there is none. */
function openerFor(closer: Run, openers: readonly number[], pieces: readonly Piece[]): number {
  for (let at = openers.length - 1; at >= 0; at--) {
    const opener = pieces[openers[at] as number] as Run;
    if (opener.mark === closer.mark && !isOdd(opener, closer)) return at;
  }
  return -1;
}

/** What a paragraph is made of, in order. */
export type Piece = PhrasingContent | Run;

/**
 * Pairs runs, each that closes with the nearest before it that can be its opener, and makes emphasis of what they
 * stand around.
 * @param text in which the pieces stand, one behind another
 */
export function emphasized(text: string, pieces: readonly Piece[]): PhrasingContent[] {
  const open: Piece[] = [];
  const openers: number[] = [];
  for (const piece of pieces) {
    if (piece.type !== 'run') {
      open.push(piece);
      continue;
    }
    let closer = piece;
    while (closer.closes && lengthOf(closer) > 0) {
      const found = openerFor(closer, openers, open);
      if (found < 0) break;
      const place = openers[found] as number;
      const opener = open[place] as Run;
      const used = lengthOf(opener) > 1 && lengthOf(closer) > 1 ? 2 : 1;
      // Once more: what was used of a run since it found no partner may have made a pair possible.
      const children = emphasized(text, open.splice(place + 1));
      const [start, end] = [moved(opener.end, -used), moved(closer.start, used)];
      const left = { ...opener, end: start };
      const isUsedUp = lengthOf(left) === 0;
      openers.length = isUsedUp ? found : found + 1;
      if (isUsedUp) open.pop();
      else open[place] = left;
      open.push({ type: used === 1 ? 'emphasis' : 'strong', children, position: { start, end } });
      closer = { ...closer, start: end };
    }
    if (lengthOf(closer) === 0) continue;
    if (closer.opens) openers.push(open.length);
    open.push(closer);
  }
  return wordsOf(text, open);
}

/** Pieces in which runs without a partner are words, and words that stand together are one text. */
function wordsOf(text: string, pieces: readonly Piece[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let last: Text | undefined;
  for (const piece of pieces) {
    if (piece.type !== 'run' && piece.type !== 'text') {
      nodes.push(piece);
      last = undefined;
      continue;
    }
    const { start, end } = piece.type === 'run' ? piece : (piece.position as { start: Point; end: Point });
    if (last?.position) {
      last.position.end = end;
    } else {
      last = { type: 'text', value: '', position: { start, end } };
      nodes.push(last);
    }
  }
  for (const node of nodes) {
    if (node.type !== 'text' || !node.position) continue;
    const { start, end } = node.position;
    node.value = decodeString(text.slice(start.offset, end.offset));
  }
  return text.includes('\n ') ? withoutIndents(text, nodes) : nodes;
}

const INDENT = /(?<=\n) +/g;

/**
 * Texts without the blanks that lines begin with (CommonMark 0.31, 4.8), which are no part of one that begins or ends with
 * them; one that is nothing else is none.
 */
const withoutIndents = (text: string, nodes: readonly PhrasingContent[]): PhrasingContent[] =>
  nodes.flatMap((node): PhrasingContent[] => {
    if (node.type !== 'text' || !node.position) return [node];
    const { start, end } = node.position;
    const [from, to] = [start.offset as number, end.offset as number];
    const written = text.slice(from, to);
    const before = text[from - 1] === '\n' ? written.search(/[^ ]|$/) : 0;
    const behind = /(?<=\n) +$/.exec(written)?.[0].length ?? 0;
    const words = written.slice(before).replace(INDENT, '');
    if (words === '') return [];
    const position = { start: moved(start, before), end: moved(end, -behind) };
    return [{ type: 'text', value: decodeString(words), position }];
  });
