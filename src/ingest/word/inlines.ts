/** The inside of a paragraph: runs become words with emphasis, links, pictures and calls of notes. */
import type { Image, Inline, Text } from '../../book/nodes.ts';
import type { Position } from '../../book/position.ts';
import type { WordImage, WordInline, WordNoteReference, WordRun } from './document.ts';
import { type Mark, markOf } from './marks.ts';
import type { StyleSheet } from './styles.ts';
import type { Transcript } from './transcript.ts';

/** How words stand out, and where they lead. */
interface Face {
  strong: boolean;
  emphasis: boolean;
  smallCaps: boolean;
  url: string;
}
const PLAIN: Face = { strong: false, emphasis: false, smallCaps: false, url: '' };

interface Leaf {
  type: 'leaf';
  node: Inline;
  face: Face;
}
/** What parts a paragraph in two. */
interface Parting {
  type: 'page' | 'rule' | 'paragraph';
}
export type Token = Leaf | Parting;

/** What was seen in the whole document that a book sets otherwise. */
export interface Seen {
  underlined: number;
  allCaps: number;
  struck: number;
  raised: number;
}

export interface InlineReader {
  transcript: Transcript;
  styles: StyleSheet;
  seen: Seen;
  /** Counted as they are met; the label of each note. */
  labelOf(reference: WordNoteReference): string;
  wish(node: Image, picture: WordImage, position: Position): void;
  commentStarts(id: string): void;
  commentEnds(id: string, position: Position): void;
}

const both = (a: Face, b: Face): Face => ({
  strong: a.strong && b.strong,
  emphasis: a.emphasis && b.emphasis,
  smallCaps: a.smallCaps && b.smallCaps,
  url: a.url === b.url ? a.url : '',
});
const same = (a: Face, b: Face): boolean =>
  a.strong === b.strong && a.emphasis === b.emphasis && a.smallCaps === b.smallCaps && a.url === b.url;

function faceOf(run: WordRun, around: Face, { styles, seen }: InlineReader): Face {
  const style = styles.of(run.styleId);
  const words = run.children.some(child => child.type === 'text' && /\S/.test(child.value));
  if (words) {
    if (run.isUnderline && around.url === '') seen.underlined++;
    if (run.isAllCaps) seen.allCaps++;
    if (run.isStrikethrough) seen.struck++;
    if (run.verticalAlignment !== 'baseline') seen.raised++;
  }
  const underlined = run.isUnderline && around.url === '' && !run.children.some(isLink);
  return {
    strong: around.strong || run.isBold || style?.bold === true,
    emphasis: around.emphasis || run.isItalic || style?.italic === true || underlined,
    smallCaps: around.smallCaps || run.isSmallCaps || style?.smallCaps === true,
    url: around.url,
  };
}

const isLink = (node: WordInline): boolean => node.type === 'hyperlink';
const WEB = /^(?:https?:\/\/|mailto:)/i;

/** White space and what touches none, so that emphasis never begins or ends with a space. */
function wordsWith(value: string, face: Face, { transcript }: InlineReader): Leaf[] {
  const parts = value.match(/^\s+|\s+$|\S(?:[\s\S]*\S)?/g) ?? [];
  return parts.map(part => {
    const node: Text = { type: 'text', value: part, position: transcript.add(part) };
    return { type: 'leaf', node, face };
  });
}

function markTokens(mark: Mark | undefined, reader: InlineReader): Token[] {
  if (mark?.type === 'comment') reader.commentStarts(mark.id);
  return mark && mark.type !== 'comment' ? [{ type: mark.type }] : [];
}

/** The words and marks of a paragraph in a row, each with its face. */
export function tokensOf(nodes: readonly WordInline[], reader: InlineReader, face: Face = PLAIN): Token[] {
  const { transcript } = reader;
  return nodes.flatMap((node): Token[] => {
    switch (node.type) {
      case 'run':
        return tokensOf(node.children, reader, faceOf(node, face, reader));
      case 'text':
        return wordsWith(node.value, face, reader);
      case 'tab':
        return wordsWith(' ', face, reader);
      case 'checkbox':
        return wordsWith(node.checked ? '☑' : '☐', face, reader);
      case 'hyperlink': {
        const url = node.href !== undefined && WEB.test(node.href) ? node.href : '';
        return tokensOf(node.children, reader, { ...face, url });
      }
      case 'break': {
        if (node.breakType === 'page') return [{ type: 'page' }];
        const lineBreak: Inline = { type: 'lineBreak', position: transcript.add(' ') };
        return node.breakType === 'line' ? [{ type: 'leaf', node: lineBreak, face: PLAIN }] : [];
      }
      case 'noteReference': {
        const position = transcript.since(transcript.here());
        const call: Inline = { type: 'noteReference', note: reader.labelOf(node), position };
        return [{ type: 'leaf', node: call, face: { ...face, url: '' } }];
      }
      case 'image': {
        const position = transcript.since(transcript.here());
        const alt = (node.altText ?? '').replace(/\s+/g, ' ').trim();
        const image: Image = { type: 'image', asset: '', alt, position };
        reader.wish(image, node, position);
        return [{ type: 'leaf', node: image, face: { ...PLAIN, url: face.url } }];
      }
      case 'commentReference':
        reader.commentEnds(node.commentId, transcript.since(transcript.here()));
        return [];
      case 'bookmarkStart':
        return markTokens(markOf(node.name), reader);
      default:
        return [];
    }
  });
}

const isSpace = (token: Token | undefined): boolean =>
  token?.type === 'leaf' && token.node.type === 'text' && token.node.value.trim() === '';
const isBreak = (token: Token | undefined): boolean =>
  token?.type === 'leaf' && token.node.type === 'lineBreak';

/** Two line breaks in a row were meant for two paragraphs; white space and breaks at the edges of one say nothing. */
export function splitAt(tokens: readonly Token[]): (Leaf[] | Parting)[] {
  const pieces: (Leaf[] | Parting)[] = [];
  let leaves: Leaf[] = [];
  const flush = (): void => {
    while (isSpace(leaves[0]) || isBreak(leaves[0])) leaves.shift();
    while (isSpace(leaves.at(-1)) || isBreak(leaves.at(-1))) leaves.pop();
    if (leaves.length > 0) pieces.push(leaves);
    leaves = [];
  };
  for (const token of tokens) {
    if (token.type !== 'leaf') {
      flush();
      pieces.push(token);
    } else if (isBreak(token) && isBreak(leaves.findLast(leaf => !isSpace(leaf)))) {
      flush();
      pieces.push({ type: 'paragraph' });
    } else leaves.push(token);
  }
  flush();
  return pieces;
}

/** White space takes the face that the words on both its sides share; words of one face become one text. */
function joined(leaves: readonly Leaf[]): Leaf[] {
  const faced = leaves.map((leaf, index): Leaf => {
    if (!isSpace(leaf)) return leaf;
    const solid = (list: readonly Leaf[]) => list.find(other => !isSpace(other))?.face ?? PLAIN;
    const before = leaves.slice(Math.max(0, index - 4), index).reverse();
    return { ...leaf, face: both(solid(before), solid(leaves.slice(index + 1, index + 5))) };
  });
  const out: Leaf[] = [];
  for (const leaf of faced) {
    const last = out.at(-1);
    const [a, b] = [last?.node, leaf.node];
    const touch =
      a?.position && b.position && a.position.end.offset === b.position.start.offset && last !== undefined;
    if (touch && a.type === 'text' && b.type === 'text' && same(last.face, leaf.face)) {
      const position = { ...(a.position as Position), end: (b.position as Position).end };
      out[out.length - 1] = { ...leaf, node: { type: 'text', value: a.value + b.value, position } };
    } else out.push(leaf);
  }
  return out;
}

type Wrap = (leaves: readonly Leaf[]) => Inline[];

/** Runs of leaves for which `has` agrees, each wrapped or handed on. */
function grouped(
  leaves: readonly Leaf[],
  key: (face: Face) => string,
  wrap: (children: Inline[], key: string) => Inline,
  inner: Wrap,
): Inline[] {
  const out: Inline[] = [];
  for (let at = 0; at < leaves.length; ) {
    const value = key((leaves[at] as Leaf).face);
    let end = at + 1;
    while (end < leaves.length && key((leaves[end] as Leaf).face) === value) end++;
    const children = inner(leaves.slice(at, end));
    out.push(...(value === '' ? children : [wrap(children, value)]));
    at = end;
  }
  return out;
}

const bare: Wrap = leaves => leaves.map(({ node }) => node);
const withSmallCaps: Wrap = leaves =>
  grouped(
    leaves,
    face => (face.smallCaps ? 'yes' : ''),
    children => ({ type: 'smallCaps', children }),
    bare,
  );
const withEmphasis: Wrap = leaves =>
  grouped(
    leaves,
    face => (face.emphasis ? 'yes' : ''),
    children => ({ type: 'emphasis', children }),
    withSmallCaps,
  );
const withStrong: Wrap = leaves =>
  grouped(
    leaves,
    face => (face.strong ? 'yes' : ''),
    children => ({ type: 'strong', children }),
    withEmphasis,
  );

export type { Leaf };

/** Leaves as nodes: links outside, then strong, emphasis, small capitals. */
export const nested = (leaves: readonly Leaf[]): Inline[] =>
  grouped(
    joined(leaves),
    face => face.url,
    (children, url) => ({ type: 'link', url, children }),
    withStrong,
  );

/** As `nested`, without a face that all the words share: a heading is no emphasis. */
export function nestedPlain(leaves: readonly Leaf[]): Inline[] {
  const words = leaves.filter(leaf => leaf.node.type === 'text' && !isSpace(leaf));
  const shared = words.map(({ face }) => face).reduce(both, words[0]?.face ?? PLAIN);
  const less = ({ face, ...leaf }: Leaf): Leaf => ({
    ...leaf,
    face: {
      strong: face.strong && !shared.strong,
      emphasis: face.emphasis && !shared.emphasis,
      smallCaps: face.smallCaps && !shared.smallCaps,
      url: face.url,
    },
  });
  return nested(leaves.map(less));
}

/** Whether all the words are bold, or stand in capitals of some kind: typed headings look so. */
export const isAllStrong = (leaves: readonly Leaf[]): boolean =>
  leaves.every(leaf => isSpace(leaf) || leaf.face.strong);
