/** A stretch of text between two places where a line may end. */
export interface Piece {
  text: string;
  /** What stands before it when it does not begin the line. */
  glue: '' | ' ';
  /** What is added when the line ends after it: a hyphen at a soft hyphen. */
  ending: '' | '-';
}

/** Scripts that write no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** What may not begin a line (JIS X 4051): closing signs, small kana, marks of length; and particles that lean back. */
const LEANS_BACK =
  /^[\p{Pe}\p{Pf}\p{Po}\p{M}ーゝゞ々ぁぃぅぇぉっゃゅょァィゥェォッャュョ・～]|^[はがをにのへともでやかねよ]$/u;
const LEANS_ON = /[\p{Ps}\p{Pi}]$/u;

/** Words of a text without spaces. */
function unspaced(text: string): string[] {
  const words: string[] = [];
  const lang = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? 'ja' : 'zh';
  for (const { segment } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)) {
    const last = words.at(-1);
    if (last !== undefined && (LEANS_BACK.test(segment) || LEANS_ON.test(last)))
      words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  return words;
}

/**
 * Cuts a title where its lines may end: at spaces, after hyphens and dashes, at the soft hyphens (U+00AD) an author put
 * into an over-long word, between the words of scripts that write no spaces. No-break spaces hold.
 */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const word of text.split(/[ \t\n\r\u2000-\u2006\u2008-\u200a\u3000]+/).filter(Boolean)) {
    const parts = word
      .split(/(?<=[\p{L}\p{N}][-\u2010–—/])(?=[\p{L}\p{N}])|(?<=\u00ad)/u)
      .flatMap(part => (UNSPACED.test(part) ? unspaced(part) : [part]));
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
