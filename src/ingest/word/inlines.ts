/** The inside of a paragraph: runs become words with emphasis, links, pictures and calls of notes. */
import type { Image, Inline, Text } from '../../book/nodes.ts';
import type { Position } from '../../book/position.ts';
import type { WordImage, WordInline, WordNoteReference, WordRun } from './document.ts';
import { type Face, isSpace, type Leaf, PLAIN } from './faces.ts';
import { TO_BOOKMARK } from './inner-links.ts';
import { type FaceName, type Mark, markOf, type PictureFacts } from './marks.ts';
import type { Style, StyleSheet } from './styles.ts';
import type { Transcript } from './transcript.ts';

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
  ordinals: number;
}

export interface InlineReader {
  transcript: Transcript;
  styles: StyleSheet;
  seen: Seen;
  /** Counted as they are met; the label of each note. */
  labelOf(reference: WordNoteReference): string;
  wish(node: Image, picture: WordImage, facts: PictureFacts, position: Position): void;
  /** Names of bookmarks that a link can lead to. */
  leadTo: ReadonlySet<string>;
  /** A bookmark of that kind, where the text stands. */
  bookmark(name: string): void;
  /** The number of a page, which follows. */
  pageNumber(): void;
  commentStarts(id: string): void;
  commentEnds(id: string, position: Position): void;
}

/** Word raises them by itself; in books they stand on the line (Chicago, 17th ed., 9.6). */
const ORDINAL = /^(?:st|nd|rd|th)$/i;

const lettersOf = (run: WordRun): string =>
  run.children
    .map(child => (child.type === 'text' ? child.value : child.type === 'bookmarkStart' ? '' : ' '))
    .join('');

/** Faces of a paragraph by its style, beyond those of the style that all text has. */
export type Ground = Pick<Style, 'bold' | 'italic' | 'smallCaps' | 'struck'>;

/** What the style of a paragraph makes of its words. */
export function groundOf({ styleId }: { styleId: string | null }, { of, normal }: StyleSheet): Ground {
  const style = of(styleId);
  const is = (face: keyof Ground): boolean => style?.[face] === true && normal?.[face] !== true;
  return { bold: is('bold'), italic: is('italic'), smallCaps: is('smallCaps'), struck: is('struck') };
}

const LINK_STYLE = /^(?:followed ?)?(?:hyperlink|internet ?link|visited internet link)$/;

function switchedOff(run: WordRun): readonly FaceName[] {
  return run.children.flatMap(child => {
    const mark = child.type === 'bookmarkStart' ? markOf(child.name) : undefined;
    return mark?.type === 'off' ? mark.faces : [];
  });
}

function faceOf(run: WordRun, around: Face, ground: Ground, { styles, seen }: InlineReader): Face {
  const style = styles.of(run.styleId);
  const off = switchedOff(run);
  // What both styles switch on, they switch off (ECMA-376 part 1, 17.7.3).
  const isOn = (face: keyof Ground, own: boolean): boolean =>
    own || (!off.includes(face) && (style?.[face] === true) !== (ground[face] === true));
  const script =
    run.verticalAlignment === 'baseline' && !off.includes('script')
      ? (style?.script ?? 'baseline')
      : run.verticalAlignment;
  const ordinal = script === 'superscript' && ORDINAL.test(lettersOf(run));
  const isUnderlined =
    run.isUnderline ||
    (style?.underlined === true && !LINK_STYLE.test(style.name) && !off.includes('underlined'));
  const struck = isOn('struck', run.isStrikethrough);
  if (run.children.some(child => child.type === 'text' && /\S/.test(child.value))) {
    if (isUnderlined && around.url === '') seen.underlined++;
    if (run.isAllCaps) seen.allCaps++;
    if (struck) seen.struck++;
    if (ordinal) seen.ordinals++;
  }
  const underlined = isUnderlined && around.url === '' && !run.children.some(isLink);
  return {
    strong: around.strong || isOn('bold', run.isBold),
    emphasis: around.emphasis || isOn('italic', run.isItalic) || underlined,
    smallCaps: around.smallCaps || isOn('smallCaps', run.isSmallCaps),
    struck: around.struck || struck,
    script: script === 'baseline' || ordinal ? around.script : script,
    url: around.url,
  };
}

/** Where a link leads: to the web or to a heading; links to other places are words. */
function addressOf(href: string | undefined, anchor: string | undefined, { leadTo }: InlineReader): string {
  if (href !== undefined && WEB.test(href)) return href;
  return anchor !== undefined && leadTo.has(anchor) ? TO_BOOKMARK + anchor : '';
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
  if (mark?.type === 'pageNumber') reader.pageNumber();
  return mark?.type === 'rule' || mark?.type === 'page' ? [{ type: mark.type }] : [];
}

/** The words and marks of a paragraph in a row, each with its face. */
export function tokensOf(
  nodes: readonly WordInline[],
  reader: InlineReader,
  ground: Ground = {},
  face: Face = PLAIN,
): Token[] {
  const { transcript } = reader;
  return nodes.flatMap((node, index): Token[] => {
    switch (node.type) {
      case 'run':
        return tokensOf(node.children, reader, ground, faceOf(node, face, ground, reader));
      case 'text':
        return wordsWith(node.value, face, reader);
      case 'tab':
        return wordsWith(' ', face, reader);
      case 'checkbox':
        return wordsWith(node.checked ? '☑' : '☐', face, reader);
      case 'hyperlink': {
        const url = addressOf(node.href, node.anchor, reader);
        return tokensOf(node.children, reader, ground, { ...face, url });
      }
      case 'break': {
        if (node.breakType === 'page') return [{ type: 'page' }];
        if (node.breakType === 'column') return wordsWith(' ', face, reader);
        const lineBreak: Inline = { type: 'lineBreak', position: transcript.add(' ') };
        return [{ type: 'leaf', node: lineBreak, face: PLAIN }];
      }
      case 'noteReference': {
        const position = transcript.since(transcript.here());
        const call: Inline = { type: 'noteReference', note: reader.labelOf(node), position };
        return [{ type: 'leaf', node: call, face: { ...face, script: '', url: '' } }];
      }
      case 'image': {
        const position = transcript.since(transcript.here());
        const alt = (node.altText ?? '').replace(/\s+/g, ' ').trim();
        const before = nodes[index - 1];
        const mark = before?.type === 'bookmarkStart' ? markOf(before.name) : undefined;
        const facts: PictureFacts = mark?.type === 'picture' ? mark : {};
        const width = facts.share === undefined ? {} : { width: { share: facts.share } };
        const image: Image = { type: 'image', asset: '', alt, ...width, position };
        reader.wish(image, node, facts, position);
        return [{ type: 'leaf', node: image, face: { ...PLAIN, url: face.url } }];
      }
      case 'commentReference':
        reader.commentEnds(node.commentId, transcript.since(transcript.here()));
        return [];
      case 'bookmarkStart':
        if (reader.leadTo.has(node.name)) reader.bookmark(node.name);
        return markTokens(markOf(node.name), reader);
      default:
        return [];
    }
  });
}

const isBreak = (token: Token | undefined): boolean =>
  token?.type === 'leaf' && token.node.type === 'lineBreak';

const isEdge = (leaf: Leaf | undefined): boolean => leaf !== undefined && (isSpace(leaf) || isBreak(leaf));

/** Two line breaks in a row were meant for two paragraphs; white space and breaks at the edges of one say nothing. */
export function splitAt(tokens: readonly Token[]): (Leaf[] | Parting)[] {
  const pieces: (Leaf[] | Parting)[] = [];
  let leaves: Leaf[] = [];
  const flush = (): void => {
    while (isEdge(leaves[0])) leaves.shift();
    while (isEdge(leaves.at(-1))) leaves.pop();
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
