import type { Html, PhrasingContent, Text } from 'mdast';
import type { Point, Position } from 'unist';

/** Signs of other markup than emphasis and bare tags, and white space that the parser drops. */
const OTHER_MARKUP = /[\\`&[\]:\t\r\0]|<(?!\/?[a-z][a-z0-9]*>)|[ \n]\n|\n |^[ \n\ufeff]|[ \n]$/i;
const TAG = /<[^>]+>/g;
const RUN = /\*+|_+/g;
/** Runs of this length make one emphasis or one strong emphasis, nothing nested. */
const LONGEST_RUN = 2;

const WHITE_SPACE = /\s/;
const PUNCTUATION = /[\p{P}\p{S}]/u;

type Side = 'space' | 'punctuation' | 'letter';

function sideOf(character: string | undefined): Side {
  if (character === undefined || WHITE_SPACE.test(character)) return 'space';
  return PUNCTUATION.test(character) ? 'punctuation' : 'letter';
}

/** What a run of asterisks or underscores may do, by what stands around it (CommonMark 0.31, 6.2). */
function roleOf(text: string, start: number, end: number): 'opens' | 'closes' | 'neither' | 'both' {
  const before = sideOf(text[start - 1]);
  const after = sideOf(text[end]);
  const left = after === 'letter' || (after === 'punctuation' && before !== 'letter');
  const right = before === 'letter' || (before === 'punctuation' && after !== 'letter');
  const anywhere = text[start] === '*';
  const opens = left && (anywhere || !right || before !== 'letter');
  const closes = right && (anywhere || !left || after !== 'letter');
  if (opens) return closes ? 'both' : 'opens';
  return closes ? 'closes' : 'neither';
}

interface Run {
  start: number;
  end: number;
}

/** Pairs of runs that begin and end emphasis; undefined where more than their sides must be weighed. */
function pairsOf(text: string): [Run, Run][] | undefined {
  const pairs: [Run, Run][] = [];
  let opener: Run | undefined;
  for (const { 0: marks, index: start } of text.matchAll(RUN)) {
    const run = { start, end: start + marks.length };
    const role = roleOf(text, start, run.end);
    if (role === 'neither' || (role === 'closes' && !opener)) continue;
    if (role === 'both' || marks.length > LONGEST_RUN) return undefined;
    if (!opener) {
      opener = run;
      continue;
    }
    if (role === 'opens' || marks !== text.slice(opener.start, opener.end)) return undefined;
    pairs.push([opener, run]);
    opener = undefined;
  }
  return opener ? undefined : pairs;
}

/** Places in a text by line and column, asked for from left to right. */
function pointsIn(text: string): (offset: number) => Point {
  let line = 1;
  let begin = 0;
  let next = text.indexOf('\n');
  return offset => {
    for (; next >= 0 && next < offset; next = text.indexOf('\n', begin)) {
      line++;
      begin = next + 1;
    }
    return { line, column: offset - begin + 1, offset };
  };
}

/**
 * Reads a paragraph whose only markup is emphasis that nests in nothing, and tags without attributes: most of the
 * paragraphs of a novel that have any, and of a web page, at a fraction of what the parser costs.
 * @returns the very tree that the parser makes, or undefined for a paragraph that only the parser can read
 */
export function readEmphasis(text: string): PhrasingContent[] | undefined {
  if (text === '' || OTHER_MARKUP.test(text)) return undefined;
  const pairs = pairsOf(text);
  if (!pairs) return undefined;
  const pointAt = pointsIn(text);
  const nodes: PhrasingContent[] = [];
  let at = 0;
  const take = <Type extends 'text' | 'html'>(type: Type, end: number) => {
    const position: Position = { start: pointAt(at), end: pointAt(end) };
    const node = { type, value: text.slice(at, end), position };
    at = end;
    return node;
  };
  const takeTo = (end: number): (Text | Html)[] => {
    const taken: (Text | Html)[] = [];
    TAG.lastIndex = at;
    for (let tag = TAG.exec(text); tag && tag.index < end; tag = TAG.exec(text)) {
      if (tag.index > at) taken.push(take('text', tag.index));
      taken.push(take('html', TAG.lastIndex));
    }
    if (end > at) taken.push(take('text', end));
    return taken;
  };
  for (const [opener, closer] of pairs) {
    for (const node of takeTo(opener.start)) nodes.push(node);
    const start = pointAt(opener.start);
    at = opener.end;
    const children = takeTo(closer.start);
    at = closer.end;
    const type = opener.end - opener.start === 1 ? 'emphasis' : 'strong';
    nodes.push({ type, children, position: { start, end: pointAt(at) } });
  }
  for (const node of takeTo(text.length)) nodes.push(node);
  return nodes;
}
