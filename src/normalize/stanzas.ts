/** Makes stanzas of paragraphs, each line as deep as its author indented it. */
import type { Block, Paragraph, Stanza, Verse, VerseLine } from '../book/nodes.ts';
import { plainText } from '../book/visit.ts';
import { linesOf, placeOf } from './cut-inlines.ts';
import { isParagraph } from './narrative.ts';

/** Spaces to one step of indent, and to a tab. */
const STEP = 2;
const TAB = ' '.repeat(2 * STEP);

/** Spaces before each line of a paragraph, as they were typed; its first line's are in its place only. */
function indentsOf(block: Paragraph): number[] {
  const leads = [...plainText(block.children).matchAll(/(?:^|\n)([ \t]*)(?=\S)/g)].map(
    match => match[1] ?? '',
  );
  const first = (block.position?.start.column ?? 1) - 1;
  // A stop of one character is a tab; so are a few, where the lines below are indented by tabs.
  const tabbed = first === 1 || (first > 0 && first < TAB.length && leads[1]?.startsWith('\t') === true);
  if (leads[0] === '') leads[0] = (tabbed ? '\t' : ' ').repeat(first);
  return leads.map(lead => lead.replaceAll('\t', TAB).length);
}

const least = (indents: readonly number[]): number =>
  indents.reduce((least, indent) => Math.min(least, indent), Number.POSITIVE_INFINITY);

/** Spaces before the line of a poem that is indented least: all others stand as deep as they do beside it. */
export const edgeOf = (blocks: readonly Block[]): number =>
  least(blocks.filter(isParagraph).map(block => least(indentsOf(block))));

/**
 * @param edge spaces before the line that is indented least in a book of poems, where the first line, too, stands where
 *   its author wants it; undefined in prose, where it is indented as paragraphs are, or its indent was the reader's to
 *   take away
 */
function stanzaOf(block: Paragraph, edge: number | undefined): Stanza {
  const indents = indentsOf(block);
  const from = edge ?? least(indents.slice(1));
  const children = linesOf(block).map((line, index): VerseLine => {
    const stays = index === 0 && edge === undefined;
    const indent = stays ? 0 : Math.floor(Math.max(0, (indents[index] ?? 0) - from) / STEP);
    const { children } = line;
    const position = placeOf(children);
    return { type: 'verseLine', indent, children, ...(position && { position }) };
  });
  return block.position
    ? { type: 'stanza', children, position: block.position }
    : { type: 'stanza', children };
}

/** Paragraphs as the stanzas of one poem. @param edge as in `edgeOf`, in a book of poems */
export function verseOf(stanzas: readonly Paragraph[], edge?: number): Verse {
  const verse: Verse = { type: 'verse', children: stanzas.map(stanza => stanzaOf(stanza, edge)) };
  const position = stanzas[0]?.position;
  return position ? { ...verse, position } : verse;
}
