import type { Block } from '../../book/nodes.ts';
import type { Line } from '../lines.ts';
import type { NoteDefinition, Piece, Reading } from '../reading.ts';

/** What was read: the pieces, and the index of the line after them. */
export interface Taken {
  pieces: Piece[];
  next: number;
}

/** Reads the lines inside a block as blocks, one level deeper. */
export type ReadInside = (lines: readonly Line[]) => Piece[];

/** One kind of block. `begins` never tells anything; `read` is called only where `begins` holds. */
export interface BlockReader {
  begins(reading: Reading, lines: readonly Line[], at: number): boolean;
  read(reading: Reading, lines: readonly Line[], at: number, inside: ReadInside): Taken;
}

/**
 * Only the blocks among pieces, for places where no section can begin: headings become subheads.
 * @param notes receives the notes that were defined among them
 */
export function blocksOf(pieces: readonly Piece[], notes: NoteDefinition[]): Block[] {
  return pieces.flatMap((piece): Block[] => {
    if (piece.type === 'noteDefinition') {
      notes.push(piece);
      return [];
    }
    if (piece.type !== 'heading') return [piece];
    const rank = Math.min(3, piece.depth) as 1 | 2 | 3;
    return [{ type: 'subhead', rank, children: piece.children, position: piece.position }];
  });
}
