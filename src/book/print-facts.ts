/** What the number of pages decides at the printer's: gutter, spine, words on it, the sheet of the cover. */
import {
  type CoverSheet,
  coverSheet,
  evenPages,
  type KnownSpine,
  spineWidth,
  takesSpineText,
} from './cover-sheet.ts';
import type { Printer, Size } from './printer.ts';

/** Lengths are points. */
export interface PrintFacts {
  /** Of the file. */
  pages: number;
  /** The paper the spine is reckoned for; absent where the printer publishes no thickness. */
  paper?: string;
  /** Whether the author named that paper. */
  paperNamed: boolean;
  /** Least white at the spine that the printer takes for so many pages. */
  gutter: number;
  /** Folded sheets the pages fill, and what the last of them leaves blank; absent where single leaves are bound. */
  signatures?: { count: number; blank: number };
  /** Absent where neither the printer nor the author says how thick the paper is. */
  cover?: { spine: number; spineText: boolean; sheet: CoverSheet };
}

/** The paper a novel is printed on, where it is on offer and the author names none. */
const USUAL_PAPER = 'cream';

/**
 * The facts of a book at a printer.
 * @param pages of the file
 * @param wished paper as the author names it
 * @param known what the author was told of the spine
 */
export function printFacts(
  printer: Printer,
  pages: number,
  trim: Size,
  wished: string | undefined,
  known: KnownSpine,
): PrintFacts {
  const { cover, inside, signature } = printer;
  const papers = Object.keys(cover?.caliper ?? {});
  const paper = wished ?? papers.find(name => name === USUAL_PAPER) ?? papers[0];
  const gutter = inside.find(({ upTo }) => evenPages(pages) <= upTo) ?? inside.at(-1);
  const spine = cover && spineWidth(cover, pages, paper, known);
  const count = signature === undefined ? 0 : Math.ceil(pages / signature);
  return {
    pages,
    ...(paper !== undefined && { paper }),
    paperNamed: wished !== undefined,
    gutter: gutter?.least ?? 0,
    ...(signature !== undefined && { signatures: { count, blank: count * signature - pages } }),
    ...(cover &&
      spine !== undefined && {
        cover: {
          spine,
          spineText: takesSpineText(cover, pages, spine),
          sheet: coverSheet(cover, trim, spine),
        },
      }),
  };
}

/** The inside margins a printer requires, by the number of pages they begin at; none where it only advises. */
export function gutterSteps({ inside, margins }: Printer): { from: number; inside: number }[] {
  if (margins !== 'required') return [];
  return inside.map(({ least }, i) => ({ from: (inside[i - 1]?.upTo ?? 0) + 1, inside: least }));
}
