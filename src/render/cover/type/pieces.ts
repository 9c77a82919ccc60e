/** A stretch of text between two places where a line may end. */
export interface Piece {
  text: string;
  /** What stands before it when it does not begin the line. */
  glue: '' | ' ';
  /** What is added when the line ends after it: a hyphen at a soft hyphen. */
  ending: '' | '-';
}

/**
 * Cuts a title where its lines may end: at spaces, after hyphens and dashes, and at the soft hyphens (U+00AD) an author
 * put into an over-long word. No-break spaces hold.
 */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const word of text.split(/[ \t\n\r\u2000-\u2006\u2008-\u200a\u3000]+/).filter(Boolean)) {
    const parts = word.split(/(?<=[\p{L}\p{N}][-\u2010–—/])(?=[\p{L}\p{N}])|(?<=\u00ad)/u);
    parts.forEach((part, i) => {
      const soft = part.endsWith('\u00ad');
      const bare = part.replaceAll('\u00ad', '');
      if (bare) pieces.push({ text: bare, glue: i === 0 ? ' ' : '', ending: soft ? '-' : '' });
    });
  }
  return pieces;
}

/** The words of a line that runs from one piece up to, without, another. */
export function joined(pieces: readonly Piece[], from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) {
    const piece = pieces[i] as Piece;
    text += (i === from ? '' : piece.glue) + piece.text;
  }
  return text + (pieces[to - 1]?.ending ?? '');
}
