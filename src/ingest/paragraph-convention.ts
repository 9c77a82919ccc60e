/**
 * How a manuscript parts its paragraphs, detected once for the whole document.
 * - `line`: each line is a paragraph; a blank line is more than that.
 * - `blank`: a blank line parts paragraphs; lines without one between belong together.
 * - `wrapped`: as `blank`, the lines being broken at a fixed width.
 * - `indented`: a paragraph begins where a line is indented.
 */
export type Convention = 'line' | 'blank' | 'wrapped' | 'indented';

export interface ConventionReading {
  convention: Convention;
  /** 0 to 1. */
  confidence: number;
}

/** Columns between which typewriters, terminals and mail programs break lines. */
const NARROWEST_WRAP = 40;
const WIDEST_WRAP = 100;
/** Share of line ends that must be explained by a fixed width. */
const WRAPPED = 0.75;
/** Share of neighbouring lines without a blank line between, from which each line is a paragraph. */
const TOUCHING = 0.5;

const trimmed = (line: string): string => line.trim();

/** Runs of lines without a blank line between. */
function chunksOf(lines: readonly string[]): string[][] {
  const chunks: string[][] = [];
  let open: string[] | undefined;
  for (const line of lines) {
    if (line.trim() === '') open = undefined;
    else if (open) open.push(line);
    else {
      open = [line];
      chunks.push(open);
    }
  }
  return chunks;
}

/**
 * How many of the line ends a fixed width explains: a break is explained when the next word would not have fitted.
 * Width is the longest line but for a few that a long word made longer.
 */
function wrappedShare(chunks: readonly string[][]): number {
  const lengths = chunks.flatMap(chunk => (chunk.length > 1 ? chunk.map(line => line.trimEnd().length) : []));
  if (lengths.length < 3) return 0;
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * 0.98))] as number;
  if (width < NARROWEST_WRAP || width > WIDEST_WRAP) return 0;
  let explained = 0;
  let ends = 0;
  for (const chunk of chunks) {
    for (let i = 0; i + 1 < chunk.length; i++) {
      const line = (chunk[i] as string).trimEnd();
      const next = chunk[i + 1] as string;
      if (/^[ \t]/.test(next) && !/^[ \t]/.test(line)) continue;
      ends++;
      const word = /^\S+/.exec(next.trim())?.[0] ?? '';
      if (line.length + 1 + word.length > width) explained++;
    }
  }
  return ends === 0 ? 0 : explained / ends;
}

/** Whether the lines are verse: short, in several groups, few of them ending as sentences end. */
function looksLikeVerse(chunks: readonly string[][]): boolean {
  const lines = chunks.flat().map(trimmed);
  const lengths = lines.map(line => line.length).sort((a, b) => a - b);
  const median = lengths[lengths.length >> 1] ?? 0;
  const longest = lengths.at(-1) ?? 0;
  const ended = lines.filter(line => /[.!?…]["'”’)\]]*$/.test(line)).length;
  return chunks.length > 1 && median <= 50 && longest <= 75 && ended < 0.6 * lines.length;
}

/** Share of the lines that begin with white space. */
const indentedShare = (lines: readonly string[]): number =>
  lines.length === 0 ? 0 : lines.filter(line => /^(?:\t| {2,}|\u3000)/.test(line)).length / lines.length;

/** Finds the convention of a plain text from its lines. Total: any text gets an answer. */
export function detectConvention(lines: readonly string[]): ConventionReading {
  const chunks = chunksOf(lines);
  const written = chunks.flat();
  const touching = written.length < 2 ? 0 : (written.length - chunks.length) / (written.length - 1);
  if (touching === 0) return { convention: 'blank', confidence: 1 };
  const indented = indentedShare(written);
  const wrapped = wrappedShare(chunks);
  if (indented >= 0.05 && indented <= 0.7 && touching > TOUCHING) {
    const flush = chunks.flatMap(chunk => chunk.filter(line => !/^\s/.test(line)));
    if (wrapped >= WRAPPED && flush.length > 0) return { convention: 'indented', confidence: 0.9 };
  }
  if (wrapped >= WRAPPED) return { convention: 'wrapped', confidence: wrapped };
  if (touching > TOUCHING && !looksLikeVerse(chunks)) return { convention: 'line', confidence: touching };
  return { convention: 'blank', confidence: 1 - touching };
}
