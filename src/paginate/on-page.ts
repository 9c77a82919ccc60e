import { countLetters } from '../book/letters.ts';
import type { Point, Position } from '../book/position.ts';
import type { Line, LineSource, Pages } from './pages.ts';

/** A line of the book on paper: indexes into `pages` and into the page's `lines`. */
export interface OnPage {
  page: number;
  line: number;
}

interface Stretch {
  position: Position;
  lines: (OnPage & { letters: number })[];
}

/** Lines that stand from one setting of a book to the next are counted once. */
const counted = new WeakMap<Line['words'], number>();

function lettersOn({ words }: Line): number {
  const known = counted.get(words);
  if (known !== undefined) return known;
  let letters = 0;
  for (const { link, shaped } of words) if (!(link && 'note' in link)) letters += countLetters(shaped.text);
  counted.set(words, letters);
  return letters;
}

const isBefore = (a: Point, b: Point): boolean =>
  a.line < b.line || (a.line === b.line && a.column < b.column);

/** The stretches of the manuscript that stand on pages, by file, with their lines in order. */
function stretchesOf({ pages }: Pages): Map<string, Stretch[]> {
  const byNode = new Map<LineSource['node'], Stretch>();
  const byFile = new Map<string, Stretch[]>();
  for (const [page, { lines }] of pages.entries()) {
    for (const [index, line] of lines.entries()) {
      const source = line.source;
      if (!source || source.flow === 'generated' || source.flow === 'noteNumber') continue;
      const position = source.node.position;
      if (!position) continue;
      let stretch = byNode.get(source.node);
      if (!stretch) {
        stretch = { position, lines: [] };
        byNode.set(source.node, stretch);
        const stretches = byFile.get(position.file);
        if (stretches) stretches.push(stretch);
        else byFile.set(position.file, [stretch]);
      }
      stretch.lines.push({ page, line: index, letters: lettersOn(line) });
    }
  }
  return byFile;
}

/** What an author's file says between two points. */
function between(lines: readonly string[], from: Point, to: Point): string {
  if (from.line === to.line) return (lines[from.line - 1] ?? '').slice(from.column - 1, to.column - 1);
  return [
    (lines[from.line - 1] ?? '').slice(from.column - 1),
    ...lines.slice(from.line, to.line - 1),
    (lines[to.line - 1] ?? '').slice(0, to.column - 1),
  ].join('\n');
}

/**
 * Where the places of a manuscript stand on paper. Of a paragraph's lines the one is found that holds as many of its
 * letters before it as the author's file does; marks and markup in between do not count.
 * @param sources the author's files as text, by the names that positions use
 * @returns a function from a file and a point in it to the line; undefined where nothing of it is printed
 */
export function onPages(
  pages: Pages,
  sources: ReadonlyMap<string, string>,
): (file: string, point: Point) => OnPage | undefined {
  const stretches = stretchesOf(pages);
  const linesOf = new Map<string, string[]>();
  return (file, point) => {
    const around = (stretches.get(file) ?? []).filter(
      ({ position: { start, end } }) => !isBefore(point, start) && !isBefore(end, point),
    );
    // The innermost stretch begins last: a paragraph of a quotation, not the quotation.
    const stretch = around.reduce<Stretch | undefined>(
      (best, each) => (best && isBefore(each.position.start, best.position.start) ? best : each),
      undefined,
    );
    if (!stretch) return undefined;
    const lines = linesOf.get(file) ?? (sources.get(file) ?? '').split(/\r\n?|\n/);
    linesOf.set(file, lines);
    const letters = countLetters(between(lines, stretch.position.start, point));
    let seen = 0;
    for (const { page, line, letters: here } of stretch.lines) {
      seen += here;
      if (letters < seen) return { page, line };
    }
    const last = stretch.lines.at(-1);
    return last && { page: last.page, line: last.line };
  };
}
