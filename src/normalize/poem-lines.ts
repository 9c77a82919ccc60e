/** How the paragraphs of a poem read in a book of poems, where every line ends where its author ended it. */
import type { Block } from '../book/nodes.ts';
import { linesOf } from './cut-inlines.ts';
import { isWrapped, widthOf } from './line-ends.ts';
import { isParagraph } from './narrative.ts';
import { isOrnament } from './ornaments.ts';
import { LONGEST_LINE, startsInCapital } from './verse-lines.ts';

/** The lines of a stanza, lines that an editor broke, or a line by itself. */
export type PoemReading = 'verse' | 'wrapped' | 'line';

/** No editor breaks prose at a greater width, in letters. */
const WIDEST_PROSE = 100;
const FEWEST_ENDS = 2;

const linesIn = (block: Block): string[] => (isParagraph(block) ? linesOf(block).map(line => line.text) : []);

/** Poets end a line where a thought or a breath does; a width ends it anywhere. */
const endsInMark = (line: string): boolean => /\p{P}$/u.test(line);

/**
 * Whether the long lines of a poem were ended by nobody but an editor: each where the next word would not have fitted,
 * hardly any at a mark.
 */
function areProse(paragraphs: readonly (readonly string[])[]): boolean {
  const width = widthOf(paragraphs.flat());
  if (width > WIDEST_PROSE) return false;
  let ends = 0;
  let marks = 0;
  for (const lines of paragraphs) {
    if (lines.every(startsInCapital)) return false;
    for (const [index, line] of lines.slice(0, -1).entries()) {
      const word = /^\S+/.exec(lines[index + 1] ?? '')?.[0] ?? '';
      if (line.length + 1 + word.length <= width) return false;
      ends++;
      if (endsInMark(line)) marks++;
    }
  }
  return ends >= FEWEST_ENDS && 3 * marks < ends;
}

/**
 * How each paragraph of a poem reads; undefined for those that are none of its lines.
 * @param blocks all of the poem: its stanzas bear each other out
 */
export function readPoem(blocks: readonly Block[]): ReadonlyMap<Block, PoemReading> {
  const readings = new Map<Block, PoemReading>();
  const lines = new Map(blocks.map(block => [block, linesIn(block)]));
  const several = blocks.filter(block => (lines.get(block)?.length ?? 0) > 1);
  const wide = several.filter(block => widthOf(lines.get(block) ?? []) > LONGEST_LINE);
  const prose = areProse(wide.map(block => lines.get(block) ?? []));
  let width = LONGEST_LINE;
  for (const block of several) {
    if (isOrnament((lines.get(block) ?? []).join(''))) continue;
    const wrapped = prose && wide.includes(block);
    readings.set(block, wrapped ? 'wrapped' : 'verse');
    if (!wrapped) width = Math.max(width, widthOf(lines.get(block) ?? []));
  }
  for (const block of blocks) {
    const [line = '', second] = lines.get(block) ?? [];
    const isLine = line !== '' && second === undefined && line.length <= width && !isOrnament(line);
    if (isLine) readings.set(block, 'line');
  }
  return readings;
}

/** How two or more quoted lines read: short ones are verse, unless they are as an editor would break prose. */
export function readQuoted(block: Block | undefined): 'verse' | 'doubtful' | undefined {
  const lines = block ? linesIn(block) : [];
  if (lines.length < 2 || widthOf(lines) > LONGEST_LINE) return undefined;
  return isWrapped(lines) ? 'doubtful' : 'verse';
}
