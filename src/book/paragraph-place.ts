import type { Block, Inline } from './nodes.ts';
import { plainText } from './visit.ts';

/**
 * Where a paragraph stands: `opening` begins the text of a section, `first` follows a break or a heading, `continued`
 * goes on after a verse, a quotation or a picture in mid-sentence; `inner` is every other. Only an `inner` one is indented
 * (Chicago, 17th ed., 2.12 and 13.24).
 */
export type ParagraphPlace = 'opening' | 'first' | 'continued' | 'inner';

/**
 * Whether a paragraph is of lines that the author ended: they stand under each other, the first with the others. One with
 * a picture is not, for reading systems make pictures as wide as the page.
 */
export const isOfLines = (inlines: readonly Inline[]): boolean =>
  inlines.some(({ type }) => type === 'lineBreak') && inlines.every(({ type }) => type !== 'image');

/** What parts the text: after it an indent would say nothing. */
const BREAKS: ReadonlySet<Block['type']> = new Set(['sceneBreak', 'timeJump', 'subhead']);
/** What may stand between a heading and the text without being the text: an epigraph, a picture, a place and a time. */
const PREAMBLE: ReadonlySet<Block['type']> = new Set([
  ...BREAKS,
  'blockquote',
  'verse',
  'figure',
  'attribution',
]);
/** What stands between paragraphs as one of them, and interrupts none. */
const TEXT: ReadonlySet<Block['type']> = new Set(['paragraph', 'attribution', 'endMark']);

/** Marks that close speech or brackets, behind which the mark that ends a sentence is looked for. */
const CLOSING = /[\s”’»"')\]]+$/u;
const endOf = (block: Block): string => plainText([block]).replace(CLOSING, '');
/** In mid-sentence: after a comma, a semicolon, a dash, or a letter without any mark. */
const OPEN_END = /[,;–—\p{L}\p{N}]$/u;
/** The same for what interrupts, which often does without a mark: there only one that leads on says so. */
const LEADS_ON = /[,;–—]$/u;

/**
 * Whether the block at `index` goes on with the sentence that what stands before it interrupts. It does when it begins in
 * lower case; or when the sentence was open before the interruption and the interruption leaves it open: a picture always
 * does, a verse or a quotation when its last line leads on.
 */
function continues(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index];
  const between = blocks[index - 1];
  if (block?.type !== 'paragraph' || !between || BREAKS.has(between.type) || TEXT.has(between.type))
    return false;
  if (/^[^\p{L}\p{N}]*\p{Ll}/u.test(plainText([block]))) return true;
  const before = blocks[index - 2];
  if (before?.type !== 'paragraph' || !OPEN_END.test(endOf(before))) return false;
  return between.type === 'figure' || LEADS_ON.test(endOf(between));
}

/** Where the text of some blocks begins, as long as they are as many: every one of them is asked about in turn. */
const TEXT_STARTS = new WeakMap<readonly Block[], { among: number; at: number }>();

/** Index of the first block that is no preamble; their number when all are. */
function textStart(blocks: readonly Block[]): number {
  const known = TEXT_STARTS.get(blocks);
  if (known?.among === blocks.length) return known.at;
  const found = blocks.findIndex(({ type }) => !PREAMBLE.has(type));
  const at = found < 0 ? blocks.length : found;
  TEXT_STARTS.set(blocks, { among: blocks.length, at });
  return at;
}

/** Whether a paragraph only leads to what stands below it, or is of lines: to set its first words apart would mislead. */
const isPlain = (block: Block | undefined): boolean =>
  block?.type === 'paragraph' &&
  (isOfLines(block.children) || /:\s*$/.test(plainText(block.children.slice(-1))));

/**
 * @param blocks of a section or of a block that holds blocks
 * @param first where the first of them stands
 */
export function paragraphPlace(
  blocks: readonly Block[],
  index: number,
  first: ParagraphPlace,
): ParagraphPlace {
  const before = blocks[index - 1];
  const opens = first === 'opening' && index <= textStart(blocks);
  if (opens && isPlain(blocks[index])) return 'first';
  if (!before) return first;
  if (continues(blocks, index)) return 'continued';
  if (opens) return 'opening';
  return BREAKS.has(before.type) ? 'first' : 'inner';
}
