import type { Block } from '../../book/nodes.ts';
import { isBlank, type Line, textOf } from '../lines.ts';
import type { NoteDefinition, Reading } from '../reading.ts';
import { type BlockReader, blocksOf } from './block-reader.ts';
import { placeOfLines } from './paragraphs.ts';

/** `:   What it means`, as Pandoc and PHP Markdown Extra write it; one space only would be a colon of French, rewrapped. */
const DEFINITION = /^ {0,3}:(?:[ ]{2,}|[ ]*\t[ \t]*)(?=\S)/;
/** What goes on with a definition behind a blank line. */
const INDENTED = /^(?: {2,}|\t)[ \t]*(?=\S)/;

/** Whether a term stands above, with a blank line between or without. */
function hasTerm(reading: Reading, lines: readonly Line[], at: number): boolean {
  const above = lines[at - 1];
  if (!above) return false;
  if (!isBlank(reading, above)) return true;
  const term = lines[at - 2];
  return term !== undefined && !isBlank(reading, term);
}

/** The meaning of a word that stands above it: it is set in, as a quotation is. */
export const definitionReader: BlockReader = {
  begins: (reading, lines, at) =>
    DEFINITION.test(textOf(reading, lines[at] as Line)) && hasTerm(reading, lines, at),
  read: (reading, lines, at, inside) => {
    const first = lines[at] as Line;
    const lead = DEFINITION.exec(textOf(reading, first))?.[0].length ?? 0;
    const inner: Line[] = [{ ...first, from: first.from + lead }];
    for (let index = at + 1; index < lines.length; index++) {
      const line = lines[index] as Line;
      const text = textOf(reading, line);
      const indent = INDENTED.exec(text)?.[0].length ?? 0;
      const behindBlank = isBlank(reading, inner.at(-1) as Line);
      if (DEFINITION.test(text) || (behindBlank && indent === 0 && text.trim() !== '')) break;
      inner.push({ ...line, from: line.from + indent });
    }
    while (inner.length > 1 && isBlank(reading, inner.at(-1) as Line)) inner.pop();
    const next = at + inner.length;
    const notes: NoteDefinition[] = [];
    const children: Block[] = blocksOf(inside(inner), notes);
    const position = placeOfLines(reading, lines.slice(at, next));
    return { pieces: [{ type: 'blockquote', children, position }, ...notes], next };
  },
};
