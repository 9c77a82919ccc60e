import type { Stanza, VerseLine } from '../../book/nodes.ts';
import { isBlank, type Line, stretchOf, textOf } from '../lines.ts';
import type { Piece, Reading } from '../reading.ts';
import { positionOf } from '../source.ts';
import { readInlines } from './inlines.ts';
import { placeOfLines } from './paragraphs.ts';

/** Spaces to one step of indent. */
const STEP = 2;

function lineOf(reading: Reading, line: Line): VerseLine {
  const stretch = stretchOf(reading, [line]);
  const lead = (/^\s*/.exec(textOf(reading, line))?.[0] ?? '').replaceAll('\t', ' '.repeat(2 * STEP));
  return {
    type: 'verseLine',
    indent: Math.floor(lead.length / STEP),
    children: readInlines(reading, stretch),
    position: positionOf(reading.source, stretch.offset, stretch.offset + stretch.text.length),
  };
}

/** Lines of verse; a blank line parts stanzas, leading spaces indent. */
export function readVerse(reading: Reading, lines: readonly Line[]): Piece[] {
  const stanzas: Line[][] = [];
  let open: Line[] | undefined;
  for (const line of lines) {
    if (isBlank(reading, line)) open = undefined;
    else if (open) open.push(line);
    else {
      open = [line];
      stanzas.push(open);
    }
  }
  const children = stanzas.map(
    (stanza): Stanza => ({
      type: 'stanza',
      children: stanza.map(line => lineOf(reading, line)),
      position: placeOfLines(reading, stanza),
    }),
  );
  return children.length === 0 ? [] : [{ type: 'verse', children }];
}
