/** Letters of many pieces of text in one string, each of which still knows its piece. */
export interface LetterStream<P extends { text: string }> {
  readonly letters: string;
  /** The piece a letter belongs to and where in the piece's text it stands; the last place for an index past the end. */
  at(index: number): Place<P> | undefined;
  /** Whether a letter is the first of its piece, the first of a word, or neither. */
  edgeAt(index: number): 'piece' | 'word' | undefined;
  /** The first letter after the piece that holds a letter; the number of letters after the last piece. */
  nextPiece(index: number): number;
}

export interface Place<P> {
  piece: P;
  /** UTF-16 units from the start of the piece's text. */
  offset: number;
}

/** What is compared: letters, marks and digits alone, or every character that leaves ink. */
export type Alphabet = 'letters' | 'ink';

const OUTSIDE: Record<Alphabet, RegExp> = {
  letters: /[^\p{L}\p{M}\p{N}]+/gu,
  ink: /[\s\p{C}\p{Default_Ignorable_Code_Point}]+/gu,
};

/**
 * The characters of a text that count, decomposed (NFD): pieces can then be joined anywhere, even between a letter
 * and its accent, and still be compared.
 */
const inAlphabet = (text: string, alphabet: Alphabet): string =>
  text.normalize('NFD').replace(OUTSIDE[alphabet], '');

export function letterStream<P extends { text: string }>(
  pieces: readonly P[],
  alphabet: Alphabet,
): LetterStream<P> {
  const kept: P[] = [];
  const starts: number[] = [];
  let letters = '';
  for (const piece of pieces) {
    const own = inAlphabet(piece.text, alphabet);
    if (own === '') continue;
    kept.push(piece);
    starts.push(letters.length);
    letters += own;
  }

  /** The piece that holds a letter, by bisection. */
  function pieceAt(index: number): number {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  function at(index: number): Place<P> | undefined {
    const number = pieceAt(index);
    const piece = kept[number];
    if (!piece) return undefined;
    let left = index - (starts[number] as number);
    let offset = 0;
    for (const character of piece.text) {
      left -= inAlphabet(character, alphabet).length;
      if (left < 0) break;
      offset += character.length;
    }
    return { piece, offset };
  }

  return {
    letters,
    at,
    nextPiece: index => starts[pieceAt(index) + 1] ?? letters.length,
    edgeAt(index) {
      if (starts[pieceAt(index)] === index) return 'piece';
      const place = at(index);
      if (!place) return undefined;
      return /[\p{L}\p{M}\p{N}]$/u.test(place.piece.text.slice(0, place.offset)) ? undefined : 'word';
    },
  };
}
