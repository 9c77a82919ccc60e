import { readHeading } from '../book/heading.ts';
import type { Inquiry } from '../book/inquiry.ts';
import { foldedLetters } from '../book/letters.ts';
import type { Paragraph } from '../book/nodes.ts';
import { plainText, unmarked } from '../book/visit.ts';
import type { Heading, Piece } from './reading.ts';

/** One line that happens to be an entry may be anything; two in the order of the list are headings. */
const FEWEST = 2;

/** The paragraphs that say what the entries say, in the order of the entries. */
function answeringTo(entries: readonly string[], pieces: readonly Piece[]): Map<Piece, Paragraph> {
  const wanted = new Set(entries.map(foldedLetters));
  const waiting = new Map<string, { at: number; paragraph: Paragraph }[]>();
  for (const [at, piece] of pieces.entries()) {
    if (piece.type !== 'paragraph') continue;
    const said = foldedLetters(plainText(piece.children));
    if (!wanted.has(said)) continue;
    const known = waiting.get(said);
    if (known) known.push({ at, paragraph: piece });
    else waiting.set(said, [{ at, paragraph: piece }]);
  }
  const found = new Map<Piece, Paragraph>();
  let last = -1;
  for (const entry of entries) {
    const next = waiting.get(foldedLetters(entry))?.find(({ at }) => at > last);
    if (!next) continue;
    found.set(next.paragraph, next.paragraph);
    last = next.at;
  }
  return found;
}

function isHeading({ children, position }: Paragraph, inquiry: Inquiry): boolean {
  const words = plainText(children).trim();
  const answer = inquiry.askAbout(words, {
    rule: 'ingest/listed-heading',
    severity: 'info',
    message: `\`${words}\` begins a chapter, as the list of chapters says`,
    position,
    confidence: 0.9,
    done: 'heading',
    alternatives: [
      { key: 'heading', meaning: 'the heading of a chapter' },
      { key: 'text', meaning: 'a paragraph of the text' },
    ],
  });
  return answer === 'heading';
}

/**
 * Makes headings of the lines that a typed list of chapters names, in a text that has no others: chapters that are only
 * named (“The Cold House”) look like any short line. Numbered chapters are known by themselves.
 * @param entries of the list, without page numbers
 */
export function withListedHeadings(
  pieces: readonly Piece[],
  entries: readonly string[],
  inquiry: Inquiry,
): Piece[] {
  if (pieces.some(({ type }) => type === 'heading')) return [...pieces];
  const found = answeringTo(entries, pieces);
  const isNumbered = (paragraph: Paragraph): boolean =>
    readHeading(plainText(paragraph.children))?.ordinal !== undefined;
  if (found.size < FEWEST || [...found.values()].some(isNumbered)) return [...pieces];
  return pieces.map((piece): Piece => {
    const paragraph = found.get(piece);
    if (!paragraph?.position || !isHeading(paragraph, inquiry)) return piece;
    const { position } = paragraph;
    const children = unmarked(paragraph.children);
    return { type: 'heading', depth: 1, children, position } satisfies Heading;
  });
}
